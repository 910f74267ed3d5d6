import type { PlainDate } from '../domain/schema/dates.ts';
import { cutoff, type Freshness, type Refresh } from '../domain/offer/freshness.ts';
import { countRunning, countStates, type RoundTally } from '../domain/round/tally.ts';
import { texts } from './nl.ts';
import { partialDateLabel } from './wording.ts';

/** The states of a running offer, the surest first. */
export const ROUND_STATES = ['current', 'due', 'overdue', 'unconfirmed'] as const satisfies Freshness[];

/** One part of the picture of a round, in percents of its width. */
export interface RoundPart {
  state: (typeof ROUND_STATES)[number];
  start: number;
  width: number;
  count: number;
}

/** "63 plekken, 0 bevestigd sinds september 2026:" */
export function roundSentence(tally: RoundTally, refresh: Refresh, today: PlainDate): string {
  const since = partialDateLabel(cutoff(refresh, today).slice(0, 7));
  return texts.fresh.standing(countRunning(tally), countStates(tally, refresh, today).current, since);
}

/** The parts of the picture side by side; no offers at all is no width at all. */
export function roundParts(counts: Record<Freshness, number>): RoundPart[] {
  const total = ROUND_STATES.reduce((sum, state) => sum + counts[state], 0);
  let start = 0;
  return ROUND_STATES.map((state) => {
    const width = total > 0 ? Math.round((1000 * counts[state]) / total) / 10 : 0;
    const part = { state, start, width, count: counts[state] };
    start += width;
    return part;
  });
}
