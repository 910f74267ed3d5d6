import { clipPolygon } from 'lineclip';
import polylabel from 'polylabel';
import type { MapGround } from './base-map.ts';
import { frameByWidth, pathOf, type Frame, type Spot } from './geometry/canvas.ts';
import { namesThatFit, type Lettering } from './geometry/names.ts';
import { scaleBar, type ScaleBar } from './geometry/scale-bar.ts';
import {
  areaKm2,
  boxAround,
  boxesOverlap,
  isInShape,
  type Box,
  type MultiPolygon,
} from './geometry/shapes.ts';
import { simplifyTogether } from './geometry/simplify.ts';
import type { Municipality } from '../schema/schema.ts';

/** The whole region as one picture in which each municipality can be pointed at. */
export interface RegionPicture {
  width: number;
  height: number;
  land: string;
  areas: { id: string; path: string }[];
  /** Of the municipalities whose name can be written; the others are told apart by their place. */
  names: { id: string; name: string; spot: Spot }[];
  bar: ScaleBar;
}

const WIDTH = 440;
/** A name with a number under it. */
const LETTERS: Lettering = { height: 26, width: 6.6 };
const LONGEST_BAR = 90;
/** A name may move so far to make room for another. */
const SHIFTS = [-1, 1].flatMap((way): Spot[] => [
  [0, way * 10],
  [way * 18, 0],
  [way * 14, 10],
  [way * 14, -10],
]);
/** Of the width and the height of the region, on each side. */
const MARGIN = 0.04;
/** A bend of less than this part of the picture cannot be seen. */
const BENDS_IN_PICTURE = 220;

/** `undefined` when no municipality has an area. */
export function regionPicture(
  ground: MapGround,
  municipalities: readonly Pick<Municipality, 'id' | 'name' | 'point'>[],
): RegionPicture | undefined {
  const around = boxAround(ground.areas.flatMap(({ shape }) => shape.flat(2)));
  if (!around) return undefined;
  const box = widened(around);
  const frame = frameByWidth(box, WIDTH);
  const tolerance = (box[3] - box[1]) / BENDS_IN_PICTURE;
  const inView = ground.land.filter(([outer]) => boxesOverlap(boxAround(outer ?? []) ?? box, box));
  const land = inView.map((polygon) => polygon.map((ring) => clipPolygon(ring, box)).filter(isRing));
  const [coast = [], ...areas] = simplifyTogether(
    [land, ...ground.areas.map(({ shape }) => shape)],
    tolerance,
  );
  const sizes = new Map(ground.towns.map(({ name, size }) => [name, size]));
  const shapes = new Map(ground.areas.map(({ id, shape }) => [id, shape]));
  const names = municipalities.flatMap(({ id, name, point }) => {
    const [spot, ...otherSpots] = spotsFor(shapes.get(id) ?? [], frame, frame.spotOf(point));
    return spot ? [{ id, name, spot, otherSpots, size: sizes.get(name) ?? 0 }] : [];
  });
  return {
    width: WIDTH,
    height: Math.round(frame.height),
    land: pathOf(coast, frame),
    areas: ground.areas.map(({ id }, index) => ({ id, path: pathOf(areas[index] ?? [], frame) })),
    names: namesThatFit(names, LETTERS),
    bar: scaleBar(frame.unitsPerKm, LONGEST_BAR),
  };
}

/** What lies outside the picture leaves nothing of a ring. */
const isRing = (ring: readonly unknown[]) => ring.length > 2;

/** A name is so many times wider than it is high. */
const NAME_SHAPE = 2.5;

/** Where a name can stand in its own area: where it has the most room, where the municipality says, and near there. */
function spotsFor(shape: MultiPolygon, frame: Frame, own: Spot): Spot[] {
  const largest = shape.toSorted((a, b) => areaKm2([b]) - areaKm2([a]))[0];
  if (!largest) return [];
  const outline = largest.map((ring) => ring.map(([lon, lat]) => frame.spotOf({ lat, lon })));
  const narrow = outline.map((ring) => ring.map(([x, y]): Spot => [x / NAME_SHAPE, y]));
  const [across, down] = polylabel(narrow, 1);
  const roomiest: Spot = [across * NAME_SHAPE, down];
  const near = SHIFTS.map(([x, y]): Spot => [roomiest[0] + x, roomiest[1] + y]);
  return [roomiest, own, ...near].filter((spot) => isInShape([outline], spot));
}

function widened([west, south, east, north]: Box): Box {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return [west - x, south - y, east + x, north + y];
}
