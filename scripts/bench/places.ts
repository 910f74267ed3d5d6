import type { Municipality, Region } from '../../src/domain/schema/schema.ts';
import type { Ingredients } from './ingredients.ts';

type Point = Municipality['point'];

/** How far from the middle of its town an address lies at most, in degrees: some 1 km. */
const TOWN_RADIUS = 0.012;

/** A made-up address in the region, as it is written in an entry; its point is near its town. */
export function makeLocation({ random, words, region, municipalities }: Ingredients) {
  const municipality = random.pick(municipalities);
  const town = random.pick(municipality.towns);
  const precision = random.pick(['exact', 'exact', 'exact', 'postcode', 'town', 'municipality'] as const);
  const postcode = random.pick(town.postcodes.length > 0 ? town.postcodes : municipality.postcodes);
  const middle = town.point ?? municipality.point;
  const away = () => random.within(-TOWN_RADIUS, TOWN_RADIUS);
  const near = { lat: middle.lat + away(), lon: middle.lon + away() };
  const hasAddress = precision === 'exact' || precision === 'postcode';
  const point = hasAddress ? near : precision === 'town' ? middle : municipality.point;
  return {
    ...(random.chance(0.5) && { name: words.name() }),
    ...(hasAddress && {
      street: `${words.name()}straat ${random.between(1, 180)}`,
      postcode: `${postcode} ${random.pick(LETTERS)}${random.pick(LETTERS)}`,
    }),
    town: town.name,
    municipality: municipality.id,
    point: writePoint(keepWithin(keepWithin(point, municipality.bounds), region.map.bounds)),
    precision,
  };
}

const LETTERS = [...'ABCDEFGHJKLMNPRSTVWXZ'];

function keepWithin(point: Point, [southWest, northEast]: Region['map']['bounds']): Point {
  const keep = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return {
    lat: keep(point.lat, southWest.lat, northEast.lat),
    lon: keep(point.lon, southWest.lon, northEast.lon),
  };
}

/** Writes a point as people copy it from a map: five decimals are precise to a metre. */
function writePoint({ lat, lon }: Point): string {
  return `${Number(lat.toFixed(5))}, ${Number(lon.toFixed(5))}`;
}
