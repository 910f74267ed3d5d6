import type { Offer, Provider } from '../schema/schema.ts';

/** Ways to reach an organisation. */
export type Contact = Pick<Provider, 'url' | 'email' | 'phone'>;

/**
 * Whom to contact about an offer. Each way is looked for by itself: where the offer says how to apply, else in its own
 * contact, else with the provider that answers for it, which is the first.
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
 * The most direct way that is known: to apply, else to ask the contact of the offer, else its provider. `undefined`
 * when none is known, or when the offer has ended and there is nothing left to do.
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
