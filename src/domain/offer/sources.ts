import type { Offer } from '../schema/schema.ts';

/**
 * The year of the newest dated source of an entry that nobody confirmed; `undefined` when somebody did, or no source has a
 * date. What such an entry tells of costs, days and the way to apply is told with this year, because it may have changed.
 */
export function yearOfSource({ verified, sources }: Pick<Offer, 'verified' | 'sources'>): string | undefined {
  if (verified) return undefined;
  return sources
    .flatMap(({ date }) => date?.slice(0, 4) ?? [])
    .sort()
    .at(-1);
}
