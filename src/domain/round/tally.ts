import { groupBy } from '../schema/grouping.ts';
import type { PlainDate } from '../schema/dates.ts';
import { cutoff, freshness, type Freshness, type Refresh, type Verifiable } from '../offer/freshness.ts';

/**
 * In which round offers were last confirmed: little enough to travel with a page, and all that is needed to count the
 * states of confirmation on any later day.
 */
export interface RoundTally {
  /** Never confirmed. */
  never: number;
  ended: number;
  /** The first day of a round, with how many offers were last confirmed in it. */
  rounds: [start: PlainDate, count: number][];
}

export function tallyRounds(offers: readonly Verifiable[], refresh: Refresh): RoundTally {
  const running = offers.filter(({ state }) => state !== 'gestopt');
  const starts = running.flatMap(({ verified }) => (verified ? [cutoff(refresh, verified)] : []));
  const byStart = groupBy(starts, (start) => start);
  return {
    never: running.length - starts.length,
    ended: offers.length - running.length,
    rounds: [...byStart].map(([start, list]) => [start, list.length]),
  };
}

/** How many offers are in each state of confirmation on a day. */
export function countStates(
  tally: RoundTally,
  refresh: Refresh,
  today: PlainDate,
): Record<Freshness, number> {
  const counts = { current: 0, due: 0, overdue: 0, unconfirmed: tally.never, ended: tally.ended };
  for (const [start, count] of tally.rounds)
    // Only the round decides: its first day stands for every day in it.
    counts[freshness({ state: 'actief', verified: start }, refresh, today)] += count;
  return counts;
}

/** How many of a tally's offers still run. */
export function countRunning({ never, rounds }: RoundTally): number {
  return rounds.reduce((sum, [, count]) => sum + count, never);
}
