/** The content of this site itself: what must hold whatever an editor adds, confirms or ends. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseMapOf } from '../../src/domain/map/base-map.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';
import { isInShape } from '../../src/domain/map/geometry/shapes.ts';
import { checked, filesOf } from './region.ts';
import { baseMapFileSchema } from '../../src/domain/schema/schema.ts';

const files = filesOf(path.join(import.meta.dirname, '../../content'));
const { entries, problems } = checked(files, dateInAmsterdam(new Date()));
const offers = entries.offers.map(({ entry }) => entry);

describe('the content of the region of Leiden', () => {
  test('is without problems', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });
  test('loses no entry between file and list', () => {
    expect(offers).toHaveLength(files.filter(({ path }) => path.startsWith('offers/')).length);
    expect(entries.providers).toHaveLength(files.filter(({ path }) => path.startsWith('providers/')).length);
    expect(entries.guides).toHaveLength(files.filter(({ path }) => path.startsWith('pages/')).length);
  });
  test('has a source for every offer', () => {
    expect(offers.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
  test('draws no provider or offer as an address without a street', () => {
    const exact = [...offers.flatMap(({ locations }) => locations), ...entries.providers.map(({ entry }) => entry.location)].filter((location) => location?.precision === 'exact');
    expect(exact.filter((location) => !location?.street)).toEqual([]);
  });
  test('has a map on which every town lies in its own municipality', () => {
    const text = files.find(({ path }) => path === 'basemap.json')?.text ?? '';
    const municipalities = entries.municipalities.map(({ entry }) => entry);
    const { areas } = baseMapOf(baseMapFileSchema.parse(JSON.parse(text)), municipalities);
    const astray = municipalities.flatMap(({ id, towns }) => {
      const shape = areas.find((area) => area.id === id)?.shape ?? [];
      return towns.filter(({ point }) => point && !isInShape(shape, [point.lon, point.lat])).map(({ name }) => name);
    });
    expect(astray).toEqual([]);
  });
});
