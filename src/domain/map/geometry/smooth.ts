import type { Polygon, Position, Ring } from './shapes.ts';

/**
 * Cuts every corner of a polygon, so many times over: straight pieces become bends (Chaikin). The cut is at a quarter of
 * each side, and never farther from the corner than `reach` in degrees: long sides stay straight.
 */
export function smooth(polygon: Polygon, times: number, reach: number): Polygon {
  return polygon.map((ring) => {
    let smoothed = ring;
    for (let round = 0; round < times; round++) smoothed = cutCorners(smoothed, reach);
    return smoothed;
  });
}

function cutCorners(ring: Ring, reach: number): Ring {
  const cut = ring.slice(1).flatMap((to, index): Ring => {
    const from = ring[index] ?? to;
    const part = Math.min(0.25, reach / Math.hypot(to[0] - from[0], to[1] - from[1]));
    return [between(from, to, part), between(from, to, 1 - part)];
  });
  return [...cut, ...cut.slice(0, 1)];
}

function between([lonA, latA]: Position, [lonB, latB]: Position, part: number): Position {
  return [lonA + (lonB - lonA) * part, latA + (latB - latA) * part];
}
