import type { Municipality } from '../schema/schema.ts';
import type { Point } from '../schema/fields.ts';
import { normalise } from '../schema/text.ts';

export type { Point };

/** What the finder must know of a municipality. A `Municipality` of the content has it all. */
export type FinderMunicipality = Pick<
  Municipality,
  'id' | 'name' | 'point' | 'towns' | 'postcodes' | 'partnerships' | 'otherPartnerships'
>;

/** Where a visitor lives, as asked. It is always a municipality, with the town or the postcode where that was asked. */
export interface Home {
  municipality: FinderMunicipality;
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

const POSTCODE = /\b([1-9]\d{3})(?:[\s-]*([a-z]{2}))?(?![\w-])/i;

/**
 * The home that a postcode stands for, of four digits with or without the letters. `undefined` outside the region, or when
 * the text holds anything else.
 */
export function findPostcode(municipalities: FinderMunicipality[], text: string): Home | undefined {
  const [whole, postcode, letters] = POSTCODE.exec(text.trim()) ?? [];
  if (whole !== text.trim()) return undefined;
  const municipality = postcode && municipalities.find((one) => one.postcodes.includes(postcode));
  if (!municipality) return undefined;
  const town = municipality.towns.find((candidate) => candidate.postcodes.includes(postcode));
  return {
    ...inTown(municipality, town?.name),
    postcode: letters ? `${postcode} ${letters.toUpperCase()}` : postcode,
  };
}

/** What people write around the name of a place. */
const AROUND_A_PLACE =
  /^(?:gemeente|omgeving|regio|in|rond|bij)\s+|[\s,(]+(?:zuid[\s-]holland|z\.?\s?-?h\.?|nederland|nl)[.)]*$/gi;

/** What stands before a place in a sentence. */
const SAID_BEFORE = /^.*\b(?:woon|woont|wonen|woonachtig|woonplaats)\s+(?:in|te)\s+/i;

/**
 * The home that a visitor means by a municipality, a town, a postcode, or an address line with both. `undefined` when the
 * region has no such place.
 */
export function findHome(municipalities: FinderMunicipality[], text: string): Home | undefined {
  const bare = text
    .trim()
    .replace(AROUND_A_PLACE, '')
    .replace(/[\s,.;]+$/, '');
  const byId = municipalities.find(({ id }) => id === bare);
  if (byId) return inTown(byId);
  const [postcode] = POSTCODE.exec(bare) ?? [];
  if (postcode) {
    const home = findPostcode(municipalities, postcode);
    if (home) return home;
  }
  const line = (postcode ? bare.replace(postcode, ' ') : bare).replace(SAID_BEFORE, '');
  return findName(municipalities, line) ?? findAmong(municipalities, line.split(/[,;()/]/));
}

/** A place of the region with its key. */
interface Place {
  key: string;
  municipality: FinderMunicipality;
  town?: string;
}

/** The municipalities first, because some bear the name of a town in them. */
export function placesOf(municipalities: readonly FinderMunicipality[]): Place[] {
  return [
    ...municipalities.map((municipality) => ({ key: placeKey(municipality.name), municipality })),
    ...municipalities.flatMap((municipality) =>
      municipality.towns.map(({ name }) => ({ key: placeKey(name), municipality, town: name })),
    ),
  ];
}

/** Words in names of places that people write in many ways: aan den Rijn, a/d Rijn, a.d. Rijn. */
const SMALL_WORDS = /\b(?:aan|de|den|der|het|t|a|d|ad|en|op|bij)\b/g;

/** The name of a place by the letters that matter: "Alphen a.d. Rijn" is "Alphen aan den Rijn". */
export function placeKey(name: string): string {
  const key = normalise(name).replace(SMALL_WORDS, '').replace(/ /g, '');
  return key || normalise(name).replace(/ /g, '');
}

/** In letters. A shorter beginning may be that of anything. */
const SHORTEST_BEGINNING = 5;

/**
 * The home by the name of a place; by the whole words with which the names of one municipality begin, such as "Koudekerk";
 * or by a name that others follow, such as "Leiden Noord".
 */
function findName(municipalities: readonly FinderMunicipality[], name: string): Home | undefined {
  const key = placeKey(name);
  if (!key) return undefined;
  const places = placesOf(municipalities);
  const exact = places.find((place) => place.key === key);
  if (exact) return inTown(exact.municipality, exact.town);
  const words = normalise(name);
  const nameOf = ({ municipality, town }: Place) => normalise(town ?? municipality.name);
  if (key.length >= SHORTEST_BEGINNING) {
    const longer = places.filter((place) => nameOf(place).startsWith(`${words} `));
    const [only] = longer;
    const isOneTown = new Set(longer.map((place) => place.key)).size === 1;
    const isOneMunicipality = new Set(longer.map(({ municipality }) => municipality)).size === 1;
    if (only && isOneTown) return inTown(only.municipality, only.town);
    if (only && isOneMunicipality) return inTown(only.municipality);
  }
  const within = places
    .filter((place) => words.startsWith(`${nameOf(place)} `))
    .sort((a, b) => nameOf(b).length - nameOf(a).length)[0];
  const others = within ? words.slice(nameOf(within).length + 1).split(' ') : [];
  const isPartOf = within && others.length <= MOST_OTHERS && !others.some((word) => isPlace(places, word));
  return isPartOf ? inTown(within.municipality, within.town) : undefined;
}

/** In words: the name of a part of a town, such as "de Kooi". */
const MOST_OTHERS = 2;

/** Whether a word is one with which the name of a place begins. */
const isPlace = (places: readonly Place[], word: string) =>
  places.some(({ municipality, town }) => normalise(town ?? municipality.name).split(' ')[0] === word);

/** The home that is named among the parts of an address line: the town, where the municipality is named too. */
function findAmong(
  municipalities: readonly FinderMunicipality[],
  parts: readonly string[],
): Home | undefined {
  if (parts.length < 2) return undefined;
  const homes = parts.flatMap((part) => findName(municipalities, part) ?? []);
  const isOne = new Set(homes.map(({ municipality }) => municipality)).size === 1;
  return isOne ? (homes.find(({ town }) => town) ?? homes[0]) : undefined;
}

/** A home in a municipality, or in one of its towns, which has its own point where that is known. */
export function inTown(municipality: FinderMunicipality, name?: string): Home {
  const town = name
    ? municipality.towns.find((candidate) => normalise(candidate.name) === normalise(name))
    : undefined;
  if (!town || town.name === municipality.name) return { municipality, point: municipality.point };
  return { municipality, town: town.name, point: town.point ?? municipality.point };
}

/** A point farther than this from every town lies outside the region. */
const OUTSIDE_KM = 15;

/**
 * The home in the town that is nearest to a point. Distances are then measured from that very point. `undefined`
 * outside the region.
 */
export function nearestHome(municipalities: readonly FinderMunicipality[], point: Point): Home | undefined {
  const [nearest] = municipalities
    .flatMap((municipality) =>
      municipality.towns.map((town) => ({
        municipality,
        town,
        km: distanceKm(point, town.point ?? municipality.point),
      })),
    )
    .sort((a, b) => a.km - b.km);
  if (!nearest || nearest.km > OUTSIDE_KM) return undefined;
  return { ...inTown(nearest.municipality, nearest.town.name), point };
}

/** What a visitor typed, or would type, to say where home is. */
export function homeName({ postcode, town, municipality }: Home): string {
  return postcode ?? town ?? municipality.name;
}

/** The partnerships of schools that a postcode falls under, where these are not those of the rest of the municipality. */
export function otherPartnerships({ municipality, postcode }: Home): FinderMunicipality['otherPartnerships'] {
  const digits = postcode?.slice(0, 4);
  return municipality.otherPartnerships.filter(({ postcodes }) => digits && postcodes.includes(digits));
}
