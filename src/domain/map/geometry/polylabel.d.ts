/** The package brings no types of its own. */
declare module 'polylabel' {
  type Position = [x: number, y: number];
  /** The point inside a polygon that is farthest from its edge, to within a precision in the polygon's own units. */
  export default function polylabel(polygon: Position[][], precision: number): Position;
}
