import { describe, expect, test } from 'vitest';
import { canvasByScale, canvasByWidth, pathOf } from '../../src/domain/map/geometry/canvas.ts';
import { directionTo } from '../../src/domain/map/geometry/direction.ts';
import { fromWorld, squareAround, toWorld } from '../../src/domain/map/geometry/mercator.ts';
import { namesThatFit } from '../../src/domain/map/geometry/names.ts';
import { scaleBar } from '../../src/domain/map/geometry/scale-bar.ts';
import { areaKm2, isInShape, type Box, type MultiPolygon } from '../../src/domain/map/geometry/shapes.ts';
import { simplify, simplifyTogether } from '../../src/domain/map/geometry/simplify.ts';
import { smooth } from '../../src/domain/map/geometry/smooth.ts';

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('the projection', () => {
  test('is that of map tiles: the origin is in the middle, and 85.0511 degrees north at the top', () => {
    expect(toWorld({ lat: 0, lon: 0 })).toEqual({ x: 0.5, y: 0.5 });
    expect(toWorld({ lat: 85.051129, lon: -180 }).x).toBe(0);
    expect(toWorld({ lat: 85.051129, lon: -180 }).y).toBeCloseTo(0, 6);
  });
  test('comes back at the place where it began', () => {
    const { lat, lon } = fromWorld(toWorld({ lat: 52.16, lon: 4.49 }));
    expect([lat, lon]).toEqual([expect.closeTo(52.16, 9), expect.closeTo(4.49, 9)]);
  });
  test('makes a box square on the map, around the same middle', () => {
    const canvas = canvasByWidth(squareAround([4.3, 52, 4.9, 52.3], 2), 100);
    expect(canvas.height).toBeCloseTo(100, 6);
    expect(canvas.project({ lat: 52.15, lon: 4.6 })).toEqual([expect.closeTo(50, 6), expect.closeTo(50, 0)]);
  });
});

describe('the direction', () => {
  const here = { lat: 52.16, lon: 4.49 };
  const step = 0.1;
  test.each([
    [step, 0, 'north'],
    [step, 0.16, 'north-east'],
    [0, step, 'east'],
    [-step, 0.16, 'south-east'],
    [-step, 0, 'south'],
    [-step, -0.16, 'south-west'],
    [0, -step, 'west'],
    [step, -0.16, 'north-west'],
  ])('%f degrees north and %f degrees east is towards the %s', (north, east, wind) => {
    expect(directionTo(here, { lat: here.lat + north, lon: here.lon + east })).toBe(wind);
  });
  test('counts a degree of longitude for what it is here: shorter than one of latitude', () => {
    expect(directionTo(here, { lat: here.lat + 0.05, lon: here.lon + 0.13 })).toBe('north-east');
  });
});

describe('a drawing', () => {
  const box: Box = [4.3, 52, 4.9, 52.3];
  test('has its corners at the corners of its box', () => {
    const canvas = canvasByWidth(box, 600);
    expect(canvas.project({ lat: 52.3, lon: 4.3 })).toEqual([0, 0]);
    expect(canvas.project({ lat: 52, lon: 4.9 })).toEqual([
      expect.closeTo(600, 6),
      expect.closeTo(canvas.height, 6),
    ]);
  });
  test('shows as many units to a kilometre as was asked', () => {
    expect(canvasByScale(box, 40).unitsPerKm).toBeCloseTo(40, 6);
    expect(canvasByScale(box, 40).width).toBeCloseTo(
      0.6 * 111.3195 * Math.cos((52.15 * Math.PI) / 180) * 40,
      0,
    );
  });
  test('writes a shape as a path of short steps', () => {
    const path = pathOf([[square(4.3, 52, 0.3)]], canvasByWidth(box, 60));
    expect(path).toMatch(/^M0 \d+l30 0 0-\d+-30 0z$/);
  });
  test('leaves out a ring that is smaller than a unit', () => {
    expect(pathOf([[square(4.5, 52.1, 0.001)]], canvasByWidth(box, 60))).toBe('');
  });
});

