import type { Listing } from '../../domain/listing.ts';
import type { Point } from '../../domain/places.ts';

/** All offers that are drawn at one point. */
export interface MapSpot {
  point: Point;
  town: string;
  /** Whether everything at it is in the same town. */
  isOneTown: boolean;
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
      const spot = spots.get(key) ?? { point, town, isOneTown: true, isExact: true, listings: [] };
      spot.isOneTown &&= spot.town === town;
      spot.isExact &&= precision === 'exact';
      if (!spot.listings.includes(listing)) spot.listings.push(listing);
      spots.set(key, spot);
    }
  }
  return [...spots.values()];
}

/** A place on the screen in pixels. */
interface Pixel {
  x: number;
  y: number;
}

/**
 * Joins spots whose markers would cover each other on the screen. The largest stays where it is, so that a town's
 * marker does not wander; `reach` is the least distance between two markers in pixels.
 */
export function joinNearby(
  spots: readonly MapSpot[],
  pixelOf: (point: Point) => Pixel,
  reach: number,
): MapSpot[] {
  const joined: (MapSpot & { pixel: Pixel })[] = [];
  for (const spot of spots.toSorted((a, b) => b.listings.length - a.listings.length)) {
    const pixel = pixelOf(spot.point);
    const near = joined.find((other) => Math.hypot(other.pixel.x - pixel.x, other.pixel.y - pixel.y) < reach);
    if (!near) {
      joined.push({ ...spot, listings: [...spot.listings], pixel });
      continue;
    }
    near.isExact = false;
    near.isOneTown &&= spot.isOneTown && spot.town === near.town;
    near.listings.push(...spot.listings.filter((listing) => !near.listings.includes(listing)));
  }
  return joined;
}
