import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { inOrder } from './order.ts';
import type { Question } from './question.ts';

/** What the finder gives to a question, in order: the same on a page without script and in the browser. */
export function resultsOf(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): Listing[] {
  return inOrder(
    listings.filter((listing) => matches(listing, question, circumstances)),
    question,
    circumstances,
  );
}

/** How many results the finder shows at first, and how many more each time. */
export const FIRST_RESULTS = 20;

/** How many offers one page of a list holds: a page's weight must not grow with the number of offers. */
export const PAGE_SIZE = 50;

/**
 * How many offers the list of a kind, an age or a municipality holds at most: two hundred, on four pages. In a region
 * with thousands, nobody reads on for longer; the list of all offers has them all.
 */
export const MOST_LISTED = 4 * PAGE_SIZE;
