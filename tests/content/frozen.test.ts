/** The frozen region of the browser tests follows the schema, as its README says. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';
import { checked, filesOf } from './region.ts';

test('the frozen region is without problems', () => {
  const files = filesOf(path.join(import.meta.dirname, '../fixtures/frozen'));
  const { entries, problems } = checked(files, dateInAmsterdam(new Date()));
  expect(problems.map(describeProblem)).toEqual([]);
  expect(entries.offers.length).toBeGreaterThan(60);
});
