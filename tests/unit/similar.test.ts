import { describe, expect, test } from 'vitest';
import { MOST_CANDIDATES, MOST_SIMILAR, similarFinder } from '../../src/domain/finder/similar.ts';
import type { Listing } from '../../src/domain/offer/listing.ts';
import { listing, municipalities } from './sample.ts';

const venue = (municipality: string, lat: number, lon: number) => ({
  municipality,
  town: municipality,
  point: { lat, lon },
  precision: 'exact' as const,
});
const inZeestad = [venue('zeestad', 52.2, 4.4)];
const inBosdorp = [venue('bosdorp', 52.1, 4.6)];
const mine = listing({ id: 'mine', venues: inZeestad, area: ['regio'], topics: ['rekenen'] });
const similarTo = (...others: Partial<Listing>[]) =>
  similarFinder(
    [mine, ...others.map((changes) => listing({ area: ['regio'], ...changes }))],
    municipalities,
  )(mine).map(({ id }) => id);

describe('Offers similar to one', () => {
  test('are never the offer itself, nor one that has ended', () => {
    expect(similarTo({ id: 'old', state: 'gestopt' })).toEqual([]);
  });

  test('are of the same kind or for the same people', () => {
    expect(
      similarTo(
        { id: 'same-kind', audience: ['school'] },
        { id: 'same-people', kind: 'programma' },
        { id: 'other', kind: 'scholing', audience: ['professional'] },
      ),
    ).toEqual(['same-kind', 'same-people']);
  });

  test('suit some of the same ages; an offer for every age suits all', () => {
    expect(
      similarTo(
        { id: 'toddlers', ages: { from: 2, to: 4 } },
        { id: 'older', ages: { from: 12, to: 18 } },
        { id: 'all', ages: undefined },
      ),
    ).toEqual(['older', 'all']);
  });

  test('are open to some of the same residents', () => {
    const local = listing({ id: 'local', area: ['zeestad'] });
    const others = [
      listing({ id: 'there', area: ['bosdorp'] }),
      listing({ id: 'both', area: ['zeestad', 'bosdorp'] }),
    ];
    expect(similarFinder([local, ...others], municipalities)(local).map(({ id }) => id)).toEqual(['both']);
  });

  test('come with the same kind first, then with more topics in common, then from near to far', () => {
    expect(
      similarTo(
        { id: 'far', title: 'A', venues: inBosdorp },
        { id: 'near', title: 'B', venues: inZeestad },
        { id: 'programme', kind: 'programma', venues: inZeestad, topics: ['rekenen'] },
        { id: 'on-topic', venues: inBosdorp, topics: ['rekenen'] },
      ),
    ).toEqual(['on-topic', 'near', 'far']);
  });

  test('are a few, and found among a few hundred, however many there are', () => {
    const many = Array.from({ length: 5 * MOST_CANDIDATES }, (_, index) =>
      listing({ id: `n${index}`, area: ['regio'], venues: index < MOST_CANDIDATES ? inZeestad : inBosdorp }),
    );
    let looked = 0;
    const watched = many.map((one) =>
      Object.defineProperty({ ...one }, 'audience', {
        get: () => {
          looked++;
          return ['leerling'];
        },
      }),
    );
    const other = listing({ id: 'mine', kind: 'netwerk', venues: inZeestad, area: ['regio'] });
    expect(similarFinder([other, ...watched], municipalities)(other)).toHaveLength(MOST_SIMILAR);
    expect(looked).toBeLessThanOrEqual(MOST_CANDIDATES);
  });
});
