import { describe, expect, test } from 'vitest';
import { difference, intersection, union } from 'polyclip-ts';
import { areasAround } from '../../scripts/basemap/areas.ts';
import { drawLand, landIn, raiseTowns } from '../../scripts/basemap/land.ts';
import type { KnownTown } from '../../scripts/basemap/towns.ts';
import { areaKm2, isInShape, type Box, type MultiPolygon } from '../../src/domain/map/geometry/shapes.ts';

const BOX: Box = [4, 52, 5, 52.6];
/** Sea in the west and a lake in the middle. */
const LAND: MultiPolygon = [
  [
    [[4.2, 52], [5, 52], [5, 52.6], [4.3, 52.6], [4.2, 52]], // prettier-ignore
    [[4.6, 52.25], [4.6, 52.35], [4.7, 52.35], [4.7, 52.25], [4.6, 52.25]], // prettier-ignore
  ],
];
const town = (code: string, lon: number, lat: number): KnownTown => ({
  name: `${code} ${lon}`,
  code,
  point: { lat, lon },
  size: 0,
});
const TOWNS = [
  town('GM0001', 4.35, 52.1),
  town('GM0001', 4.5, 52.2),
  town('GM0002', 4.4, 52.4),
  town('GM0002', 4.8, 52.15),
  town('GM0003', 4.85, 52.5),
];
const CODES = ['GM0001', 'GM0002', 'GM0003'];

describe('approximate areas', () => {
  const areas = areasAround(TOWNS, CODES, LAND, BOX);
  test('cover the land, and nothing else', () => {
    const [first, ...rest] = areas.map(({ shape }) => shape);
    const all = union(first ?? [], ...rest);
    expect(areaKm2(difference(LAND, all))).toBeLessThan(0.001);
    expect(areaKm2(difference(all, LAND))).toBeLessThan(0.001);
  });
  test('do not overlap', () => {
    for (const [index, a] of areas.entries()) {
      for (const b of areas.slice(index + 1)) {
        expect(areaKm2(intersection(a.shape, b.shape)), `${a.code} and ${b.code}`).toBeLessThan(0.001);
      }
    }
  });
  test('hold their own towns', () => {
    for (const { code, point } of TOWNS) {
      const own = areas.find((area) => area.code === code);
      expect(isInShape(own?.shape ?? [], [point.lon, point.lat])).toBe(true);
    }
  });
  test('of a part of the towns end where the towns around them begin', () => {
    const [alone] = areasAround(TOWNS, ['GM0001'], LAND, BOX);
    expect(alone).toEqual(areas[0]);
  });
  test('of a municipality without a town are empty', () => {
    expect(areasAround(TOWNS, ['GM0009'], LAND, BOX)).toEqual([{ code: 'GM0009', shape: [] }]);
  });
});

describe('the land', () => {
  const detail = { leastKm2: 3, bend: 0.006, fineBend: 0.002 };
  const world = (land: MultiPolygon) => ({
    type: 'GeometryCollection',
    geometries: [{ type: 'MultiPolygon', coordinates: land }],
  });
  test('is cut at the box, its corners included', () => {
    const large: MultiPolygon = [[[[-10, 40], [30, 40], [30, 60], [-10, 60], [-10, 40]]]]; // prettier-ignore
    const drawn = drawLand(landIn(world(large), [3.9, 51.9, 5.1, 52.7]), BOX, detail);
    expect(areaKm2(drawn)).toBeCloseTo(areaKm2([[[[4, 52], [5, 52], [5, 52.6], [4, 52.6], [4, 52]]]]), 1); // prettier-ignore
  });
  test('has no part elsewhere in the world', () => {
    expect(landIn(world([[[[100, 0], [101, 0], [101, 1], [100, 0]]]]), BOX)).toEqual([]); // prettier-ignore
  });
  test('has no ponds and no islands that are too small to see', () => {
    const pond = [[4.5, 52.5], [4.51, 52.5], [4.515, 52.505], [4.51, 52.51], [4.5, 52.51], [4.5, 52.5]]; // prettier-ignore
    const island = [[4.1, 52.3], [4.11, 52.3], [4.11, 52.31], [4.1, 52.3]]; // prettier-ignore
    const [[coast = []] = []] = LAND;
    const source = [[coast, pond], [island]] as MultiPolygon;
    const drawn = drawLand(landIn(world(source), BOX), BOX, detail);
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toHaveLength(1);
  });
  test('reaches under a town that the coarse source puts in the water, and stays the same without one', () => {
    const inLake = { lat: 52.34, lon: 4.65 };
    expect(isInShape(raiseTowns(LAND, [inLake]), [inLake.lon, inLake.lat])).toBe(true);
    expect(raiseTowns(LAND, [{ lat: 52.1, lon: 4.5 }])).toBe(LAND);
  });
});
