import type { Offer, Provider } from '../schema/schema.ts';

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
