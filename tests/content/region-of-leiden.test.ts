/** The content of this site itself: what must hold whatever an editor adds, confirms or ends. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';
import { checked, filesOf } from './region.ts';

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
});
