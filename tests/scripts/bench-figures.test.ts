import { describe, expect, test } from 'vitest';
import { measures, type Figures } from '../../scripts/bench/measures.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { countExceeded, writeTable } from '../../scripts/bench/report.ts';
import { median, medians, percentile } from '../../scripts/bench/statistics.ts';

describe('a median', () => {
  test('is the middle number, or lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('is taken of each measure apart', () => {
    const runs = [
      { rows: 1, ready: 30 },
      { rows: 3, ready: 10 },
      { rows: 2, ready: 20 },
    ];
    expect(medians(runs)).toEqual({ rows: 2, ready: 20 });
  });
});

test('A percentile is a number that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 95)).toBe(95);
  expect(percentile([7, 3], 95)).toBe(7);
  expect(percentile([], 95)).toBeNaN();
});

describe('chance with a seed', () => {
  test('is the same for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, createRandom(seed).between.bind(null, 1, 1000));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('takes different ones, in the order of the list', () => {
    const random = createRandom(1);
    for (let count = 0; count <= 6; count += 1) {
      const taken = random.sample([1, 2, 3, 4, 5], count);
      expect(taken).toHaveLength(Math.min(count, 5));
      expect(taken).toEqual([...new Set(taken)].toSorted());
    }
  });

  test('has nothing to pick from an empty list', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});

describe('the table of figures', () => {
  const figures = (changes: Partial<Figures>): Figures => ({
    ...(Object.fromEntries(Object.keys(measures).map((name) => [name, 1])) as Figures),
    ...changes,
  });
  const rowOf = (table: string[], label: string) =>
    table.find((line) => line.startsWith(label))?.split(/\s{2,}/);

  test('shows each size beside the budgets, and marks what exceeds its own', () => {
    const results = new Map([
      [100, figures({ filter: 30.4, mapKilobytes: 59.96 })],
      [10_000, figures({ filter: 99, mapKilobytes: 60.1 })],
    ]);
    const table = writeTable(results);
    expect(rowOf(table, 'a filter to list and map, p95')).toEqual([
      'a filter to list and map, p95',
      'ms',
      '30 !',
      '99',
      '30 / 100',
    ]);
    expect(rowOf(table, 'after it')?.slice(2)).toEqual(['60.0', '60.1 !', '60.0 / 60.0']);
    expect(countExceeded(results)).toBe(2);
  });

  test('lets the weight to a usable list grow with the index only', () => {
    const results = new Map([
      [100, figures({ usableKilobytes: 51 })],
      [1000, figures({ usableKilobytes: 109 })],
      [10_000, figures({ usableKilobytes: 651 })],
    ]);
    expect(rowOf(writeTable(results), 'together')?.slice(2, 5)).toEqual(['51.0 !', '109.0', '651.0 !']);
  });

  test('says nothing of what could not be measured', () => {
    const results = new Map([[100, figures({ buildGigabytes: NaN })]]);
    expect(rowOf(writeTable(results), 'memory')).toEqual(['memory of the build', 'GB', '-', '- / 1.50']);
    expect(countExceeded(results)).toBe(0);
  });
});
