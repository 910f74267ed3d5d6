/** The package brings no types of its own. */
declare module 'lineclip' {
  type Position = [number, number];
  /** The part of a ring inside a box (west, south, east, north), as an open ring; empty when there is none. */
  export function clipPolygon(ring: Position[], box: [number, number, number, number]): Position[];
}
