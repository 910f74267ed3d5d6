import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPoint, listingOf, type Listing, type Venue } from '../../src/domain/offer/listing.ts';
import { packIndex, unpackIndex } from '../../src/domain/finder/packing.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import {
  accesses,
  audiences,
  forms,
  kinds,
  vacancies,
  precisions,
  sectors,
  states,
  valuesOf,
} from '../../src/domain/schema/vocabulary.ts';
import { listing, municipalities, REFRESH } from './sample.ts';

const topics = [
  { id: 'slaap', label: 'Slaap' },
  { id: 'faalangst', label: 'Faalangst' },
];
const roundTrip = (listings: Listing[]) => {
  const packed = packIndex({ refresh: REFRESH, municipalities, topics, listings });
  return unpackIndex(JSON.parse(JSON.stringify(packed)) as typeof packed);
};

const oneOf = <T extends object>(list: T) => fc.constantFrom(...valuesOf(list));
const someOf = <T extends object>(list: T, minLength = 0) => fc.subarray(valuesOf(list), { minLength });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const degrees = (max: number) => fc.integer({ min: 0, max: max * 1e5 }).map((value) => value / 1e5);
const venues: fc.Arbitrary<Venue> = fc.record({
  municipality: fc.constantFrom(...municipalities.map(({ id }) => id)),
  town: fc.string({ minLength: 2 }),
  point: maybe(fc.record({ lat: degrees(90), lon: degrees(180) })),
  precision: oneOf(precisions),
});
const listings: fc.Arbitrary<Listing> = fc.record({
  id: fc.string({ minLength: 1 }),
  title: fc.string({ unit: 'grapheme' }),
  kind: oneOf(kinds),
  audience: someOf(audiences, 1),
  sectors: someOf(sectors, 1),
  ages: maybe(fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) })),
  area: fc.subarray(['regio', ...municipalities.map(({ id }) => id)], { minLength: 1 }),
  access: maybe(oneOf(accesses)),
  online: fc.boolean(),
  topics: fc.shuffledSubarray(topics.map(({ id }) => id)),
  forms: someOf(forms),
  state: oneOf(states),
  venues: fc.array(venues, { maxLength: 4 }),
  verified: maybe(fc.constantFrom('2025-09-01', '2026-09-14')),
  vacancy: maybe(oneOf(vacancies)),
});

describe('the finder index', () => {
  test('gives every listing back after packing, sending and unpacking', () => {
    fc.assert(
      fc.property(fc.array(listings, { maxLength: 8 }), (given) => {
        expect(roundTrip(given)).toEqual({ refresh: REFRESH, municipalities, topics, listings: given });
      }),
    );
  });
  test('keeps a point at zero degrees and an age of zero', () => {
    const zero = listing({
      ages: { from: 0, to: 0 },
      venues: [{ municipality: 'bosdorp', town: 'Nul', precision: 'exact', point: { lat: 0, lon: 0 } }],
    });
    expect(roundTrip([zero]).listings).toEqual([zero]);
  });
  test('writes the same area and the same town once', () => {
    const venue: Venue = { municipality: 'zeestad', town: 'Zeestad', precision: 'town', point: undefined };
    const packed = packIndex({
      refresh: REFRESH,
      municipalities,
      topics,
      listings: Array.from({ length: 50 }, (_, i) => listing({ id: String(i), venues: [venue] })),
    });
    expect([packed.areas, packed.towns]).toEqual([[['zeestad']], ['Zeestad']]);
  });
  test('of nothing is empty', () => {
    expect(roundTrip([]).listings).toEqual([]);
  });
});

describe('a listing', () => {
  const offer = {
    ...listing(),
    locations: [
      {
        municipality: 'zeestad',
        town: 'Zeestad',
        street: 'Laan 1',
        postcode: '2201 AB',
        precision: 'exact',
        point: { lat: 52.2, lon: 4.4 },
      },
    ],
    places: { state: 'vol', on: '2026-09-01' },
    note: 'geheim',
    contact: { email: 'info@voorbeeld.nl' },
  } as unknown as Offer;
  test('carries where and whether there is vacancy, and nothing that lists do not show', () => {
    expect(listingOf(offer)).toEqual(
      listing({
        vacancy: 'vol',
        vacancyOn: '2026-09-01',
        venues: [
          { municipality: 'zeestad', town: 'Zeestad', precision: 'exact', point: { lat: 52.2, lon: 4.4 } },
        ],
      }),
    );
    expect(JSON.stringify(listingOf(offer))).not.toMatch(/geheim|info@|Laan/);
  });
  test('can be drawn when one of its municipalities has a point', () => {
    expect([hasPoint(listing()), hasPoint(listingOf(offer))]).toEqual([false, true]);
  });
});
