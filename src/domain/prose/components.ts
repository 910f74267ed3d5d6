/**
 * What a guide may hold beside Markdown. Each component names its attributes; a value is always plain text between
 * quotes. An offer's text holds none of them.
 */
interface Attribute {
  isRequired: boolean;
  /** What the value must be. */
  is: 'words' | 'id of an offer' | 'kind' | 'url' | 'email' | 'phone';
}

export interface Component {
  attributes: Readonly<Record<string, Attribute>>;
  /** What stands between its beginning and its end. */
  holds: 'nothing' | 'text' | 'a numbered list';
  /** Whether it is as wide as a paragraph, so that it needs a line of its own. */
  isBlock: boolean;
}

export type Components = Readonly<Record<string, Component>>;

export const guideComponents: Components = {
  /** The card of an offer, as it is today. */
  Offer: { attributes: { id: { isRequired: true, is: 'id of an offer' } }, holds: 'nothing', isBlock: true },
  /** The sign and the name of a kind, as a link to its page. */
  Kind: { attributes: { id: { isRequired: true, is: 'kind' } }, holds: 'nothing', isBlock: false },
  /** A note that says whom to call or to write to. */
  Contact: {
    attributes: {
      title: { isRequired: true, is: 'words' },
      phone: { isRequired: false, is: 'phone' },
      email: { isRequired: false, is: 'email' },
      url: { isRequired: false, is: 'url' },
    },
    holds: 'text',
    isBlock: true,
  },
  /** A numbered list in it is drawn as steps to take one after the other. */
  Steps: { attributes: {}, holds: 'a numbered list', isBlock: true },
};

export const noComponents: Components = {};
