import type { Point } from '../../schema/fields.ts';

/** The eight winds, clockwise from the north. */
export const directions = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

export type Direction = (typeof directions)[number];

/**
 * The wind towards which one must go from one point to another, as if the earth were flat between them: at the width of
 * a region that is less than a degree beside the great circle. Points are in WGS84 degrees.
 */
export function directionTo(from: Point, to: Point): Direction {
  const middle = ((from.lat + to.lat) / 2) * (Math.PI / 180);
  const turns = Math.atan2((to.lon - from.lon) * Math.cos(middle), to.lat - from.lat) / (2 * Math.PI);
  const wind = Math.round(turns * directions.length) + directions.length;
  return directions[wind % directions.length] ?? 'north';
}
