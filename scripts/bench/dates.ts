import { addDays, type PlainDate } from '../../src/domain/schema/dates.ts';
import type { Random } from './random.ts';

/** Fixed days, so that the same content comes out on any day; and in the past, as the check asks of a date. */
const LAST_DAY = '2026-06-30';
const DAYS = 1000;

export function makeDate(random: Random): PlainDate {
  return addDays(LAST_DAY, -random.between(0, DAYS));
}
