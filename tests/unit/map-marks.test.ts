import { describe, expect, test } from 'vitest';
import { VenueClusters } from '../../src/client/map/clusters.ts';
import { nameOf } from '../../src/client/map/mark-words.ts';
import { inReadingOrder, isPin, joinNearby, markOf, type Mark } from '../../src/client/map/marks.ts';
import { venuesOf } from '../../src/client/map/venues.ts';
import { type BaseMap, reachKm } from '../../src/domain/map/base-map.ts';
import type { Box } from '../../src/domain/map/geometry/shapes.ts';
import type { Listing, Venue } from '../../src/domain/offer/listing.ts';
import { homeOf } from './sample.ts';

const leiden = { town: 'Leiden', municipality: 'leiden', point: { lat: 52.16, lon: 4.49 } };
const lisse = { town: 'Lisse', municipality: 'lisse', point: { lat: 52.258, lon: 4.555 } };
const venue = (changes: Partial<Venue> = {}): Venue => ({ ...leiden, precision: 'exact', ...changes });

const offer = (id: string, venues: Venue[], rest: Partial<Listing> = {}): Listing => ({
  id,
  title: `Titel ${id}`,
  kind: 'plusklas',
  audience: ['leerling'],
  sectors: [],
  area: ['regio'],
  access: undefined,
  online: false,
  topics: [],
  forms: [],
  state: 'actief',
  verified: '2026-09-14',
  venues,
  ...rest,
});
const marksOf = (listings: Listing[]) => venuesOf(listings).map((one) => markOf([one]));
const onlyMark = (listings: Listing[]): Mark => markOf(venuesOf(listings));

describe('offers at points', () => {
  test('at the same point are one venue, and an offer with two venues is at both', () => {
    const venues = venuesOf([offer('a', [venue(), venue(lisse)]), offer('b', [venue()])]);
    expect(venues.map(({ listings }) => listings.map(({ id }) => id))).toEqual([['a', 'b'], ['a']]);
  });
  test('without a point are on no venue', () => {
    expect(venuesOf([offer('a', [venue({ point: undefined })]), offer('b', [])])).toEqual([]);
  });
  test('are never shown more exactly than the least exact of them is known', () => {
    const [one] = venuesOf([offer('a', [venue()]), offer('b', [venue({ precision: 'town' })])]);
    expect(one?.precision).toBe('town');
  });
});

describe('a mark', () => {
  test('of one offer says its kind, its title and where it is', () => {
    expect(nameOf(onlyMark([offer('a', [venue()])]))).toBe('Plusklas: Titel a, in Leiden');
  });
  test('says that it stands somewhere around, when the address is not known', () => {
    expect(nameOf(onlyMark([offer('a', [venue({ precision: 'town' })])]))).toContain('ergens in Leiden');
  });
  test('says that nobody confirmed the offer, or that it has ended', () => {
    const unconfirmed = onlyMark([offer('a', [venue()], { verified: undefined })]);
    expect(nameOf(unconfirmed)).toMatch(/, nog niet bevestigd$/);
    expect(nameOf(onlyMark([offer('a', [venue()], { state: 'gestopt' })]))).toMatch(/, gestopt$/);
  });
  test('of several says how many of which kind', () => {
    const many = onlyMark([
      offer('a', [venue()]),
      offer('b', [venue()], { kind: 'netwerk' }),
      offer('c', [venue()]),
    ]);
    expect(nameOf(many)).toBe('3 keer aanbod in Leiden: 2 keer plusklas en 1 keer netwerk');
  });
  test('says how far it is from home, and in which direction', () => {
    const home = { ...homeOf('zeestad'), point: lisse.point };
    expect(nameOf(onlyMark([offer('a', [venue()])]), home)).toBe(
      'Plusklas: Titel a, in Leiden, 12 km naar het zuiden',
    );
    const many = onlyMark([offer('a', [venue()]), offer('b', [venue()])]);
    expect(nameOf(many, home)).toBe('2 keer aanbod in Leiden, 12 km naar het zuiden: 2 keer plusklas');
    const near = onlyMark([offer('a', [venue({ ...lisse, point: { lat: 52.26, lon: 4.555 } })])]);
    expect(nameOf(near, home)).toBe('Plusklas: Titel a, in Lisse, minder dan 1 km');
  });
  test('of several towns is named after the one with most, and says that there are others', () => {
    const mark = onlyMark([offer('a', [venue(lisse)]), offer('b', [venue()]), offer('c', [venue()])]);
    expect(nameOf(mark)).toContain('3 keer aanbod in en om Leiden');
    expect(mark.point).toEqual(leiden.point);
  });
  test('counts an offer with two venues once', () => {
    expect(onlyMark([offer('a', [venue(), venue(lisse)]), offer('b', [venue()])]).listings).toHaveLength(2);
  });
  test('is a pin for one address alone', () => {
    expect(isPin(onlyMark([offer('a', [venue()])]))).toBe(true);
    expect(isPin(onlyMark([offer('a', [venue({ precision: 'postcode' })])]))).toBe(false);
    expect(isPin(onlyMark([offer('a', [venue(), venue(lisse)])]))).toBe(false);
  });
});

