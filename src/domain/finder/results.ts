import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { inOrder } from './order.ts';
import type { Query } from './question.ts';

/** The offers that answer a question, in order: the same on a page without script and in the finder. */
export function answer(listings: readonly Listing[], query: Query, circumstances: Circumstances): Listing[] {
  return inOrder(
    listings.filter((listing) => matches(listing, query, circumstances)),
    query,
    circumstances,
  );
}
