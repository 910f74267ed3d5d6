import { dateInAmsterdam, isPlainDate, type PlainDate } from '../domain/schema/dates.ts';
import { StoreError } from './store.ts';

/**
 * The day of which a site is built: today in the Netherlands, or `BUILD_DAY` for who repeats the build of another day. Throws a
 * StoreError when that is no date.
 */
export function buildDay(env: Readonly<Record<string, string | undefined>> = process.env): PlainDate {
  const day = env['BUILD_DAY'] || dateInAmsterdam(new Date());
  if (!isPlainDate(day))
    throw new StoreError(`BUILD_DAY is geen datum: ${day}. Schrijf jaar-maand-dag, zoals 2026-09-14.`);
  return day;
}
