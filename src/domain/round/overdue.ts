import { cutoff, type Refresh, type Verifiable } from '../offer/freshness.ts';
import type { PlainDate } from '../schema/dates.ts';

/** What shows whether a round has begun: little enough to travel with a page. */
export interface RoundsBegun {
  /** The years of which there is a memory. */
  years: readonly string[];
  /** The newest day on which an offer was confirmed; empty without one. */
  newest: PlainDate | '';
}

/** What shows whether rounds have begun: the years of which there is a memory, and what was confirmed last. */
export function roundsBegun(
  years: readonly string[],
  offers: readonly Pick<Verifiable, 'verified'>[],
): RoundsBegun {
  const newest = offers.reduce<string>((last, { verified = '' }) => (verified > last ? verified : last), '');
  return { years, newest };
}

/** The first day of a round that should have begun by a day and has not; `undefined` when it has. */
export function overdueRound(
  { years, newest }: RoundsBegun,
  refresh: Refresh,
  today: PlainDate,
): PlainDate | undefined {
  const start = cutoff(refresh, today);
  return years.includes(start.slice(0, 4)) || newest >= start ? undefined : start;
}
