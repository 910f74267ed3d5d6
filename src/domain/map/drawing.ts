import type { BaseMap } from './base-map.ts';
import { canvasByScale, pathOf, type Canvas, type CanvasPoint } from './geometry/canvas.ts';
import { namesThatFit, type Lettering } from './geometry/names.ts';
import { scaleBar, type ScaleBar } from './geometry/scale-bar.ts';
import { boxAround, type Box } from './geometry/shapes.ts';
import type { Point } from '../finder/home.ts';

/**
 * The scale of the shared drawing of the base map. It is fine enough for the smallest map, where one unit is half a
 * pixel.
 */
const UNITS_PER_KM = 40;

/** The drawing of the base map that all small maps share. */
export function baseMapCanvas({ box }: BaseMap): Canvas {
  return canvasByScale(box, UNITS_PER_KM);
}

/** A part of the base map as a small picture, with what is written on it. */
export interface Picture {
  width: number;
  height: number;
  /** Puts the shared drawing of the base map in this picture: `translate(...) scale(...)`. */
  transform: string;
  unitsPerKm: number;
  project: (point: Point) => CanvasPoint;
  names: { name: string; at: CanvasPoint }[];
  bar: ScaleBar;
}

/** The letters in a picture that is drawn about as many pixels wide as it has units. */
const LETTERS: Lettering = { height: 30, width: 8 };
const LEAST_KM_WIDE = 14;
const LONGEST_BAR = 80;
/** How far a name must stay from the edge of the picture. */
const MARGIN = 12;

/**
 * A picture with all the given points in it and some room around them, never so close that nothing can be recognised.
 */
export function pictureOf(baseMap: BaseMap, points: readonly Point[], [width, height]: CanvasPoint): Picture {
  const shared = baseMapCanvas(baseMap);
  const [west, south, east, north] = boxAround(points.map(({ lat, lon }) => [lon, lat])) ?? baseMap.box;
  const from = shared.project({ lat: north, lon: west });
  const to = shared.project({ lat: south, lon: east });
  const wide = Math.max(
    LEAST_KM_WIDE * UNITS_PER_KM,
    (to[0] - from[0]) * 1.4,
    ((to[1] - from[1]) * 1.6 * width) / height,
  );
  const scale = width / wide;
  const left = (from[0] + to[0]) / 2 - wide / 2;
  const top = (from[1] + to[1]) / 2 - height / scale / 2;
  const project = (point: Point): CanvasPoint => {
    const [x, y] = shared.project(point);
    return [(x - left) * scale, (y - top) * scale];
  };
  const towns = baseMap.towns
    .map(({ name, size, point }) => ({ name, size, at: project(point) }))
    .filter(({ name, at: [x, y] }) => {
      const half = (name.length * LETTERS.width) / 2;
      return x - half > 0 && x + half < width && y > MARGIN && y < height - 2 * MARGIN;
    });
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    width,
    height,
    transform: `translate(${rounded(-left * scale)} ${rounded(-top * scale)}) scale(${rounded(scale)})`,
    unitsPerKm: UNITS_PER_KM * scale,
    project,
    names: namesThatFit(towns, LETTERS),
    bar: scaleBar(UNITS_PER_KM * scale, LONGEST_BAR),
  };
}

/** The data of SVG paths for the land and for each municipality, as drawn on a canvas. */
export function baseMapPaths({ land, areas }: BaseMap, canvas: Canvas) {
  return {
    land: pathOf(land, canvas),
    areas: areas.map(({ id, shape }) => ({ id, path: pathOf(shape, canvas) })),
  };
}

/** The south-west and the north-east corner of a box, to bring it into view. */
export function cornersOf([west, south, east, north]: Box): [Point, Point] {
  return [
    { lat: south, lon: west },
    { lat: north, lon: east },
  ];
}
