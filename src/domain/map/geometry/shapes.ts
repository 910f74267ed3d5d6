/** Shapes on the map in GeoJSON's terms: positions are longitude and latitude in WGS84 degrees. */

export type Position = [lon: number, lat: number];
/** A closed ring: its last position is the first one. */
export type Ring = Position[];
/** The outer ring, then the holes. */
export type Polygon = Ring[];
export type MultiPolygon = Polygon[];
/** West, south, east, north in degrees; GeoJSON's `bbox`. */
export type Box = [west: number, south: number, east: number, north: number];

/** The smallest box around positions; `undefined` when there are none. */
export function boxAround(positions: Iterable<Position>): Box | undefined {
  let box: Box | undefined;
  for (const [lon, lat] of positions) {
    box = box
      ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
      : [lon, lat, lon, lat];
  }
  return box;
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

export function isInBox([west, south, east, north]: Box, [lon, lat]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Kilometres in a degree of latitude. A degree of longitude is this times the cosine of the latitude. */
export const KM_PER_DEGREE = 111.195;

/** The surface of a ring in square kilometres, as if the earth were flat there: good enough for parts of a country. */
export function ringAreaKm2(ring: Ring): number {
  const [start] = ring;
  if (!start) return 0;
  const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length;
  let twice = 0;
  for (const [index, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? start;
    twice += (lon - start[0]) * (nextLat - start[1]) - (nextLon - start[0]) * (lat - start[1]);
  }
  return (Math.abs(twice) / 2) * KM_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
}

/** The surface in square kilometres, without the holes. */
export function areaKm2(shape: MultiPolygon): number {
  const surface = ([outer = [], ...holes]: Polygon) =>
    ringAreaKm2(outer) - holes.reduce((sum, hole) => sum + ringAreaKm2(hole), 0);
  return shape.reduce((sum, polygon) => sum + surface(polygon), 0);
}

/** Whether a position lies in a shape; on the edge it may be either. */
export function isInShape(shape: MultiPolygon, position: Position): boolean {
  return shape.some(
    ([outer = [], ...holes]) => isInRing(outer, position) && !holes.some((hole) => isInRing(hole, position)),
  );
}

/** Whether a line to the east of the position crosses the ring an odd number of times. */
function isInRing(ring: Ring, [lon, lat]: Position): boolean {
  let isInside = false;
  for (const [index, [lonA, latA]] of ring.entries()) {
    const [lonB, latB] = ring[(index + 1) % ring.length] ?? [lonA, latA];
    if (latA > lat === latB > lat) continue;
    if (lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)) isInside = !isInside;
  }
  return isInside;
}
