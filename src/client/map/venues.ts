import type { Listing, Venue } from '../../domain/offer/listing.ts';
import type { Point } from '../../domain/finder/home.ts';
import { precisions, valuesOf } from '../../domain/schema/vocabulary.ts';

/** All offers at one point. The point is as exact as the least exact of them. */
export interface MapVenue extends Omit<Venue, 'point'> {
  point: Point;
  /** Its position in the reading order, which is that of the list: 0 holds the first offer that has a point. */
  rank: number;
  listings: Listing[];
}

const FROM_EXACT_TO_VAGUE = valuesOf(precisions);

/**
 * Brings offers at the same point together, so that none hides another. An offer with two locations is at two venues.
 */
export function venuesOf(listings: readonly Listing[]): MapVenue[] {
  const venues = new Map<string, MapVenue>();
  for (const listing of listings) {
    for (const { point, town, municipality, precision } of listing.venues) {
      if (!point) continue;
      const key = keyOf(point);
      const venue = venues.get(key);
      if (!venue) {
        venues.set(key, { point, town, municipality, precision, rank: venues.size, listings: [listing] });
        continue;
      }
      const vagueness = [venue.precision, precision].map((one) => FROM_EXACT_TO_VAGUE.indexOf(one));
      venue.precision = FROM_EXACT_TO_VAGUE[Math.max(...vagueness)] ?? precision;
      // All venues of an offer come after each other, so only the last offer can be this one.
      if (venue.listings.at(-1) !== listing) venue.listings.push(listing);
    }
  }
  return [...venues.values()];
}

/**
 * The keys made so far. They serve the budget of 100 ms for a change of the filters at 10,000 offers: the points are
 * those of the finder's index and stay, so that ten thousand keys need not be written for each question.
 */
const keys = new WeakMap<Point, string>();

/** A key that equal points share. */
export function keyOf(point: Point): string {
  let key = keys.get(point);
  if (!key) keys.set(point, (key = `${point.lat} ${point.lon}`));
  return key;
}
