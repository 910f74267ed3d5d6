import type { Listing } from '../offer/listing.ts';
import { isOpenTo } from './matching.ts';
import { kinds, valuesOf, type Kind } from '../schema/vocabulary.ts';

/** How many offers of each kind the residents of one municipality may use, wherever these are held. */
export interface CoverageRow {
  municipality: string;
  counts: Record<Kind, number>;
  total: number;
}

/** What there is for the residents of each municipality, in the given order. What has ended does not count. */
export function coverageOf(listings: readonly Listing[], municipalities: readonly string[]): CoverageRow[] {
  const running = listings.filter(({ state }) => state !== 'gestopt');
  return municipalities.map((municipality) => {
    const open = running.filter((listing) => isOpenTo(listing, municipality));
    const counts = Object.fromEntries(valuesOf(kinds).map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const { kind } of open) counts[kind]++;
    return { municipality, counts, total: open.length };
  });
}

/** Each kind that is missing somewhere, with the municipalities whose residents have none of it. */
export function gapsOf(rows: readonly CoverageRow[]): { kind: Kind; municipalities: string[] }[] {
  return valuesOf(kinds)
    .map((kind) => ({
      kind,
      municipalities: rows.filter(({ counts }) => counts[kind] === 0).map(({ municipality }) => municipality),
    }))
    .filter(({ municipalities }) => municipalities.length > 0);
}
