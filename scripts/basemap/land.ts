import { clipPolygon } from 'lineclip';
import { union } from 'polyclip-ts';
import {
  areaKm2,
  boxAround,
  boxesOverlap,
  isInShape,
  KM_PER_DEGREE,
  type Box,
  type MultiPolygon,
  type Polygon,
  type Position,
  type Ring,
} from '../../src/domain/map/geometry/shapes.ts';
import type { Point } from '../../src/domain/finder/home.ts';
import { simplify } from '../../src/domain/map/geometry/simplify.ts';
import { smooth } from '../../src/domain/map/geometry/smooth.ts';

/** A GeoJSON file of all land in the world. */
export interface WorldFile {
  geometries: { type: string; coordinates: unknown }[];
}

/** How much of the source is drawn. */
export interface Detail {
  /** Islands and lakes smaller than this are left out, in square kilometres. */
  leastKm2: number;
  /** Bends of the source whose triangle is smaller than a square with sides of so many degrees are left out. */
  bend: number;
  /** The same limit, used once more after the corners have been turned into bends. */
  fineBend: number;
}

/**
 * The land of a world file that lies in a box. It is a small part of the file, so the rest of the memory can be freed at
 * once.
 */
export function landIn({ geometries }: WorldFile, box: Box): MultiPolygon {
  return geometries
    .flatMap(({ type, coordinates }) =>
      type === 'MultiPolygon' ? (coordinates as MultiPolygon) : [coordinates as Polygon],
    )
    .filter(([outer]) => {
      const around = boxAround(outer ?? []);
      return around && boxesOverlap(around, box);
    })
    .map((polygon) => clip(polygon, box))
    .filter(isPolygon);
}

/**
 * Land as a schematic map shows it; its holes are the lakes. The source was simplified in squares of some 3 km, which
 * leaves notches along their edges and a triangle or a diamond for every pond at a corner: hence the least surface, and
 * bends in place of corners. `land` must reach beyond the box, so that what happens at its edge is not seen.
 */
export function drawLand(land: MultiPolygon, box: Box, { leastKm2, bend, fineBend }: Detail): MultiPolygon {
  const coarse = simplify(
    land.map((polygon) => withoutPonds(polygon, leastKm2)),
    bend,
  );
  const bent = simplify(
    coarse.filter((polygon) => areaKm2([polygon]) >= leastKm2).map((polygon) => smooth(polygon, 3, bend * 2)),
    fineBend,
  );
  const [first, ...rest] = bent.map((polygon) => clip(polygon, box)).filter(isPolygon);
  return first ? union(first, ...rest) : [];
}

const TOWN_RADIUS_KM = 0.6;
const TOWN_CORNERS = 12;

/**
 * Puts a piece of land under each town that lies in the water: the source is so coarse that this happens near the shore.
 */
export function raiseTowns(land: MultiPolygon, towns: readonly Point[]): MultiPolygon {
  const wet = towns.filter(({ lat, lon }) => !isInShape(land, [lon, lat]));
  if (wet.length === 0 || land.length === 0) return land;
  return union(land, ...wet.map((town): Polygon => [circleAround(town, TOWN_RADIUS_KM)]));
}

function circleAround({ lat, lon }: Point, km: number): Ring {
  const degrees = km / KM_PER_DEGREE;
  const corners = Array.from({ length: TOWN_CORNERS }, (_, corner): Position => {
    const turn = (corner / TOWN_CORNERS) * 2 * Math.PI;
    return [
      lon + (Math.cos(turn) * degrees) / Math.cos((lat * Math.PI) / 180),
      lat + Math.sin(turn) * degrees,
    ];
  });
  return [...corners, ...corners.slice(0, 1)];
}

/**
 * Leaves out small holes and holes of three or four corners: those have the shape of the squares of the source, not of a
 * lake.
 */
function withoutPonds([outer = [], ...holes]: Polygon, leastKm2: number): Polygon {
  return [outer, ...holes.filter((hole) => hole.length > 5 && areaKm2([[hole]]) >= leastKm2)];
}

function clip(polygon: Polygon, box: Box): Polygon {
  return polygon
    .map((ring): Ring => {
      const clipped = clipPolygon(ring, box);
      return [...clipped, ...clipped.slice(0, 1)];
    })
    .filter((ring) => ring.length >= 4);
}

function isPolygon([outer]: Polygon): boolean {
  return outer !== undefined;
}
