import type { MultiPolygon, Polygon, Position, Ring } from './shapes.ts';

/**
 * Leaves out positions that lie within a tolerance in degrees (of latitude) of the line without them (Ramer, Douglas and
 * Peucker). Shapes that touch keep touching: an edge that two of them share is simplified once, and the corners where
 * more meet stay. Rings that shrink to nothing are left out.
 */
export function simplifyTogether(shapes: readonly MultiPolygon[], tolerance: number): MultiPolygon[] {
  const corners = cornersOf(shapes.flat(2));
  return shapes.map((shape) =>
    shape
      .map((polygon) => simplifyPolygon(polygon, corners, tolerance))
      .filter(([outer]) => outer !== undefined),
  );
}

/** The same for one shape. */
export function simplify(shape: MultiPolygon, tolerance: number): MultiPolygon {
  return simplifyTogether([shape], tolerance)[0] ?? [];
}

const keyOf = ([lon, lat]: Position) => `${lon} ${lat}`;

/** The positions that have more than two neighbours: there rings part, and both must bend at the same place. */
function cornersOf(rings: readonly Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  const join = (from: Position, to: Position) => {
    const key = keyOf(from);
    const set = neighbours.get(key) ?? new Set();
    neighbours.set(key, set.add(keyOf(to)));
  };
  for (const ring of rings) {
    for (const [index, position] of ring.slice(1).entries()) {
      const before = ring[index] ?? position;
      join(before, position);
      join(position, before);
    }
  }
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([key]) => key));
}

function simplifyPolygon([outer = [], ...holes]: Polygon, corners: Set<string>, tolerance: number): Polygon {
  const least = 4;
  const ring = simplifyRing(outer, corners, tolerance);
  if (ring.length < least) return [];
  return [
    ring,
    ...holes.map((hole) => simplifyRing(hole, corners, tolerance)).filter((hole) => hole.length >= least),
  ];
}

/** Cuts the ring at its corners, or else where every ring with these positions would be cut, and simplifies each piece. */
function simplifyRing(ring: Ring, corners: Set<string>, tolerance: number): Ring {
  const open = ring.slice(0, -1);
  const cuts = open.flatMap((position, index) => (corners.has(keyOf(position)) ? [index] : []));
  const start = cuts[0] ?? lowest(open);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const marks = cuts.length > 1 ? cuts.map((cut) => cut - start) : [0, farthest(turned)];
  const closed = [...turned, ...turned.slice(0, 1)];
  const simple = marks.flatMap((mark, index) =>
    simplifyPiece(closed.slice(mark, (marks[index + 1] ?? open.length) + 1), tolerance).slice(0, -1),
  );
  return [...simple, ...simple.slice(0, 1)];
}

/** The same place to begin for every ring with these positions. */
function lowest(positions: Position[]): number {
  const order = positions.map((position, index) => ({ position, index }));
  order.sort((a, b) => a.position[1] - b.position[1] || a.position[0] - b.position[0]);
  return order[0]?.index ?? 0;
}

function farthest([first, ...rest]: Position[]): number {
  if (!first) return 0;
  const away = rest.map((position) => Math.hypot(position[0] - first[0], position[1] - first[1]));
  return away.indexOf(Math.max(...away)) + 1;
}

/** In one direction whichever ring it comes from, so that both come out the same. */
function simplifyPiece(piece: Position[], tolerance: number): Position[] {
  const [first, last] = [piece[0], piece.at(-1)];
  if (!first || !last || piece.length < 3) return piece;
  const isTurned = last[1] < first[1] || (last[1] === first[1] && last[0] < first[0]);
  if (isTurned) return simplifyPiece(piece.toReversed(), tolerance).toReversed();
  const widest = { away: 0, index: 0 };
  for (const [index, position] of piece.entries()) {
    const away = distanceToLine(position, first, last);
    if (away > widest.away) Object.assign(widest, { away, index });
  }
  if (widest.away <= tolerance) return [first, last];
  const head = simplifyPiece(piece.slice(0, widest.index + 1), tolerance);
  return [...head.slice(0, -1), ...simplifyPiece(piece.slice(widest.index), tolerance)];
}

/** In degrees of latitude; a degree of longitude is shorter by the cosine of the latitude. */
function distanceToLine(position: Position, from: Position, to: Position): number {
  const narrow = Math.cos((from[1] * Math.PI) / 180);
  const [x, y] = [(position[0] - from[0]) * narrow, position[1] - from[1]];
  const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}
