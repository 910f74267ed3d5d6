import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify as withoutBends } from 'topojson-simplify';
import type { MultiPolygon as Geometry } from 'geojson';
import type { MultiPolygon as Arcs, Objects, Topology } from 'topojson-specification';
import type { MultiPolygon } from './shapes.ts';

/** A ring with less surface than this, in square degrees, shrank to a line or a point: it is some ten square metres. */
const NOTHING = 1e-9;

/**
 * Leaves out each bend whose triangle is smaller than a square with sides of `bend` degrees (Visvalingam). Shapes that
 * touch keep touching: an edge that two of them share is simplified once, and the corners where more meet stay. Rings that
 * shrink to nothing are left out.
 */
export function simplifyTogether(shapes: readonly MultiPolygon[], bend: number): MultiPolygon[] {
  const geometries = shapes.map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates }));
  const whole = topology(Object.fromEntries(geometries.entries())) as Topology<Objects<object>>;
  const simple = withoutBends(presimplify(whole), bend ** 2);
  const kept = filter(simple, filterWeight(simple, NOTHING)) as Topology;
  return shapes.map((_, index) => {
    // Of a shape of which nothing is left there is no geometry, whatever the type says.
    const { geometry } = feature(kept, kept.objects[index] as Arcs) as { geometry: Geometry | null };
    return (geometry?.coordinates ?? []) as MultiPolygon;
  });
}

/** The same for one shape. */
export function simplify(shape: MultiPolygon, bend: number): MultiPolygon {
  return simplifyTogether([shape], bend)[0] ?? [];
}
