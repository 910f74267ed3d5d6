import { addDays, type PlainDate } from '../../src/domain/schema/dates.ts';
import type { Random } from './random.ts';

/**
 * The days are fixed, so that the same content is made on any day. They are in the past, because the check does not
 * accept a later date.
 */
const LAST_DAY = '2026-06-30';
const DAYS = 1000;

export function makeDate(random: Random): PlainDate {
  return addDays(LAST_DAY, -random.between(0, DAYS));
}
