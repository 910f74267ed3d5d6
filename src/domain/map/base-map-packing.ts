import type { BaseMap } from './base-map.ts';
import type { MultiPolygon, Position, Ring } from './geometry/shapes.ts';

/**
 * Positions are kept to within some fifty metres. That is a few pixels at the closest zoom, and the file is a quarter
 * smaller.
 */
const STEPS_PER_DEGREE = 1_000;

/** A ring as whole steps: longitude and latitude of the first position, then each counted from the one before. */
type PackedRing = number[];
type PackedShape = PackedRing[][];

/**
 * The base map as the browser loads it: half as large as with every position in full. It serves the budget of 60 kB for
 * the map and its code (gzip), whatever the number of offers; a region whose map is small enough can send `BaseMap`
 * itself.
 */
export interface PackedBaseMap extends Pick<BaseMap, 'box' | 'sources' | 'boundaries'> {
  land: PackedShape;
  areas: [id: string, shape: PackedShape][];
  towns: [name: string, size: number, lat: number, lon: number][];
}

export function packBaseMap({ land, areas, towns, box, sources, boundaries }: BaseMap): PackedBaseMap {
  return {
    box,
    sources,
    boundaries,
    land: packShape(land),
    areas: areas.map(({ id, shape }) => [id, packShape(shape)]),
    towns: towns.map(({ name, size, point }) => [name, size, rounded(point.lat), rounded(point.lon)]),
  };
}

export function unpackBaseMap({ land, areas, towns, ...rest }: PackedBaseMap): BaseMap {
  return {
    ...rest,
    land: unpackShape(land),
    areas: areas.map(([id, shape]) => ({ id, shape: unpackShape(shape) })),
    towns: towns.map(([name, size, lat, lon]) => ({ name, size, point: { lat, lon } })),
  };
}

const rounded = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
const packShape = (shape: MultiPolygon): PackedShape => shape.map((polygon) => polygon.map(packRing));
const unpackShape = (shape: PackedShape): MultiPolygon => shape.map((polygon) => polygon.map(unpackRing));

/** A ring without its last position, which is always the first one. */
function packRing(ring: Ring): PackedRing {
  let before = [0, 0];
  return ring.slice(0, -1).flatMap((position) => {
    const steps = position.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE));
    const packed = steps.map((step, axis) => step - (before[axis] ?? 0));
    before = steps;
    return packed;
  });
}

function unpackRing(packed: PackedRing): Ring {
  let [lon, lat] = [0, 0];
  const ring: Ring = [];
  for (let index = 0; index < packed.length; index += 2) {
    lon += packed[index] ?? 0;
    lat += packed[index + 1] ?? 0;
    ring.push([lon / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE] satisfies Position);
  }
  return [...ring, ...ring.slice(0, 1)];
}
