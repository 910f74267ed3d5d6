import { describe, expect, test } from 'vitest';
import { alignColumns } from '../../scripts/lib/columns.ts';

describe('a table', () => {
  test('has its columns in line', () => {
    expect(
      alignColumns(
        [
          ['a', 'bb', 'c'],
          ['aaa', 'b', ''],
        ],
        20,
      ),
    ).toEqual(['a    bb  c', 'aaa  b']);
  });
  test('cuts the widest column first, until it fits', () => {
    expect(alignColumns([['kort', 'een heel lange cel']], 14)).toEqual(['kort  een hee…']);
  });
  test('of nothing is nothing', () => {
    expect(alignColumns([], 100)).toEqual([]);
  });
});
