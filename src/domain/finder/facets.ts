import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import type { Question } from './question.ts';

/** The filters with choices, and the choices that fit an offer. */
const valuesOfFilter = {
  kinds: (listing: Listing): readonly string[] => [listing.kind],
  sectors: (listing: Listing): readonly string[] => listing.sectors,
  topics: (listing: Listing): readonly string[] => listing.topics,
  forms: (listing: Listing): readonly string[] => listing.forms,
};

export type Filter = keyof typeof valuesOfFilter;
export const filters = Object.keys(valuesOfFilter) as Filter[];

/** For each filter: how many results there would be if one choice were added. */
export type ChoiceCounts = Record<Filter, (choice: string) => number>;

/**
 * Counts what each further choice would give within the present question. The choices of one filter are alternatives,
 * so an offer counts when the other filters let it through and it fits the new choice or one that was made before.
 */
export function countChoices(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): ChoiceCounts {
  const open: Question = { ...question, kinds: [], sectors: [], topics: [], forms: [] };
  const tallies = filters.map((filter) => new Tally(filter, question));
  for (const listing of listings) {
    if (!matches(listing, open, circumstances)) continue;
    const closed = tallies.filter((tally) => !tally.lets(listing));
    // A further choice can let in what one filter keeps out, never what two filters keep out.
    if (closed.length <= 1) for (const tally of closed.length === 1 ? closed : tallies) tally.add(listing);
  }
  return Object.fromEntries(tallies.map((tally) => [tally.filter, tally.count])) as ChoiceCounts;
}

/** The counts of one filter. */
class Tally {
  readonly filter: Filter;
  readonly #chosen: readonly string[];
  readonly #added = new Map<string, number>();
  #already = 0;

  constructor(filter: Filter, question: Question) {
    this.filter = filter;
    this.#chosen = question[filter];
  }

  lets(listing: Listing): boolean {
    return this.#chosen.length === 0 || this.#has(listing);
  }

  add(listing: Listing): void {
    if (this.#has(listing)) this.#already++;
    else
      for (const value of valuesOfFilter[this.filter](listing))
        this.#added.set(value, (this.#added.get(value) ?? 0) + 1);
  }

  readonly count = (choice: string): number => this.#already + (this.#added.get(choice) ?? 0);

  #has(listing: Listing): boolean {
    return (
      this.#chosen.length > 0 &&
      valuesOfFilter[this.filter](listing).some((value) => this.#chosen.includes(value))
    );
  }
}
