import type { Point } from '../../schema/fields.ts';
import { toWorld, worldKmAt } from './mercator.ts';
import type { Box, MultiPolygon, Position } from './shapes.ts';

/** A place in a drawing, in its own units from the top left corner. */
export type Spot = [x: number, y: number];

/** A drawing of a part of the world: how large it is in its own units, and where a place on earth is in it. */
export interface Frame {
  width: number;
  height: number;
  unitsPerKm: number;
  spotOf: (point: Point) => Spot;
}

/** A drawing of a box, so many units wide. */
export function frameByWidth(box: Box, width: number): Frame {
  const [west, south, east, north] = box;
  const from = toWorld({ lat: north, lon: west });
  const to = toWorld({ lat: south, lon: east });
  const scale = width / (to.x - from.x);
  return {
    width,
    height: (to.y - from.y) * scale,
    unitsPerKm: scale / worldKmAt((south + north) / 2),
    spotOf: (point) => {
      const { x, y } = toWorld(point);
      return [(x - from.x) * scale, (y - from.y) * scale];
    },
  };
}

/** A drawing of a box in which one kilometre is so many units, at the middle of it. */
export function frameByScale(box: Box, unitsPerKm: number): Frame {
  const [west, south, east, north] = box;
  return frameByWidth(box, ((east - west) / 360) * worldKmAt((south + north) / 2) * unitsPerKm);
}

/**
 * A shape as the data of an SVG path, in whole units, each step counted from the one before: that is the shortest.
 * Rings that shrink to less than a triangle are left out.
 */
export function pathOf(shape: MultiPolygon, frame: Pick<Frame, 'spotOf'>): string {
  return shape
    .flat()
    .map((ring) => ringPath(ring, frame))
    .join('');
}

function ringPath(ring: Position[], frame: Pick<Frame, 'spotOf'>): string {
  const spots: Spot[] = [];
  for (const [lon, lat] of ring.slice(0, -1)) {
    const [x, y] = frame.spotOf({ lat, lon }).map(Math.round) as Spot;
    const last = spots.at(-1);
    if (last?.[0] !== x || last[1] !== y) spots.push([x, y]);
  }
  const [first] = spots;
  if (!first || spots.length < 3) return '';
  let [x, y] = first;
  const steps = spots.slice(1).map((spot) => {
    const step = [spot[0] - x, spot[1] - y];
    [x, y] = spot;
    return step.join(' ');
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
