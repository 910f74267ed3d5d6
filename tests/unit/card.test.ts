import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/texts/nl/card.ts';
import { listing, REFRESH, TODAY } from './sample.ts';

const who = (changes: Parameters<typeof listing>[0]) =>
  cardOf(listing(changes), { refresh: REFRESH, today: TODAY, nameOf: (id) => id }).who;

test('A card says who may come when that is known, and nothing when it is not', () => {
  expect(who({ access: 'samenwerkingsverband' })).toBe('Via samenwerkingsverband');
  expect(who({ access: 'eigen-school' })).toBe('Alleen eigen school');
  expect(who({ access: undefined })).toBe('');
});

test('A card for schools or professionals only says so', () => {
  expect(who({ audience: ['school', 'professional'], access: 'eigen-bestuur' })).toBe(
    'Voor scholen en professionals · Alleen eigen schoolbestuur',
  );
  expect(who({ audience: ['school', 'ouder'] })).toBe('');
});

describe('whether there is room', () => {
  const stateOf = (vacancyOn: string | undefined, today: string) =>
    cardOf(listing({ vacancy: 'wachtlijst', vacancyOn }), { refresh: REFRESH, today, nameOf: (id) => id })
      .state;
  test('is told as it is when that was known within a year', () => {
    expect(stateOf('2026-06-17', '2026-09-20')).toBe('Er is een wachtlijst');
  });
  test('is told with its year when it is older, on the day of viewing', () => {
    expect(stateOf('2026-06-17', '2027-06-18')).toBe('In 2026 was er een wachtlijst');
    expect(stateOf('2018-06-17', '2026-09-20')).toBe('In 2018 was er een wachtlijst');
  });
  test('is not told when nobody knows when it was so', () => {
    expect(stateOf(undefined, '2026-09-20')).toBe('');
  });
});

test('the ages of an offer that names none are those of its schools, and never all ages', () => {
  const { ages } = cardOf(listing({ ages: undefined, sectors: ['PO', 'VO'] }), {
    refresh: REFRESH,
    today: TODAY,
    nameOf: (id) => id,
  });
  expect(ages).toBe('Basisschool en middelbare school');
});
