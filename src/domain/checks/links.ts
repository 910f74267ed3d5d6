import { MAX_AGE } from '../offer/ages.ts';
import { kinds, valuesOf } from '../schema/vocabulary.ts';
import type { KnownIds } from './known-ids.ts';

const FIXED = ['/', '/aanbod/', '/aanbieders/', '/begeleiders/', '/bewaard/', '/over/'];

/** Tells whether an address within the site leads somewhere. The folder in which the site is placed is no part of it. */
export function linkChecker(known: KnownIds): (address: string) => boolean {
  const under = (folder: string, ids: readonly (string | number)[]) => ids.map((id) => `/${folder}/${id}/`);
  const ages = Array.from({ length: MAX_AGE + 1 }, (_, age) => age);
  const addresses = new Set([
    ...FIXED,
    ...under('aanbod', known.offers),
    ...under('aanbieders', known.providers),
    ...under('gemeente', known.municipalities ?? []),
    ...under('wijzer', known.guides),
    ...under('soort', valuesOf(kinds)),
    ...under('leeftijd', ages),
    ...(known.municipalities ?? []).flatMap((id) => under(`gemeente/${id}/leeftijd`, ages)),
  ]);
  return (address) => {
    if (!known.municipalities && address.startsWith('/gemeente/')) return true;
    return addresses.has(address.replace(/[?#].*$/, ''));
  };
}
