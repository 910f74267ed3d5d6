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
