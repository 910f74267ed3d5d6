/** Made-up municipalities and offers for the unit tests. */
import type { Listing } from '../../src/domain/offer/listing.ts';
import { type Home, type FinderMunicipality, inTown } from '../../src/domain/finder/home.ts';
import { emptyQuestion, type Question } from '../../src/domain/finder/question.ts';

export const REFRESH = { month: 9, day: 1, weeks: 8 };
export const TODAY = '2026-09-20';

export const municipalities: FinderMunicipality[] = [
  {
    id: 'zeestad',
    name: 'Zeestad',
    point: { lat: 52.2, lon: 4.4 },
    towns: [
      { name: 'Zeestad', postcodes: ['2201'] },
      { name: "'t Zand", point: { lat: 52.22, lon: 4.42 }, postcodes: ['2204'] },
    ],
    postcodes: ['2201', '2204', '2209'],
    partnerships: [],
    otherPartnerships: [],
  },
  {
    id: 'bosdorp',
    name: 'Bosdorp a/d Rijn',
    point: { lat: 52.1, lon: 4.6 },
    towns: [{ name: 'Bosdorp', postcodes: ['2311'] }],
    postcodes: ['2311'],
    partnerships: [],
    otherPartnerships: [],
  },
];

/** The first or second of the municipalities above, as somebody asks for it. */
export function homeOf(id: string, town?: string): Home {
  const municipality = municipalities.find((candidate) => candidate.id === id);
  if (!municipality) throw new Error(`There is no ${id}`);
  return inTown(municipality, town);
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
    venues: [],
    verified: undefined,
    vacancy: undefined,
    ...changes,
  };
}

export function question(changes: Partial<Question> = {}): Question {
  return { ...emptyQuestion, ...changes };
}
