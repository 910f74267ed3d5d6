import { describe, expect, test } from 'vitest';
import { conformityOf, isLookedThroughLongAgo, LOOKED_THROUGH } from '../../src/domain/site/accessibility.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';

describe('The status in the accessibility statement', () => {
  const today = '2026-11-27';
  const report = 'https://www.example.org/rapport';
  test.each([
    ['of a site that nobody examined', undefined, 'D'],
    ['of one that passed on everything', { on: '2026-03-01', report, passed: true }, 'A'],
    ['of one that passed on a part', { on: '2026-03-01', report, passed: false }, 'B'],
    ['on the last day of the third year of a report', { on: '2023-11-27', report, passed: true }, 'A'],
    ['a day later', { on: '2023-11-26', report, passed: true }, 'D'],
    ['of one whose examination is planned within half a year', { on: '2027-05-01', passed: false }, 'C'],
    ['of one that plans it for later', { on: '2027-09-01', passed: false }, 'D'],
    ['of one that did not keep to its plan', { on: '2026-11-26', passed: false }, 'D'],
    ['of one with a report of tomorrow', { on: '2026-11-28', report, passed: true }, 'D'],
  ] as const)('%s', (_, examination, status) => {
    expect(conformityOf(examination, today)).toBe(status);
  });
});

test('The statement says that it may be out of date, once it was looked through over a year ago', () => {
  const [year = 0] = LOOKED_THROUGH.split('-').map(Number);
  expect(LOOKED_THROUGH <= dateInAmsterdam(new Date())).toBe(true);
  expect(isLookedThroughLongAgo(`${year + 1}${LOOKED_THROUGH.slice(4)}`)).toBe(false);
  expect(isLookedThroughLongAgo(`${year + 2}-01-01`)).toBe(true);
});
