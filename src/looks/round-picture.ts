import type { Freshness } from '../domain/offer/freshness.ts';

/** The states of a running offer. The surest comes first. */
const ROUND_STATES = ['current', 'due', 'overdue', 'unconfirmed'] as const satisfies Freshness[];

/** One part of the picture of a round. `start` and `width` are percents of the width of the picture. */
export interface RoundPart {
  state: (typeof ROUND_STATES)[number];
  start: number;
  width: number;
  count: number;
}

/** The parts of the picture side by side; where there are no offers, none has any width. */
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
