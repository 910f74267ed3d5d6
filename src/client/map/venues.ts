import type { Listing, Venue } from '../../domain/offer/listing.ts';
import type { Point } from '../../domain/finder/home.ts';
import { precisions, valuesOf } from '../../domain/schema/vocabulary.ts';

/** All offers at one point, said no more exactly than the least exact of them is known. */
export interface MapVenue extends Omit<Venue, 'point'> {
  point: Point;
  /** Its place in the reading order, which is that of the list: 0 holds the first offer that has a point. */
  rank: number;
  listings: Listing[];
}

const FROM_EXACT_TO_VAGUE = valuesOf(precisions);

/** Brings offers at the same point together, so that none hides another. An offer with two locations is in two venues. */
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
      // An offer comes with all its venues at once, so only the last one can be the same.
      if (venue.listings.at(-1) !== listing) venue.listings.push(listing);
    }
  }
  return [...venues.values()];
}

/** Points are those of the finder's index and stay; writing ten thousand keys for each question would take its time. */
const keys = new WeakMap<Point, string>();

/** What makes two points the same. */
export function keyOf(point: Point): string {
  let key = keys.get(point);
  if (!key) keys.set(point, (key = `${point.lat} ${point.lon}`));
  return key;
}
