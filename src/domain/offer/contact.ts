import type { Offer, Provider } from '../schema/schema.ts';

/** Ways to reach an organisation. */
export type Contact = Pick<Provider, 'url' | 'email' | 'phone'>;

/**
 * Whom to contact about an offer, each way by itself: as the offer says where to apply, else its own contact, else the
 * provider that answers for it, which is the first.
 */
export function contactOf(
  { apply, contact }: Pick<Offer, 'apply' | 'contact'>,
  [first]: readonly Contact[],
): Contact {
  return {
    url: apply?.url ?? contact?.url ?? first?.url,
    email: apply?.email ?? contact?.email ?? first?.email,
    phone: apply?.phone ?? contact?.phone ?? first?.phone,
  };
}

/** The one thing to do next about an offer. */
export interface NextStep {
  by: 'apply' | 'email' | 'phone' | 'website';
  /** An address on the web, a mailbox or a telephone number. */
  to: string;
}

/**
 * The most direct way that is known: to apply, else to ask the offer's own contact, else its provider. `undefined` when
 * nothing is known, or when there is nothing left to do because it has ended.
 */
export function nextStepOf(
  { state, apply, contact }: Pick<Offer, 'state' | 'apply' | 'contact'>,
  provider: Contact | undefined,
): NextStep | undefined {
  if (state === 'gestopt') return undefined;
  if (apply?.url) return { by: 'apply', to: apply.url };
  for (const { url, email, phone } of [{ ...apply, url: undefined }, contact ?? {}, provider ?? {}]) {
    if (url) return { by: 'website', to: url };
    if (email) return { by: 'email', to: email };
    if (phone) return { by: 'phone', to: phone };
  }
  return undefined;
}
