/** The frozen region of the browser tests follows the schema, as its README says. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { baseMapOf } from '../../src/domain/map/base-map.ts';
import { isInShape } from '../../src/domain/map/geometry/shapes.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';
import { baseMapFileSchema } from '../../src/domain/schema/schema.ts';
import { checked, filesOf } from './region.ts';

const files = filesOf(path.join(import.meta.dirname, '../fixtures/frozen'));
const { entries, problems } = checked(files, dateInAmsterdam(new Date()));

test('the frozen region is without problems', () => {
  expect(problems.map(describeProblem)).toEqual([]);
  expect(entries.offers.length).toBeGreaterThan(60);
});

test('on a map that the project made every town lies in its own municipality', () => {
  const text = files.find(({ path }) => path === 'basemap.json')?.text ?? '';
  const municipalities = entries.municipalities.map(({ entry }) => entry);
  const { areas } = baseMapOf(baseMapFileSchema.parse(JSON.parse(text)), municipalities);
  const astray = municipalities.flatMap(({ id, towns }) => {
    const shape = areas.find((area) => area.id === id)?.shape ?? [];
    return towns
      .filter(({ point }) => point && !isInShape(shape, [point.lon, point.lat]))
      .map(({ name }) => name);
  });
  expect(astray).toEqual([]);
});
