import { addDays, dateOfYear, type PlainDate } from '../schema/dates.ts';
import type { State } from '../schema/vocabulary.ts';

/** When the yearly refresh starts, and for how many weeks it runs. */
export interface Refresh {
  month: number;
  day: number;
  weeks: number;
}

export type Freshness = 'unconfirmed' | 'overdue' | 'due' | 'current' | 'ended';

/** The states that ask the editor for something, the most urgent first. */
export const NEEDS_ATTENTION = ['unconfirmed', 'overdue', 'due'] as const satisfies Freshness[];

export interface Verifiable {
  state: State;
  /** The date on which somebody last said "this is right"; absent when nobody ever did. */
  verified?: PlainDate | undefined;
}

/** The latest start of a round on or before today, such as 1 September. */
export function cutoff(refresh: Refresh, today: PlainDate): PlainDate {
  const year = Number(today.slice(0, 4));
  const thisYear = dateOfYear(year, refresh.month, refresh.day);
  return thisYear <= today ? thisYear : dateOfYear(year - 1, refresh.month, refresh.day);
}

/**
 * How fresh an entry is on a day, by the promise that everything is confirmed once a year. An entry that was confirmed
 * in the previous round is `due` while this round runs and `overdue` after it.
 */
export function freshness(offer: Verifiable, refresh: Refresh, today: PlainDate): Freshness {
  if (offer.state === 'gestopt') return 'ended';
  if (!offer.verified) return 'unconfirmed';
  const { current, previous, isRunning } = roundOn(refresh, today);
  if (offer.verified >= current) return 'current';
  return offer.verified >= previous && isRunning ? 'due' : 'overdue';
}

interface Round {
  today: PlainDate;
  /** When this round and the one before it began. */
  current: PlainDate;
  previous: PlainDate;
  isRunning: boolean;
}

/**
 * The round that was worked out last, by its refresh. It serves the budget of 100 ms for a change of the filters at
 * 10,000 offers: a list asks for the same round for every offer.
 */
const rounds = new WeakMap<Refresh, Round>();

function roundOn(refresh: Refresh, today: PlainDate): Round {
  const known = rounds.get(refresh);
  if (known?.today === today) return known;
  const current = cutoff(refresh, today);
  const previous = cutoff(refresh, addDays(current, -1));
  const round = { today, current, previous, isRunning: today < addDays(current, refresh.weeks * 7) };
  rounds.set(refresh, round);
  return round;
}
