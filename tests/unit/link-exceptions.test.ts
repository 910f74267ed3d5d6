import { expect, test } from 'vitest';
import { applyExceptions } from '../../src/domain/checks/link-exceptions.ts';

const TODAY = '2026-09-08';
const places = new Map([
  ['https://een.nl/a', new Set(['offers/lab.mdx'])],
  ['https://een.nl', new Set(['offers/lab.mdx', 'providers/een.yaml'])],
  ['https://twee.nl', new Set(['offers/kamp.mdx'])],
]);
const excused = (exception: { address?: string; entry?: string }, until = TODAY) => [
  ...applyExceptions([{ ...exception, until, reason: 'Verbouwing' }], places, TODAY).excused.keys(),
];

test('an exception for an address excuses that one, until its last day', () => {
  expect(excused({ address: 'https://een.nl' })).toEqual(['https://een.nl']);
  expect(excused({ address: 'https://een.nl' }, '2026-09-07')).toEqual([]);
});

test('an exception for an entry excuses the addresses that stand nowhere else', () => {
  expect(excused({ entry: 'lab' })).toEqual(['https://een.nl/a']);
});

test('exceptions that are over are given back, to be named', () => {
  const over = { entry: 'lab', until: '2026-09-07', reason: 'Verbouwing' };
  expect(applyExceptions([over], places, TODAY).over).toEqual([over]);
});
