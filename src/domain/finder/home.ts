import type { Municipality } from '../schema/schema.ts';
import type { Point } from '../schema/fields.ts';
import { normalise } from '../schema/text.ts';

export type { Point };

/** What the finder must know of a municipality; `Municipality` of the content fits. */
export type Place = Pick<Municipality, 'id' | 'name' | 'point' | 'towns' | 'postcodes' | 'otherPartnerships'>;

/** A place that somebody asked for: always a municipality, with the town or postcode when that is what was said. */
export interface FoundPlace {
  municipality: Place;
  /** The town's name, when it is not the municipality's own. */
  town?: string;
  /** The postcode as it was given: four digits, or `2341 AB`. */
  postcode?: string;
  /** Where distances are measured from. */
  point: Point;
}

const EARTH_RADIUS_KM = 6371;

/** Distance over the earth in kilometres (haversine on a sphere: within 0.5 %). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/** The place with this postcode: four digits, with or without the letters. */
export function findPostcode(places: Place[], text: string): FoundPlace | undefined {
  const [, postcode, letters] = /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(text) ?? [];
  const municipality = postcode && places.find((place) => place.postcodes.includes(postcode));
  if (!municipality) return undefined;
  const town = municipality.towns.find((candidate) => candidate.postcodes.includes(postcode));
  return {
    ...inTown(municipality, town?.name),
    postcode: letters ? `${postcode} ${letters.toUpperCase()}` : postcode,
  };
}

/** The place that a visitor means by a municipality, a town or a postcode; `undefined` when the region has none. */
export function findPlace(places: Place[], text: string): FoundPlace | undefined {
  const wanted = normalise(text);
  if (!wanted) return undefined;
  const municipality = places.find((place) => normalise(place.name) === wanted || place.id === text);
  if (municipality) return inTown(municipality);
  for (const place of places) {
    const town = place.towns.find((candidate) => normalise(candidate.name) === wanted);
    if (town) return inTown(place, town.name);
  }
  return findPostcode(places, text);
}

/** The municipality, or one town in it with its own point where that is known. */
export function inTown(municipality: Place, name?: string): FoundPlace {
  const town = name
    ? municipality.towns.find((candidate) => normalise(candidate.name) === normalise(name))
    : undefined;
  if (!town || town.name === municipality.name) return { municipality, point: municipality.point };
  return { municipality, town: town.name, point: town.point ?? municipality.point };
}

/** A point farther than this from every town lies outside the region. */
const OUTSIDE_KM = 15;

/** The town that is nearest to where somebody is, with distances from that very point. */
export function nearestPlace(places: readonly Place[], point: Point): FoundPlace | undefined {
  const [nearest] = places
    .flatMap((municipality) =>
      municipality.towns.map((town) => ({
        municipality,
        town,
        km: distanceKm(point, town.point ?? municipality.point),
      })),
    )
    .toSorted((a, b) => a.km - b.km);
  if (!nearest || nearest.km > OUTSIDE_KM) return undefined;
  return { ...inTown(nearest.municipality, nearest.town.name), point };
}

/** What a visitor typed or would type for a place. */
export function placeName({ postcode, town, municipality }: FoundPlace): string {
  return postcode ?? town ?? municipality.name;
}

/** A partnership of schools that has a postcode, where it is not that of the rest of the municipality. */
export function otherPartnerships({ municipality, postcode }: FoundPlace): Place['otherPartnerships'] {
  const digits = postcode?.slice(0, 4);
  return municipality.otherPartnerships.filter(({ postcodes }) => digits && postcodes.includes(digits));
}
