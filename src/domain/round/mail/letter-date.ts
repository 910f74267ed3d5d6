import { dateMeant } from '../../checks/meant/date.ts';
import type { PlainDate } from '../../schema/dates.ts';

const DAY_FIRST = /\b(\d{1,2})(?:e|ste|st|nd|rd|th)?[-/. ]+([a-z]{3,9}|\d{1,2})\.?,?[-/. ]+(\d{4})\b/i;
const MONTH_FIRST = /\b([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\b/i;
const YEAR_FIRST = /\b\d{4}-\d{2}-\d{2}\b/;
const AMERICAN_CLOCK = /\b\d{1,2}:\d{2}(?::\d{2})?\s?[AP]M\b/i;

/**
 * The first day in the head of a letter as mail programs write it, such as "maandag 14 september 2026 10:00". `undefined`
 * without one, and for the figures of an American program, whose day and month nobody can tell apart.
 */
export function dateInHead(text: string): PlainDate | undefined {
  const yearFirst = YEAR_FIRST.exec(text)?.[0];
  if (yearFirst) return dateMeant(yearFirst)?.date;
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  if (year && !(AMERICAN_CLOCK.test(text) && /^\d/.test(month)))
    return dateMeant(/^\d/.test(month) ? `${day}-${month}-${year}` : `${day} ${month} ${year}`)?.date;
  const [, name = '', second = '', last = ''] = MONTH_FIRST.exec(text) ?? [];
  return last ? dateMeant(`${second} ${name} ${last}`)?.date : undefined;
}
