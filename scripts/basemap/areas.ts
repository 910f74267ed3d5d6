import { Delaunay } from 'd3-delaunay';
import { intersection, union } from 'polyclip-ts';
import { fromWorld, toWorld } from '../../src/domain/map/geometry/mercator.ts';
import { areaKm2, type Box, type MultiPolygon, type Position } from '../../src/domain/map/geometry/shapes.ts';
import type { KnownTown } from './towns.ts';

/** A municipality as it is drawn. */
export interface Area {
  code: string;
  shape: MultiPolygon;
}

/** Smaller pieces are left out: they only arise where two lines do not quite meet. */
const SLIVER_KM2 = 0.05;

/**
 * Approximate areas: each place on land belongs to the municipality of the nearest town (a Voronoi division, made in the
 * projection of the map, which keeps angles). Towns around the region must be among them, or its areas would grow to the
 * edge of the box.
 */
export function areasAround(
  towns: readonly KnownTown[],
  codes: readonly string[],
  land: MultiPolygon,
  box: Box,
): Area[] {
  const cells = cellsOf(towns, box);
  return codes.map((code) => {
    const own = cells.flatMap((cell, index) => (towns[index]?.code === code ? [cell] : []));
    const [first, ...rest] = own;
    return { code, shape: first ? onLand(union(first, ...rest), land) : [] };
  });
}

/** The part of a shape that is land. */
export function onLand(shape: MultiPolygon, land: MultiPolygon): MultiPolygon {
  if (shape.length === 0 || land.length === 0) return [];
  return intersection(shape, land).filter((polygon) => areaKm2([polygon]) > SLIVER_KM2);
}

function cellsOf(towns: readonly KnownTown[], [west, south, east, north]: Box): MultiPolygon[] {
  const spots = towns.map(({ point }) => toWorld(point));
  const from = toWorld({ lat: north, lon: west });
  const to = toWorld({ lat: south, lon: east });
  const cells = Delaunay.from(
    spots,
    ({ x }) => x,
    ({ y }) => y,
  ).voronoi([from.x, from.y, to.x, to.y]);
  return spots.map((_, index) => {
    const cell = cells.cellPolygon(index) as Position[] | null;
    if (!cell) return [];
    return [[cell.map(([x, y]): Position => positionOf(x, y))]];
  });
}

/** Rounded to a centimetre, so that cells that touch have the same corners. */
function positionOf(x: number, y: number): Position {
  const { lon, lat } = fromWorld({ x, y });
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}
