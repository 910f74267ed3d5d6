import { distanceKm, type Point } from '../finder/home.ts';
import type { Municipality } from '../schema/schema.ts';
import type { Entries, Located } from './entries.ts';
import type { Problem } from './problem.ts';

/** How far a point may lie outside the rectangle around its municipality; the corners are rounded to some 1 km. */
const TOLERANCE_KM = 2;

type Bounds = readonly [southWest: Point, northEast: Point];
type Location = { municipality: string; postcode?: string | undefined; point?: Point | undefined };

/** Reports points outside the region or far from their municipality, and postcodes that are not in their municipality. */
export function checkGeography({ region, municipalities, offers, providers }: Entries): Problem[] {
  const bounds = region[0]?.entry.map.bounds;
  const byId = new Map(municipalities.map(({ entry }) => [entry.id, entry]));
  const check = <T>(owner: Located<T>, location: Location, path: readonly PropertyKey[]): Problem[] => {
    const municipality = byId.get(location.municipality);
    return [
      ...pointProblems(owner, location.point, [...path, 'point'], bounds, municipality),
      ...postcodeProblems(owner, location.postcode, [...path, 'postcode'], municipality),
    ];
  };
  return [
    ...offers.flatMap((offer) =>
      offer.entry.locations.flatMap((location, index) => check(offer, location, ['locations', index])),
    ),
    ...providers.flatMap((provider) =>
      provider.entry.location ? check(provider, provider.entry.location, ['location']) : [],
    ),
    ...municipalities.flatMap((row) => [
      ...pointProblems(row, row.entry.point, ['point'], bounds, row.entry),
      ...row.entry.towns.flatMap((town, index) => [
        ...pointProblems(row, town.point, ['towns', index, 'point'], bounds, row.entry),
        ...town.postcodes.flatMap((postcode, at) =>
          postcodeProblems(row, postcode, ['towns', index, 'postcodes', at], row.entry),
        ),
      ]),
    ]),
  ];
}

function pointProblems<T>(
  owner: Located<T>,
  point: Point | undefined,
  path: readonly PropertyKey[],
  region: Bounds | undefined,
  municipality: Municipality | undefined,
): Problem[] {
  if (!point) return [];
  const fix = 'kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8)';
  if (region && distanceOutside(point, region) > 0) {
    return [owner.report(path, `${point.lat}, ${point.lon} ligt buiten de regio`, fix)];
  }
  const away = municipality ? distanceOutside(point, municipality.bounds) : 0;
  if (!municipality || away <= TOLERANCE_KM) return [];
  return [owner.report(path, `dit punt ligt ${Math.round(away)} km buiten ${municipality.name}`, fix)];
}

function postcodeProblems<T>(
  owner: Located<T>,
  postcode: string | undefined,
  path: readonly PropertyKey[],
  municipality: Municipality | undefined,
): Problem[] {
  if (!postcode || !municipality || municipality.postcodes.includes(postcode.slice(0, 4))) return [];
  const { name } = municipality;
  const fix = `verbeter de postcode of de gemeente; klopt het toch, zet hem dan bij ${name} in municipalities.yaml`;
  return [owner.report(path, `postcode ${postcode} hoort niet bij ${name}`, fix)];
}

/** Kilometres from a point to a rectangle; 0 inside. */
function distanceOutside(point: Point, [southWest, northEast]: Bounds): number {
  const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return distanceKm(point, {
    lat: between(point.lat, southWest.lat, northEast.lat),
    lon: between(point.lon, southWest.lon, northEast.lon),
  });
}
