import { contactOf } from '../domain/offer/contact.ts';
import type { Offer, Provider } from '../domain/schema/schema.ts';

/** Whom to contact about an offer, in one line; empty when nothing is known. */
export function contactLabel(offer: Offer, providers: readonly Provider[]): string {
  const { url, email, phone } = contactOf(offer, providers);
  return [url, email, phone].filter(Boolean).join(' · ');
}
