import type { Listing } from '../../domain/listing.ts';
import type { Point } from '../../domain/places.ts';

/** All offers that are drawn at one point. */
export interface MapSpot {
  point: Point;
  town: string;
  /** Whether the point is an address for every offer at it. */
  isExact: boolean;
  listings: Listing[];
}

/** Brings offers at the same point together, so that none hides another. An offer with two places is in two spots. */
export function spotsOf(listings: readonly Listing[]): MapSpot[] {
  const spots = new Map<string, MapSpot>();
  for (const listing of listings) {
    for (const { point, town, precision } of listing.spots) {
      if (!point) continue;
      const key = `${point.lat} ${point.lon}`;
      const spot = spots.get(key) ?? { point, town, isExact: true, listings: [] };
      spot.isExact &&= precision === 'exact';
      if (!spot.listings.includes(listing)) spot.listings.push(listing);
      spots.set(key, spot);
    }
  }
  return [...spots.values()];
}
