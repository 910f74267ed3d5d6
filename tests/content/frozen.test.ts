/** The frozen region of the browser tests follows the schema, as its README says. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { checkContent } from '../../src/domain/checks.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { dateInAmsterdam } from '../../src/domain/dates.ts';

test('the frozen region is without problems', () => {
  const files = readContent(path.join(import.meta.dirname, '../fixtures/frozen'));
  const { entries, problems } = checkContent(files, dateInAmsterdam(new Date()));
  expect(problems.map(describeProblem)).toEqual([]);
  expect(entries.offers.length).toBeGreaterThan(60);
});
