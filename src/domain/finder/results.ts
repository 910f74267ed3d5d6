import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { inOrder } from './order.ts';
import type { Question } from './question.ts';

/** What the finder gives to a question, in order. A page without script and the browser give the same. */
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

/** When a question has this many results or fewer, a visitor is shown what would help. */
export const FEW_RESULTS = 3;

/** How many results the finder shows at first, and how many more each time. */
export const FIRST_RESULTS = 20;

/**
 * How many offers one page of a list holds. It is limited, because a page's weight must not grow with the number of
 * offers.
 */
export const PAGE_SIZE = 50;

/**
 * How many offers the list of a kind, an age or a municipality holds at most, which is four pages. In a region with
 * thousands of offers nobody reads on for longer, and the list of all offers has them all. It serves the budget of 60 s
 * for a build at 10,000 offers.
 */
export const MOST_LISTED = 4 * PAGE_SIZE;
