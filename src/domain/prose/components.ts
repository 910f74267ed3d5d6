/**
 * What a guide may hold beside Markdown. Each component names its attributes; a value is always plain text between
 * quotes. An offer's text holds none of them.
 */
interface Attribute {
  isRequired: boolean;
  /** The sort of id that the value must be; absent for words. */
  idOf?: 'offer' | 'kind';
}

export type Components = Readonly<Record<string, Readonly<Record<string, Attribute>>>>;

export const guideComponents = {
  /** The card of an offer, as it is today. */
  Offer: { id: { isRequired: true, idOf: 'offer' } },
  /** The sign and the name of a kind, as a link to its page. */
  Kind: { id: { isRequired: true, idOf: 'kind' } },
  /** A note that says whom to call or to write to. */
  Contact: {
    title: { isRequired: true },
    phone: { isRequired: false },
    email: { isRequired: false },
    url: { isRequired: false },
  },
  /** A numbered list in it is drawn as steps to take one after the other. */
  Steps: {},
} as const satisfies Components;

export const noComponents: Components = {};
