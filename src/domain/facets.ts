import type { Listing } from './listing.ts';
import { matches, type Circumstances } from './matching.ts';
import type { Query } from './query.ts';

/** The filters with choices, and what an offer has of each. */
const valuesOfFilter = {
  kinds: (listing: Listing): readonly string[] => [listing.kind],
  sectors: (listing: Listing): readonly string[] => listing.sectors,
  topics: (listing: Listing): readonly string[] => listing.topics,
  forms: (listing: Listing): readonly string[] => listing.forms,
};

export type Filter = keyof typeof valuesOfFilter;
export const filters = Object.keys(valuesOfFilter) as Filter[];

/** For each filter, how many answers there would be with one choice more. */
export type ChoiceCounts = Record<Filter, (choice: string) => number>;

/**
 * Counts, within the present question, what each further choice would give: all that its other filters let through
 * and that has one of the choices made so far or the new one.
 */
export function countChoices(
  listings: readonly Listing[],
  query: Query,
  circumstances: Circumstances,
): ChoiceCounts {
  return Object.fromEntries(
    filters.map((filter) => [filter, countFilter(filter, listings, query, circumstances)]),
  ) as ChoiceCounts;
}

function countFilter(
  filter: Filter,
  listings: readonly Listing[],
  query: Query,
  circumstances: Circumstances,
) {
  const chosen: readonly string[] = query[filter];
  const open = { ...query, [filter]: [] };
  const added = new Map<string, number>();
  let already = 0;
  for (const listing of listings) {
    if (!matches(listing, open, circumstances)) continue;
    const values = valuesOfFilter[filter](listing);
    if (values.some((value) => chosen.includes(value))) already++;
    else for (const value of values) added.set(value, (added.get(value) ?? 0) + 1);
  }
  return (choice: string) => already + (added.get(choice) ?? 0);
}
