/** The invented region on which somebody tries the desk. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { checked, filesOf } from './region.ts';

const files = filesOf(path.join(import.meta.dirname, '../../src/client/desk/example'));

test('the example of the desk is without problems, and has something for each room', () => {
  const { entries, problems } = checked(files, '2026-11-22');
  expect(problems.map(describeProblem)).toEqual([]);
  expect(entries.offers.length).toBeGreaterThan(3);
  expect(entries.guides.length).toBeGreaterThan(0);
  expect(entries.providers.some(({ entry }) => entry.email === undefined)).toBe(true);
});
