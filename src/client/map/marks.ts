import type { Listing } from '../../domain/offer/listing.ts';
import type { Point } from '../../domain/finder/home.ts';
import type { MapSpot } from './spots.ts';

/** What stands on the map as one thing to press: a spot, or several that would cover each other. */
export interface Mark {
  /** A point where something really is: that of its largest spot, so that a town's mark does not wander. */
  point: Point;
  /** In reading order. */
  spots: MapSpot[];
  /** Each once, in reading order. */
  listings: Listing[];
}

/** A place on the screen in pixels. */
export interface Pixel {
  x: number;
  y: number;
}

/** One mark for all these spots. Throws when there are none. */
export function markOf(spots: readonly MapSpot[]): Mark {
  const inOrder = spots.length > 1 ? spots.toSorted((a, b) => a.rank - b.rank) : [...spots];
  const largest = inOrder.reduce((most, spot) => (spot.listings.length > most.listings.length ? spot : most));
  const listings = new Set<Listing>();
  for (const spot of inOrder) for (const listing of spot.listings) listings.add(listing);
  return { point: largest.point, spots: inOrder, listings: [...listings] };
}

/** Whether it stands for one address: the only mark that is a pin. */
export function isPin({ spots }: Mark): boolean {
  return spots.length === 1 && spots[0]?.precision === 'exact';
}

/**
 * Joins marks that would still cover each other, until none does. `headOf` is the middle of what is drawn of a mark, and
 * `reach` the least distance between two, in pixels.
 */
export function joinNearby(marks: readonly Mark[], headOf: (mark: Mark) => Pixel, reach: number): Mark[] {
  const joined: { spots: MapSpot[]; head: Pixel; mark: Mark }[] = [];
  for (const mark of marks.toSorted((a, b) => b.listings.length - a.listings.length)) {
    const head = headOf(mark);
    const near = joined.find((other) => Math.hypot(other.head.x - head.x, other.head.y - head.y) < reach);
    if (near) near.spots.push(...mark.spots);
    else joined.push({ spots: [...mark.spots], head, mark });
  }
  const result = joined.map(({ spots, mark }) => (spots.length === mark.spots.length ? mark : markOf(spots)));
  // A pin that took others in is no longer a pin: its head comes down, and may now cover a neighbour.
  return result.length < marks.length ? joinNearby(result, headOf, reach) : result;
}

/** In the order of the list. */
export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  const rankOf = ({ spots }: Mark) => spots[0]?.rank ?? 0;
  return marks.toSorted((a, b) => rankOf(a) - rankOf(b));
}
