import type { Point } from '../../schema/fields.ts';
import type { Box } from './shapes.ts';

/**
 * A point in the Web Mercator projection (EPSG:3857), the one of map tiles, as a fraction of the world: `x` from 0 in
 * the west to 1 in the east, `y` from 0 in the north (85°) to 1 in the south.
 */
export interface World {
  x: number;
  y: number;
}

export function toWorld({ lat, lon }: Point): World {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

export function fromWorld({ x, y }: World): Point {
  return {
    lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
    lon: (x - 0.5) * 360,
  };
}

/** The equator in WGS84. */
const WORLD_KM = 40_075.017;

/** How many kilometres the whole width of the projected world stands for at a latitude. */
export function worldKmAt(lat: number): number {
  return WORLD_KM * Math.cos((lat * Math.PI) / 180);
}

/**
 * A square box around the middle of another, so large that a map of any shape that shows the other has land and water to
 * its edge. `times` is its side as a multiple of the longer side of the other.
 */
export function squareAround([west, south, east, north]: Box, times: number): Box {
  const from = toWorld({ lat: north, lon: west });
  const to = toWorld({ lat: south, lon: east });
  const half = (Math.max(to.x - from.x, to.y - from.y) * times) / 2;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const northWest = fromWorld({ x: middle.x - half, y: middle.y - half });
  const southEast = fromWorld({ x: middle.x + half, y: middle.y + half });
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat];
}
