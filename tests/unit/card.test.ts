import { expect, test } from 'vitest';
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
