import { clipPolygon } from 'lineclip';
import polylabel from 'polylabel';
import type { BaseMap } from './base-map.ts';
import { canvasByWidth, pathOf, type Canvas, type CanvasPoint } from './geometry/canvas.ts';
import { namesThatFit, type Lettering } from './geometry/names.ts';
import { scaleBar, type ScaleBar } from './geometry/scale-bar.ts';
import {
  areaKm2,
  boxAround,
  boxesOverlap,
  isInShape,
  type Box,
  type MultiPolygon,
  type Ring,
} from './geometry/shapes.ts';
import { simplifyTogether } from './geometry/simplify.ts';
import type { Municipality } from '../schema/schema.ts';

/** The whole region as one picture in which each municipality can be pointed at. */
export interface RegionPicture {
  width: number;
  height: number;
  land: string;
  areas: { id: string; path: string }[];
  /** The names that can be written. A municipality without a name is recognised by where it lies. */
  names: { id: string; name: string; at: CanvasPoint }[];
  bar: ScaleBar;
}

const WIDTH = 440;
/** The letters of a name with a number under it. */
const LETTERS: Lettering = { height: 26, width: 6.6 };
const LONGEST_BAR = 90;
/** How far a name may move to make room for another. */
const SHIFTS = [-1, 1].flatMap((way): CanvasPoint[] => [
  [0, way * 10],
  [way * 18, 0],
  [way * 14, 10],
  [way * 14, -10],
]);
/** The margin on each side, as a part of the width and of the height of the region. */
const MARGIN = 0.04;
/** A bend whose triangle is smaller than a square with this part of the picture as its side cannot be seen. */
const BENDS_IN_PICTURE = 70;

/** The picture of a region; `undefined` when no municipality has an area. */
export function regionPicture(
  baseMap: BaseMap,
  municipalities: readonly Pick<Municipality, 'id' | 'name' | 'point'>[],
): RegionPicture | undefined {
  const around = boxAround(baseMap.areas.flatMap(({ shape }) => shape.flat(2)));
  if (!around) return undefined;
  const box = widened(around);
  const canvas = canvasByWidth(box, WIDTH);
  const bend = (box[3] - box[1]) / BENDS_IN_PICTURE;
  const inView = baseMap.land.filter(([outer]) => boxesOverlap(boxAround(outer ?? []) ?? box, box));
  const land = inView.map((polygon) => polygon.map((ring) => closed(clipPolygon(ring, box))).filter(isRing));
  const [coast = [], ...areas] = simplifyTogether([land, ...baseMap.areas.map(({ shape }) => shape)], bend);
  const sizes = new Map(baseMap.towns.map(({ name, size }) => [name, size]));
  const shapes = new Map(baseMap.areas.map(({ id, shape }) => [id, shape]));
  const names = municipalities.flatMap(({ id, name, point }) => {
    const [at, ...alternatives] = standsFor(shapes.get(id) ?? [], canvas, canvas.project(point));
    return at ? [{ id, name, at, alternatives, size: sizes.get(name) ?? 0 }] : [];
  });
  return {
    width: WIDTH,
    height: Math.round(canvas.height),
    land: pathOf(coast, canvas),
    areas: baseMap.areas.map(({ id }, index) => ({ id, path: pathOf(areas[index] ?? [], canvas) })),
    names: namesThatFit(names, LETTERS),
    bar: scaleBar(canvas.unitsPerKm, LONGEST_BAR),
  };
}

/** A ring that lies outside the picture has nothing left of it. */
const isRing = (ring: readonly unknown[]) => ring.length > 3;
/** A clipped ring comes back open, and would lose the corner at which it was cut off. */
const closed = (ring: Ring): Ring => [...ring, ...ring.slice(0, 1)];

/** How many times wider than high a name is. */
const NAME_SHAPE = 2.5;

/** Where a name can stand in its own area: where it has the most room, where the municipality says, and near there. */
function standsFor(shape: MultiPolygon, canvas: Canvas, own: CanvasPoint): CanvasPoint[] {
  const largest = [...shape].sort((a, b) => areaKm2([b]) - areaKm2([a]))[0];
  if (!largest) return [];
  const outline = largest.map((ring) => ring.map(([lon, lat]) => canvas.project({ lat, lon })));
  const narrow = outline.map((ring) => ring.map(([x, y]): CanvasPoint => [x / NAME_SHAPE, y]));
  const [across, down] = polylabel(narrow, 1);
  const roomiest: CanvasPoint = [across * NAME_SHAPE, down];
  const near = SHIFTS.map(([x, y]): CanvasPoint => [roomiest[0] + x, roomiest[1] + y]);
  return [roomiest, own, ...near].filter((at) => isInShape([outline], at));
}

function widened([west, south, east, north]: Box): Box {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return [west - x, south - y, east + x, north + y];
}
