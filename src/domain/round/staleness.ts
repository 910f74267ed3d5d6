import type { PlainDate } from '../schema/dates.ts';
import { freshness, NEEDS_ATTENTION, type Refresh } from '../offer/freshness.ts';
import type { Offer } from '../schema/schema.ts';
import { compareText } from '../schema/text.ts';
import type { Kind } from '../schema/vocabulary.ts';

export type StaleState = (typeof NEEDS_ATTENTION)[number];

/** One offer that somebody must confirm. */
export interface StaleRow {
  id: string;
  title: string;
  kind: Kind;
  /** The id of the provider that is responsible for the entry. */
  provider: string;
  verified: PlainDate | null;
  state: StaleState;
  /** The path of its file within the content folder. */
  file: string;
}

export interface StaleOptions {
  refresh: Refresh;
  today: PlainDate;
  /** Replaces the cutoff: what was verified on or after this date is fresh, the rest is not. */
  since?: PlainDate | undefined;
  /** Only the offers of this provider, as the first or as another. */
  provider?: string | undefined;
}

export type StaleOffer = Pick<Offer, 'id' | 'title' | 'kind' | 'providers' | 'state' | 'verified'>;

/** The offers that have not ended and are not fresh: never confirmed first, then by title. */
export function staleOffers(offers: readonly StaleOffer[], options: StaleOptions): StaleRow[] {
  return offers
    .filter(({ providers }) => !options.provider || providers.includes(options.provider))
    .flatMap((offer) => {
      const state = staleState(offer, options);
      return state ? [rowOf(offer, state)] : [];
    })
    .sort(
      (a, b) =>
        NEEDS_ATTENTION.indexOf(a.state) - NEEDS_ATTENTION.indexOf(b.state) ||
        compareText(a.title, b.title) ||
        compareText(a.id, b.id),
    );
}

/** How many offers are in each state. */
export function countStale(rows: readonly StaleRow[]): Record<StaleState, number> {
  const count = (state: StaleState) => rows.filter((row) => row.state === state).length;
  return { unconfirmed: count('unconfirmed'), overdue: count('overdue'), due: count('due') };
}

/**
 * The state in which somebody must confirm the offer; `undefined` when nobody needs to. With `since`, what is current
 * today but was confirmed before that date is overdue.
 */
function staleState(offer: StaleOffer, { refresh, today, since }: StaleOptions): StaleState | undefined {
  const state = freshness(offer, refresh, today);
  if (state === 'ended') return undefined;
  if (since && offer.verified && offer.verified >= since) return undefined;
  if (state === 'current') return since ? 'overdue' : undefined;
  return state;
}

function rowOf({ id, title, kind, providers, verified }: StaleOffer, state: StaleState): StaleRow {
  return {
    id,
    title,
    kind,
    provider: providers[0] ?? '',
    verified: verified ?? null,
    state,
    file: `offers/${id}.mdx`,
  };
}
