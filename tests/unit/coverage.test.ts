import { expect, test } from 'vitest';
import { coverageOf, gapsOf } from '../../src/domain/finder/coverage.ts';
import { listing } from './sample.ts';

const rows = coverageOf(
  [
    listing({ id: 'a', kind: 'plusklas', area: ['zeestad'] }),
    listing({ id: 'b', kind: 'plusklas', area: ['zeestad', 'bosdorp'] }),
    listing({ id: 'c', kind: 'netwerk', area: ['regio'] }),
    listing({ id: 'd', kind: 'voltijd', area: ['zeestad'], state: 'gestopt' }),
  ],
  ['zeestad', 'bosdorp'],
);

test('Counts per municipality what its residents may use, the offers for the whole region with it', () => {
  expect(
    rows.map(({ municipality, counts, total }) => [municipality, counts.plusklas, counts.netwerk, total]),
  ).toEqual([
    ['zeestad', 2, 1, 3],
    ['bosdorp', 1, 1, 2],
  ]);
});

test('What has ended fills no gap', () => {
  expect(rows[0]?.counts.voltijd).toBe(0);
});

test('Names for each kind where there is none of it, and leaves out what is everywhere', () => {
  const gaps = gapsOf(coverageOf([listing({ kind: 'plusklas', area: ['zeestad'] })], ['zeestad', 'bosdorp']));
  expect(gaps.find(({ kind }) => kind === 'plusklas')?.municipalities).toEqual(['bosdorp']);
  expect(gaps.find(({ kind }) => kind === 'netwerk')?.municipalities).toEqual(['zeestad', 'bosdorp']);
  expect(gapsOf(rows).map(({ kind }) => kind)).not.toContain('plusklas');
});
