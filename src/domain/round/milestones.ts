import { addDays, type PlainDate } from '../schema/dates.ts';
import { cutoff, type Refresh } from '../offer/freshness.ts';

/** A reminder to one provider is polite so many days after the mail that it did not answer. */
export const REMIND_AFTER_DAYS = 21;

/** A day of the round on which an editor has something to do. */
export interface Milestone {
  name: 'begin' | 'remind' | 'close';
  day: PlainDate;
}

/**
 * The days of the round that runs on a day, or else of the last one: it begins, those who were silent are reminded in
 * the middle, and it closes on its last day.
 */
export function milestones(refresh: Refresh, today: PlainDate): Milestone[] {
  const begin = cutoff(refresh, today);
  return [
    { name: 'begin', day: begin },
    { name: 'remind', day: addDays(begin, Math.floor(refresh.weeks / 2) * 7) },
    { name: 'close', day: addDays(begin, refresh.weeks * 7 - 1) },
  ];
}
