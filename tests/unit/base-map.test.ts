import { describe, expect, test } from 'vitest';
import { radiusKm, type BaseMap } from '../../src/domain/map/base-map.ts';
import { pictureOf } from '../../src/domain/map/drawing.ts';
import type { MultiPolygon } from '../../src/domain/map/geometry/shapes.ts';
import { packBaseMap, unpackBaseMap } from '../../src/domain/map/base-map-packing.ts';
import { locationMarksOf } from '../../src/domain/map/location-marks.ts';
import { regionPicture } from '../../src/domain/map/region-picture.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';

const square = (west: number, south: number): MultiPolygon => {
  const [east, north] = [Number((west + 0.2).toFixed(4)), Number((south + 0.1).toFixed(4))];
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]; // prettier-ignore
};
const BASE_MAP: BaseMap = {
  box: [4, 51.9, 5, 52.5],
  sources: ['openstreetmap'],
  boundaries: 'schematic',
  land: [[[[4, 51.9], [5, 51.9], [5, 52.5], [4, 52.5], [4, 51.9]]]], // prettier-ignore
  areas: [
    { id: 'west', shape: square(4.4, 52.1) },
    { id: 'oost', shape: square(4.6, 52.1) },
  ],
  towns: [
    { name: 'Westdorp', size: 120_000, point: { lat: 52.15, lon: 4.5 } },
    { name: 'Oostdorp', size: 0, point: { lat: 52.15, lon: 4.7 } },
  ],
};
type Location = Offer['locations'][number];
const at = (location: Partial<Location>): Location => ({
  town: 'Westdorp',
  municipality: 'west',
  precision: 'municipality',
  ...location,
});
const point = { lat: 52.15, lon: 4.5 };

describe('a location on a small map', () => {
  test('is a pin for an address alone', () => {
    const [mark] = locationMarksOf(BASE_MAP, [at({ precision: 'exact', point, name: 'De school' })]);
    expect(mark).toMatchObject({ precision: 'exact', name: 'De school', corners: [point] });
    expect(mark).not.toHaveProperty('radiusKm');
  });
  test('is a disc as large as the town, when only the town is known', () => {
    const [large] = locationMarksOf(BASE_MAP, [at({ precision: 'town', point })]);
    const [small] = locationMarksOf(BASE_MAP, [
      at({ precision: 'town', town: 'Oostdorp', municipality: 'oost', point: { lat: 52.15, lon: 4.7 } }),
    ]);
    expect(large?.radiusKm).toBeCloseTo(2.52, 2);
    expect(small?.radiusKm).toBe(0.6);
  });
  test('is the whole municipality when no more is known, whatever its point', () => {
    const [mark] = locationMarksOf(BASE_MAP, [at({ precision: 'municipality', point })]);
    expect(mark?.shape).toEqual(BASE_MAP.areas[0]?.shape);
    expect(locationMarksOf(BASE_MAP, [at({ precision: 'town' })])[0]?.shape).toEqual(
      BASE_MAP.areas[0]?.shape,
    );
  });
  test('is drawn once, however many are there', () => {
    expect(locationMarksOf(BASE_MAP, [at({}), at({}), at({ municipality: 'oost' })])).toHaveLength(2);
  });
  test('is not drawn when the map does not know its municipality', () => {
    expect(locationMarksOf(BASE_MAP, [at({ municipality: 'elders' })])).toEqual([]);
  });
});

test('A disc is never larger than four kilometres, nor too small to see', () => {
  expect(radiusKm('town', 5_000_000)).toBe(4);
  expect(radiusKm('town', 0)).toBe(0.6);
});

describe('a small picture', () => {
  test('has a single location in its middle, with land around it to recognise', () => {
    const picture = pictureOf(BASE_MAP, [point], [320, 220]);
    expect(picture.project(point)).toEqual([expect.closeTo(160, 3), expect.closeTo(110, 3)]);
    expect(320 / picture.unitsPerKm).toBeCloseTo(14, 1);
    expect(picture.names).toEqual([
      { name: 'Westdorp', size: 120_000, at: [expect.closeTo(160, 3), expect.closeTo(110, 3)] },
    ]);
  });
  test('has all locations in it, however far apart', () => {
    const points = [point, { lat: 51.95, lon: 4.1 }, { lat: 52.45, lon: 4.95 }];
    const { project, bar } = pictureOf(BASE_MAP, points, [320, 220]);
    for (const [x, y] of points.map(project)) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(300);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(200);
    }
    expect(bar.length).toBeLessThanOrEqual(80);
  });
});

test('The picture of a region writes the name of each municipality inside its own area', () => {
  const municipalities = [
    { id: 'west', name: 'Westdorp', point },
    { id: 'oost', name: 'Oostdorp', point: { lat: 52.15, lon: 4.7 } },
  ];
  const picture = regionPicture(BASE_MAP, municipalities);
  const middles = Object.fromEntries(picture?.names.map(({ id, at: [x] }) => [id, x]) ?? []);
  expect(middles['west']).toBeLessThan(220);
  expect(middles['oost']).toBeGreaterThan(220);
  expect(picture?.areas.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^M.+z$/),
    expect.stringMatching(/^M.+z$/),
  ]);
});

test('Land all around the region fills its picture to all four corners', () => {
  const { width, height, land = '' } = regionPicture(BASE_MAP, []) ?? {};
  const [x = 0, y = 0, ...steps] = (land.match(/-?\d+/g) ?? []).map(Number);
  const corners = [[x, y]];
  for (let index = 0; index < steps.length; index += 2) {
    const [lastX = 0, lastY = 0] = corners.at(-1) ?? [];
    corners.push([lastX + (steps[index] ?? 0), lastY + (steps[index + 1] ?? 0)]);
  }
  expect(corners).toHaveLength(4);
  expect(corners).toEqual(expect.arrayContaining([[0, 0], [width, 0], [width, height], [0, height]])); // prettier-ignore
});

test('A name that has no room in its own area is left out, and not written in that of another', () => {
  const columns = [0, 1, 2, 3].map((column) => {
    const [west, east] = [4.3 + column * 0.02, 4.3 + (column + 1) * 0.02];
    const ring: [number, number][] = [[west, 52], [east, 52], [east, 52.04], [west, 52.04], [west, 52]]; // prettier-ignore
    return { id: `dorp-${column}`, shape: [[ring]] };
  });
  const municipalities = columns.map(({ id }) => ({ id, name: 'Een dorp met een lange naam', point }));
  const picture = regionPicture({ ...BASE_MAP, areas: columns }, municipalities);
  const width = (picture?.width ?? 0) / 4.32;
  const margin = width * 0.16;
  expect(picture?.names.length).toBeGreaterThan(0);
  for (const { id, at } of picture?.names ?? []) {
    expect(`dorp-${Math.floor((at[0] - margin) / width)}`).toBe(id);
  }
});

test('A region of which no municipality has an area has no picture', () => {
  expect(regionPicture({ ...BASE_MAP, areas: [] }, [])).toBeUndefined();
});

test('The base map comes out of its packing as it went in', () => {
  const unpacked = unpackBaseMap(packBaseMap(BASE_MAP));
  expect(unpacked).toEqual(BASE_MAP);
});
