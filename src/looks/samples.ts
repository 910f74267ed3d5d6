/** Made-up offers for the page of styles: one in each state that a card can show. */
import type { Freshness } from '../domain/offer/freshness.ts';
import type { Listing } from '../domain/offer/listing.ts';
import type { Kind } from '../domain/schema/vocabulary.ts';
import { styleGuide } from '../texts/nl.ts';

const { cardTitles } = styleGuide;

export interface Sample {
  listing: Listing;
  /** The state of freshness that it shows on any day. */
  freshness: Freshness;
}

function sample(kind: Kind, title: string, freshness: Freshness, changes: Partial<Listing> = {}): Sample {
  return {
    freshness,
    listing: {
      id: kind,
      title,
      kind,
      audience: ['leerling', 'ouder'],
      sectors: ['PO'],
      ages: { from: 6, to: 12 },
      area: ['regio'],
      access: undefined,
      online: false,
      topics: [],
      forms: [],
      state: 'actief',
      venues: [],
      verified: undefined,
      vacancy: undefined,
      ...changes,
    },
  };
}

export const samples: Sample[] = [
  sample('plusklas', cardTitles.confirmed, 'current', { access: 'samenwerkingsverband' }),
  sample('begeleiding', cardTitles.due, 'due', { online: true }),
  sample('programma', cardTitles.overdue, 'overdue'),
  sample('oudercursus', cardTitles.unconfirmed, 'unconfirmed', { ages: undefined }),
  sample('voltijd', cardTitles.waiting, 'current', { vacancy: 'wachtlijst' }),
  sample('passend-alternatief', cardTitles.full, 'current', { vacancy: 'vol' }),
  sample('jonge-kind', cardTitles.planned, 'unconfirmed', { state: 'gepland', ages: { from: 2, to: 6 } }),
  sample('netwerk', cardTitles.ended, 'ended', { state: 'gestopt' }),
];