describe('marks that would cover each other', () => {
  const near = { ...leiden, point: { lat: 52.16, lon: 4.5 } };
  const pixels = ({ point }: Mark) => ({ x: point.lon * 1000, y: point.lat * 1000 });

  test('become one, at the point of the larger', () => {
    const marks = marksOf([offer('a', [venue()]), offer('b', [venue(near)]), offer('c', [venue(near)])]);
    const joined = joinNearby(marks, pixels, 36);
    expect(joined.map(({ point, listings }) => [point, listings.length])).toEqual([[near.point, 3]]);
  });
  test('stay apart at a distance', () => {
    const marks = marksOf([offer('a', [venue()]), offer('b', [venue(lisse)])]);
    expect(joinNearby(marks, pixels, 36)).toHaveLength(2);
  });
  test('are joined again when a pin that became a number came down on a neighbour', () => {
    const at = (lat: number) => venue({ point: { lat, lon: 4.5 } });
    const marks = marksOf([offer('a', [at(1)]), offer('b', [at(1.01)]), offer('c', [at(1.045)])]);
    const heads = (mark: Mark) => ({ x: 0, y: mark.point.lat * 1000 - (isPin(mark) ? 25 : 0) });
    for (const [index, mark] of joinNearby(marks, heads, 36).entries())
      for (const other of joinNearby(marks, heads, 36).slice(index + 1))
        expect(Math.abs(heads(mark).y - heads(other).y)).toBeGreaterThanOrEqual(36);
  });
  test('are read in the order of the list, whatever their position and size', () => {
    const listings = [offer('a', [venue(lisse)]), offer('b', [venue()]), offer('c', [venue()])];
    const marks = inReadingOrder(joinNearby(marksOf(listings), pixels, 1).toReversed());
    expect(marks.map((mark) => mark.listings[0]?.id)).toEqual(['a', 'b']);
  });
});

describe('clusters', () => {
  const everywhere: Box = [-180, -85, 180, 85];
  const grid = Array.from({ length: 400 }, (_, index) =>
    offer(`o${index}`, [
      venue({ point: { lat: 52 + Math.floor(index / 20) / 50, lon: 4.3 + (index % 20) / 40 } }),
    ]),
  );

  test('hold every offer once, at every zoom', () => {
    const clusters = new VenueClusters(venuesOf(grid));
    for (const zoom of [0, 6, 9, 10, 12, 15, 16, 19]) {
      const ids = clusters.marksIn(everywhere, zoom).flatMap(({ listings }) => listings.map(({ id }) => id));
      expect(ids.toSorted(), `zoom ${zoom}`).toEqual(grid.map(({ id }) => id).toSorted());
    }
  });
  test('become fewer from afar and come apart from nearby', () => {
    const clusters = new VenueClusters(venuesOf(grid));
    const counts = [6, 9, 11, 16].map((zoom) => clusters.marksIn(everywhere, zoom).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(0)).toBeLessThan(10);
    expect(counts.at(-1)).toBe(400);
  });
  test('stand at a point where something is, never in between', () => {
    const points = new Set(grid.map(({ venues: [one] }) => JSON.stringify(one?.point)));
    for (const { point } of new VenueClusters(venuesOf(grid)).marksIn(everywhere, 9))
      expect(points).toContain(JSON.stringify(point));
  });
  test('of one point never come apart: its offers are one mark at the deepest zoom', () => {
    const clusters = new VenueClusters(venuesOf([offer('a', [venue()]), offer('b', [venue()])]));
    expect(clusters.marksIn(everywhere, 19).map(({ listings }) => listings.length)).toEqual([2]);
  });
  test('of nothing are nothing', () => {
    expect(new VenueClusters([]).marksIn(everywhere, 10)).toEqual([]);
  });
  test('outside the box are not given', () => {
    const clusters = new VenueClusters(venuesOf(grid));
    expect(clusters.marksIn([4.29, 51.99, 4.31, 52.01], 16)).toHaveLength(1);
  });
});

describe('how far a venue may be from its point', () => {
  const baseMap: Pick<BaseMap, 'towns' | 'areas'> = {
    towns: [{ name: 'Leiden', size: 120_000, point: leiden.point }],
    areas: [
      {
        id: 'leiden',
        shape: [[[[4.4, 52.1], [4.6, 52.1], [4.6, 52.2], [4.4, 52.2], [4.4, 52.1]]]], // prettier-ignore
      },
    ],
  };

  test('is nothing for an address', () => {
    expect(reachKm(baseMap, venue())).toBe(0);
  });
  test('grows from postcode to town to municipality', () => {
    const reaches = (['postcode', 'town', 'municipality'] as const).map((precision) =>
      reachKm(baseMap, venue({ precision })),
    );
    expect(reaches).toEqual([expect.closeTo(0.8, 1), expect.closeTo(2.52, 2), expect.closeTo(6.97, 1)]);
  });
  test('is still something where there is no map of the region', () => {
    expect(reachKm(undefined, venue({ precision: 'town' }))).toBe(0.6);
    expect(reachKm(undefined, venue({ precision: 'municipality' }))).toBe(3);
  });
});
