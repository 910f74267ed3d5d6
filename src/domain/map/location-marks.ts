import { radiusKm, townSize, type BaseMap } from './base-map.ts';
import { cornersOf } from './drawing.ts';
import { boxAround, KM_PER_DEGREE, type MultiPolygon } from './geometry/shapes.ts';
import type { Point } from '../finder/home.ts';
import type { Offer } from '../schema/schema.ts';
import type { Precision } from '../schema/vocabulary.ts';

/** A location as a small map shows it, which is never more exactly than it is known. */
export interface LocationMark {
  precision: Precision;
  /** The town, or what stands at the address. */
  name: string;
  municipality: string;
  point: Point;
  /** What must be in view. */
  corners: Point[];
  /** How far the location may be from its point, in kilometres. */
  radiusKm?: number;
  /** The whole municipality, when no more is known. */
  shape?: MultiPolygon;
}

/**
 * The marks of the locations that can be drawn. Several locations in one disc or area get one mark. A location without
 * a point is marked by its municipality.
 */
export function locationMarksOf(baseMap: BaseMap, locations: Offer['locations']): LocationMark[] {
  const marks = locations.flatMap(({ name, town, municipality, point, precision }): LocationMark[] => {
    if (!point || precision === 'municipality') return areaOf(baseMap, municipality, town);
    const common = { precision, municipality, point };
    if (precision === 'exact') return [{ ...common, name: name ?? town, corners: [point] }];
    const radius = radiusKm(precision, townSize(baseMap.towns, town, point));
    return [{ ...common, name: town, corners: around(point, radius), radiusKm: radius }];
  });
  const keyOf = ({ precision, municipality, point }: LocationMark) =>
    precision === 'municipality' ? municipality : `${precision} ${point.lat} ${point.lon}`;
  return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
}

function areaOf({ areas }: BaseMap, municipality: string, town: string): LocationMark[] {
  const area = areas.find(({ id }) => id === municipality);
  const box = boxAround(area?.shape.flat(2) ?? []);
  if (!area || !box) return [];
  const corners = cornersOf(box);
  return [
    { precision: 'municipality', name: town, municipality, point: corners[0], corners, shape: area.shape },
  ];
}

/** The corners of a square around a circle. */
function around({ lat, lon }: Point, km: number): Point[] {
  const high = km / KM_PER_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [
    { lat: lat - high, lon: lon - wide },
    { lat: lat + high, lon: lon + wide },
  ];
}
