import type { Point } from '../../schema/fields.ts';
import { toWorld, worldKmAt } from './mercator.ts';
import type { Box, MultiPolygon, Position } from './shapes.ts';

/** A point in a drawing, in its own units from the top left corner. */
export type CanvasPoint = [x: number, y: number];

/** A drawing of a part of the world: its size in its own units, and where a point on earth is in it. */
export interface Canvas {
  width: number;
  height: number;
  unitsPerKm: number;
  project: (point: Point) => CanvasPoint;
}

/** A drawing of a box with this width in its own units. */
export function canvasByWidth(box: Box, width: number): Canvas {
  const [west, south, east, north] = box;
  const from = toWorld({ lat: north, lon: west });
  const to = toWorld({ lat: south, lon: east });
  const scale = width / (to.x - from.x);
  return {
    width,
    height: (to.y - from.y) * scale,
    unitsPerKm: scale / worldKmAt((south + north) / 2),
    project: (point) => {
      const { x, y } = toWorld(point);
      return [(x - from.x) * scale, (y - from.y) * scale];
    },
  };
}

/** A drawing of a box in which one kilometre is this many units, at its middle. */
export function canvasByScale(box: Box, unitsPerKm: number): Canvas {
  const [west, south, east, north] = box;
  return canvasByWidth(box, ((east - west) / 360) * worldKmAt((south + north) / 2) * unitsPerKm);
}

/**
 * A shape as the data of an SVG path. It is written in whole units, each step counted from the one before, because that
 * is the shortest. Rings that shrink to less than a triangle are left out.
 */
export function pathOf(shape: MultiPolygon, canvas: Pick<Canvas, 'project'>): string {
  return shape
    .flat()
    .map((ring) => ringPath(ring, canvas))
    .join('');
}

function ringPath(ring: Position[], canvas: Pick<Canvas, 'project'>): string {
  const points: CanvasPoint[] = [];
  for (const [lon, lat] of ring.slice(0, -1)) {
    const [x, y] = canvas.project({ lat, lon }).map(Math.round) as CanvasPoint;
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  const [first] = points;
  if (!first || points.length < 3) return '';
  let [x, y] = first;
  const steps = points.slice(1).map((point) => {
    const step = [point[0] - x, point[1] - y];
    [x, y] = point;
    return step.join(' ');
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
