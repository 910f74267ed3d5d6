/** Made-up places and offers for the unit tests. */
import type { Listing } from '../../src/domain/offer/listing.ts';
import type { FoundPlace, Place } from '../../src/domain/finder/home.ts';
import { inTown } from '../../src/domain/finder/home.ts';
import { emptyQuery, type Query } from '../../src/domain/finder/question.ts';

export const REFRESH = { month: 9, day: 1, weeks: 8 };
export const TODAY = '2026-09-20';

export const places: Place[] = [
  {
    id: 'zeestad',
    name: 'Zeestad',
    point: { lat: 52.2, lon: 4.4 },
    towns: [
      { name: 'Zeestad', postcodes: ['2201'] },
      { name: "'t Zand", point: { lat: 52.22, lon: 4.42 }, postcodes: ['2204'] },
    ],
    postcodes: ['2201', '2204', '2209'],
    otherPartnerships: [],
  },
  {
    id: 'bosdorp',
    name: 'Bosdorp a/d Rijn',
    point: { lat: 52.1, lon: 4.6 },
    towns: [{ name: 'Bosdorp', postcodes: ['2311'] }],
    postcodes: ['2311'],
    otherPartnerships: [],
  },
];

/** The first or second of the places above, as somebody asks for it. */
export function placeOf(id: string, town?: string): FoundPlace {
  const place = places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`There is no ${id}`);
  return inTown(place, town);
}

export function listing(changes: Partial<Listing> = {}): Listing {
  return {
    id: 'plusklas',
    title: 'Plusklas',
    kind: 'plusklas',
    audience: ['leerling'],
    sectors: ['PO'],
    ages: { from: 6, to: 12 },
    area: ['zeestad'],
    access: undefined,
    online: false,
    topics: [],
    forms: [],
    state: 'actief',
    spots: [],
    verified: undefined,
    room: undefined,
    ...changes,
  };
}

export function query(changes: Partial<Query> = {}): Query {
  return { ...emptyQuery, ...changes };
}
