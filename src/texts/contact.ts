import type { Offer, Provider } from '../domain/schema.ts';

/** Whom to contact, in one line: what the offer says itself, else the provider that answers for it (the first). */
export function contactLabel({ apply, contact }: Offer, [first]: readonly Provider[]): string {
  const url = apply?.url ?? contact?.url ?? first?.url;
  const email = apply?.email ?? contact?.email ?? first?.email;
  const phone = apply?.phone ?? contact?.phone ?? first?.phone;
  return [url, email, phone].filter(Boolean).join(' · ');
}
