import { describe, expect, test } from 'vitest';
import type { Listing } from '../../src/domain/offer/listing.ts';
import { distanceTo, inOrder, sortOf } from '../../src/domain/finder/order.ts';
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
  test('is by relevance with a text, by distance with a home, by kind without both', () => {
    const home = homeOf('zeestad');
    expect(
      [
        question({ words: 'x', home }),
        question({ home }),
        question(),
        question({ words: 'x', sort: 'naam' }),
      ].map(sortOf),
    ).toEqual(['relevantie', 'afstand', 'soort', 'naam']);
  });
  test('is by kind in the order of the list, then by title as a Dutch reader sorts', () => {
    expect(
      ordered([
        { title: 'A', kind: 'netwerk' },
        { title: 'élan' },
        { title: 'Zon' },
        { title: 'Eland 10' },
        { title: 'Eland 9' },
      ]),
    ).toEqual(['élan', 'Eland 9', 'Eland 10', 'Zon', 'A']);
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
  test('by distance has the nearest first and hides nothing', () => {
    expect(
      ordered(
        [
          { title: 'nergens' },
          { title: 'ver', venues: at(52.3, 4.4) },
          { title: 'bij', venues: at(52.21, 4.4) },
        ],
        { home: homeOf('zeestad') },
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
  test('has what has ended last, whatever the sort', () => {
    const offers: Partial<Listing>[] = [
      { title: 'A', state: 'gestopt', venues: at(52.2, 4.4) },
      { title: 'B' },
    ];
    expect([
      ordered(offers),
      ordered(offers, { sort: 'naam' }),
      ordered(offers, { home: homeOf('zeestad') }),
    ]).toEqual(Array(3).fill(['B', 'A']));
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
