/** A made-up region for the page of styles, with an offer in each state that a card can show. */
import type { Municipality, Offer, Provider, Region } from '../domain/schema/schema.ts';
import type { Kind } from '../domain/schema/vocabulary.ts';
import { styleGuide } from '../texts/nl.ts';

const { cardTitles, municipalityNames } = styleGuide;

/** The day on which the samples are shown: the yearly round runs, so that an offer can be in every state. */
export const SAMPLE_DAY = '2026-09-20';
const IN_THIS_ROUND = '2026-09-10';
const IN_THE_ROUND_BEFORE = '2025-10-01';
const LONG_AGO = '2024-10-01';

const point = { lat: 52, lon: 5 };
const bounds: Region['map']['bounds'] = [point, point];

const region: Region = {
  id: 'proefstreek',
  name: 'de Proefstreek',
  title: styleGuide.title,
  publisher: 'Stichting Proef',
  refresh: { month: 9, day: 1, weeks: 8 },
  map: { centre: point, zoom: 11, bounds },
  offline: false,
  language: 'nl',
};

const municipalities = Object.entries(municipalityNames).map(([id, name]): Municipality => ({
  id,
  name,
  code: 'GM0000',
  point,
  bounds,
  towns: [{ name, postcodes: [] }],
  postcodes: ['1000'],
  partnerships: [],
  otherPartnerships: [],
}));

const provider: Provider = {
  id: 'stichting-proef',
  name: region.publisher,
  type: 'stichting',
  sectors: [],
  partner: false,
  sources: [],
};

function sample(name: keyof typeof cardTitles, kind: Kind, changes: Partial<Offer>): Offer {
  return {
    id: name,
    title: cardTitles[name],
    kind,
    summary: cardTitles[name],
    providers: [provider.id],
    partners: [],
    audience: ['leerling', 'ouder'],
    sectors: ['PO'],
    ages: { from: 6, to: 12 },
    area: ['regio'],
    locations: [],
    online: false,
    topics: [],
    forms: [],
    state: 'actief',
    sources: [{ title: styleGuide.title }],
    ...changes,
  };
}

/** What `joinCatalogue` makes a catalogue of. The offers stand in the order in which the page shows their cards. */
export const sampleEntries = {
  region,
  municipalities,
  topics: [],
  providers: [provider],
  guides: [],
  offers: [
    sample('confirmed', 'plusklas', { verified: IN_THIS_ROUND, access: 'samenwerkingsverband' }),
    sample('due', 'begeleiding', { verified: IN_THE_ROUND_BEFORE, online: true }),
    sample('overdue', 'programma', { verified: LONG_AGO }),
    sample('unconfirmed', 'oudercursus', { ages: undefined }),
    sample('waiting', 'voltijd', {
      verified: IN_THIS_ROUND,
      places: { state: 'wachtlijst', on: IN_THIS_ROUND },
    }),
    sample('full', 'passend-alternatief', {
      verified: IN_THIS_ROUND,
      places: { state: 'vol', on: IN_THIS_ROUND },
    }),
    sample('planned', 'jonge-kind', { state: 'gepland', ages: { from: 2, to: 6 } }),
    sample('ended', 'netwerk', { state: 'gestopt' }),
    sample('someTowns', 'plusklas', {
      verified: IN_THIS_ROUND,
      area: ['zeestad', 'bosdorp'],
      ages: { from: 8, to: 14 },
    }),
    sample('oneTown', 'plusklas', { verified: IN_THE_ROUND_BEFORE, area: ['zeestad'] }),
  ],
  written: new Map(),
};
