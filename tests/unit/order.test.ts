import { describe, expect, test } from 'vitest';
import type { Listing } from '../../src/domain/offer/listing.ts';
import { byKind, distanceTo, inOrder, sortOf } from '../../src/domain/finder/order.ts';
import type { Question } from '../../src/domain/finder/question.ts';
import { listing, homeOf, question, REFRESH, TODAY } from './sample.ts';

const at = (lat: number, lon: number): Listing['venues'] => [
  { municipality: 'zeestad', town: 'Zeestad', precision: 'exact', point: { lat, lon } },
];
const ordered = (offers: Partial<Listing>[], asked: Partial<Question> = {}, found?: Set<string>) =>
  inOrder(offers.map(listing), question(asked), { refresh: REFRESH, today: TODAY, found }).map(
    ({ title }) => title,
  );

describe('the order', () => {
  test('is by relevance with a text, else by what fits the asker, unless another is chosen', () => {
    const home = homeOf('zeestad');
    expect(
      [
        question({ words: 'x', home }),
        question({ home }),
        question(),
        question({ words: 'x', sort: 'naam' }),
      ].map(sortOf),
    ).toEqual(['relevantie', 'passend', 'passend', 'naam']);
  });
  test('of a list that answers no question is by kind, then by title as a Dutch reader sorts, with the ended last', () => {
    const offers: Partial<Listing>[] = [
      { title: 'A', kind: 'netwerk' },
      { title: 'élan' },
      { title: 'Zon' },
      { title: 'Eland 10' },
      { title: 'Eland 9' },
      { title: 'Oud', state: 'gestopt' },
    ];
    expect(byKind(offers.map(listing)).map(({ title }) => title)).toEqual([
      'élan',
      'Eland 9',
      'Eland 10',
      'Zon',
      'A',
      'Oud',
    ]);
  });
  test('has what has no point after what has one, within a kind', () => {
    expect(
      ordered([
        { title: 'A' },
        { title: 'B', venues: at(52.2, 4.4) },
        { title: 'C', kind: 'netwerk', venues: at(52.2, 4.4) },
      ]),
    ).toEqual(['B', 'A', 'C']);
  });
  test('for a parent has what is meant for the child before what is meant for the school, whoever else it names', () => {
    expect(
      ordered([
        { title: 'school', audience: ['school', 'leerling'] },
        { title: 'kind', audience: ['leerling', 'school'] },
      ]),
    ).toEqual(['kind', 'school']);
  });
  test('for a parent has places before help, and places for who dropped out last, unless they are asked for', () => {
    const offers: Partial<Listing>[] = [
      { title: 'thuis', kind: 'passend-alternatief' },
      { title: 'hulp', kind: 'begeleiding' },
      { title: 'avond', kind: 'oudercursus' },
      { title: 'klas' },
      { title: 'schoolhulp', kind: 'begeleiding', audience: ['school', 'ouder'] },
    ];
    expect(ordered(offers)).toEqual(['klas', 'avond', 'hulp', 'schoolhulp', 'thuis']);
    expect(ordered(offers, { topics: ['thuiszitten'] })[0]).toBe('thuis');
  });
  test('for a school has help before places, and training after them', () => {
    const audience: Listing['audience'] = ['school'];
    expect(
      ordered(
        [
          { title: 'scholing', kind: 'scholing', audience },
          { title: 'klas', audience },
          { title: 'hulp', kind: 'begeleiding', audience },
        ],
        { asker: 'school' },
      ),
    ).toEqual(['hulp', 'klas', 'scholing']);
  });
  test('has what names the municipality before what takes everybody, and then the nearest', () => {
    expect(
      ordered(
        [
          { title: 'allen', area: ['regio'], venues: at(52.2, 4.4) },
          { title: 'nergens', area: ['zeestad'] },
          { title: 'ver', area: ['zeestad', 'bosdorp'], venues: at(52.3, 4.4) },
          { title: 'bij', area: ['zeestad'], venues: at(52.21, 4.4) },
        ],
        { home: homeOf('zeestad') },
      ),
    ).toEqual(['bij', 'ver', 'nergens', 'allen']);
  });
  test('by distance has the nearest first and hides nothing', () => {
    expect(
      ordered(
        [
          { title: 'nergens' },
          { title: 'ver', venues: at(52.3, 4.4) },
          { title: 'bij', venues: at(52.21, 4.4) },
        ],
        { home: homeOf('zeestad'), sort: 'afstand' },
      ),
    ).toEqual(['bij', 'ver', 'nergens']);
  });
  test('by relevance follows the text index', () => {
    expect(
      ordered(
        [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
          { id: 'c', title: 'C' },
        ],
        { words: 'x' },
        new Set(['c', 'a', 'b']),
      ),
    ).toEqual(['C', 'A', 'B']);
  });
  test('by name does not look at kind or home', () => {
    expect(
      ordered(
        [
          { title: 'B', venues: at(52.2, 4.4) },
          { title: 'A', kind: 'netwerk' },
        ],
        { sort: 'naam' },
      ),
    ).toEqual(['A', 'B']);
  });
  test('by freshness has the most recently confirmed first', () => {
    expect(
      ordered(
        [
          { title: 'nooit' },
          { title: 'lang', verified: '2020-01-01' },
          { title: 'vorig', verified: '2025-10-01' },
          { title: 'nu', verified: '2026-09-02' },
        ],
        { sort: 'versheid' },
      ),
    ).toEqual(['nu', 'vorig', 'lang', 'nooit']);
  });
  test('leaves the given list as it was', () => {
    const offers = [listing({ title: 'B' }), listing({ title: 'A' })];
    inOrder(offers, question(), { refresh: REFRESH, today: TODAY });
    expect(offers.map(({ title }) => title)).toEqual(['B', 'A']);
  });
});

test('the distance to an offer is that to its nearest venue, and unknown without a point', () => {
  const two = listing({ venues: [...at(52.3, 4.4), ...at(52.21, 4.4)] });
  const from = { lat: 52.2, lon: 4.4 };
  expect(distanceTo(two, from)).toBeCloseTo(1.1, 1);
  expect([distanceTo(listing(), from), distanceTo(two, undefined)]).toEqual([undefined, undefined]);
});
