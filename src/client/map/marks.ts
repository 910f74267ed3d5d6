import type { Listing } from '../../domain/offer/listing.ts';
import type { Point } from '../../domain/finder/home.ts';
import type { MapVenue } from './venues.ts';

/** What stands on the map as one thing to press: a venue, or several venues that would cover each other. */
export interface Mark {
  /** The point of its largest venue. Something really is there, and the mark of a town does not wander. */
  point: Point;
  /** In reading order. */
  venues: MapVenue[];
  /** Each once, in reading order. */
  listings: Listing[];
}

/** A position on the screen in pixels. */
export interface Pixel {
  x: number;
  y: number;
}

/** One mark for all these venues. Throws when there are none. */
export function markOf(venues: readonly MapVenue[]): Mark {
  const inOrder = [...venues].sort((a, b) => a.rank - b.rank);
  const largest = inOrder.reduce((most, venue) =>
    venue.listings.length > most.listings.length ? venue : most,
  );
  const listings = new Set<Listing>();
  for (const venue of inOrder) for (const listing of venue.listings) listings.add(listing);
  return { point: largest.point, venues: inOrder, listings: [...listings] };
}

/** Whether a mark stands for one address. Only such a mark is a pin. */
export function isPin({ venues }: Mark): boolean {
  return venues.length === 1 && venues[0]?.precision === 'exact';
}

/**
 * Joins marks that would still cover each other, until none does. `headOf` gives the middle of what is drawn of a mark,
 * and `reach` is the least distance between two of them, in pixels.
 */
export function joinNearby(marks: readonly Mark[], headOf: (mark: Mark) => Pixel, reach: number): Mark[] {
  const joined: { venues: MapVenue[]; head: Pixel; mark: Mark }[] = [];
  for (const mark of [...marks].sort((a, b) => b.listings.length - a.listings.length)) {
    const head = headOf(mark);
    const near = joined.find((other) => Math.hypot(other.head.x - head.x, other.head.y - head.y) < reach);
    if (near) near.venues.push(...mark.venues);
    else joined.push({ venues: [...mark.venues], head, mark });
  }
  const result = joined.map(({ venues, mark }) =>
    venues.length === mark.venues.length ? mark : markOf(venues),
  );
  // A pin that took others in is a pin no longer: its head comes down, and may now cover a neighbour.
  return result.length < marks.length ? joinNearby(result, headOf, reach) : result;
}

/** Sorts marks in the order of the list. */
export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  const rankOf = ({ venues }: Mark) => venues[0]?.rank ?? 0;
  return [...marks].sort((a, b) => rankOf(a) - rankOf(b));
}