describe('simplifying', () => {
  const bent: MultiPolygon = [[[[0, 0], [1, 0.001], [2, 0], [2, 2], [0, 2], [0, 0]]]]; // prettier-ignore
  test('leaves out a bend whose triangle is smaller than the square of the limit, and keeps a larger one', () => {
    expect(simplify(bent, 0.04).flat(2)).toHaveLength(5);
    expect(simplify(bent, 0.03).flat(2)).toHaveLength(6);
  });
  test('leaves out what shrinks to nothing', () => {
    expect(simplifyTogether([[[square(0, 0, 0.001)]], bent], 0.01)).toEqual([[], bent]);
  });
  test('keeps shapes together at the edge that they share', () => {
    const edge: [number, number][] = [[1, 0], [0.951, 0.25], [0.9, 0.5], [0.949, 0.75], [1, 1]]; // prettier-ignore
    const left: MultiPolygon = [[[[0, 0], ...edge, [0, 1], [0, 0]]]];
    const right: MultiPolygon = [[[[2, 1], ...edge.toReversed(), [2, 0], [2, 1]]]];
    const [a = [], b = []] = simplifyTogether([left, right], 0.05);
    const onEdge = ([lon]: [number, number]) => lon > 0.5 && lon < 1.5;
    const shared = (shape: MultiPolygon) => new Set(shape.flat(2).filter(onEdge).map(String));
    expect([...shared(a)].toSorted()).toEqual(['0.9,0.5', '1,0', '1,1']);
    expect(shared(b)).toEqual(shared(a));
  });
});

test('Simplifying keeps the corner where three shapes meet in each of them', () => {
  const corner: [number, number] = [1.004, 0.5];
  const left: MultiPolygon = [[[[0, 0], [1, 0], corner, [1, 1], [0, 1], [0, 0]]]]; // prettier-ignore
  const below: MultiPolygon = [[[[1, 0], [2, 0], [2, 0.5], corner, [1, 0]]]]; // prettier-ignore
  const above: MultiPolygon = [[[corner, [2, 0.5], [2, 1], [1, 1], corner]]]; // prettier-ignore
  for (const shape of simplifyTogether([left, below, above], 0.1)) {
    expect(shape.flat(2)).toContainEqual(corner);
  }
});

test('Smoothing cuts corners, not far from them, and keeps long sides where they are', () => {
  const [ring = []] = smooth([square(0, 0, 10)], 1, 0.5);
  expect(ring).toHaveLength(9);
  expect(isInShape([[ring]], [0.1, 0.1])).toBe(false);
  expect(isInShape([[ring]], [0.01, 5])).toBe(true);
});

test('A hole counts for nothing in a surface, and is not in the shape', () => {
  const shape: MultiPolygon = [[square(4, 52, 0.2), square(4.05, 52.05, 0.1)]];
  expect(areaKm2(shape)).toBeCloseTo(0.03 * 111.195 ** 2 * Math.cos((52.1 * Math.PI) / 180), 0);
  expect(isInShape(shape, [4.1, 52.1])).toBe(false);
  expect(isInShape(shape, [4.02, 52.02])).toBe(true);
});

describe('the scale bar', () => {
  test.each([
    [1, 100, 100],
    [1, 99, 50],
    [10, 80, 5],
    [22, 80, 2],
    [40, 80, 2],
    [100, 80, 0.5],
    [0.3, 80, 200],
  ])('at %d units to a kilometre, of at most %d units, is %d km', (unitsPerKm, longest, km) => {
    expect(scaleBar(unitsPerKm, longest)).toEqual({ km, length: expect.closeTo(km * unitsPerKm, 9) });
  });
});

describe('names on the map', () => {
  const at = (name: string, size: number, x: number) => ({ name, size, at: [x, 50] as [number, number] });
  const written = (...names: ReturnType<typeof at>[]) =>
    namesThatFit(names, { height: 10, width: 5 }).map(({ name }) => name);
  test('the largest town goes first, and a smaller one that would touch its name stays out', () => {
    expect(written(at('Klein', 10, 60), at('Groot', 1000, 50))).toEqual(['Groot']);
  });
  test('towns far enough apart are both written', () => {
    expect(written(at('Klein', 10, 90), at('Groot', 1000, 50))).toEqual(['Groot', 'Klein']);
  });
  test('a name that would touch another stands somewhere else when it may', () => {
    const moved = { ...at('Klein', 10, 60), alternatives: [[60, 45], [60, 60]] as [number, number][] }; // prettier-ignore
    const [, klein] = namesThatFit([at('Groot', 1000, 50), moved], { height: 10, width: 5 });
    expect(klein).toMatchObject({ name: 'Klein', at: [60, 60] });
  });
  test('of two towns of the same size it is always the same one', () => {
    expect(written(at('Beek', 0, 50), at('Aa', 0, 55))).toEqual(written(at('Aa', 0, 55), at('Beek', 0, 50)));
  });
});
