/** Calendar dates as text, `YYYY-MM-DD`. Such texts compare in the order of time, so that no Date object is needed. */

export type PlainDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a date that exists in the calendar (no 30 February). */
export function isPlainDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/**
 * The hours of UTC from which on it is the next day in the Netherlands, which is one hour ahead in winter and two in
 * summer.
 */
const NEXT_DAY_IN_SUMMER = 22;
const NEXT_DAY_IN_WINTER = 23;

/**
 * It is made only in the one hour of the day that needs it, because a cheap phone takes a sixth of a second to make it.
 */
let calendar: Intl.DateTimeFormat | undefined;

/** The date in the Netherlands at an instant since 1946: what a clock in Europe/Amsterdam shows, summer time included. */
export function dateInAmsterdam(instant: Date): PlainDate {
  const date = instant.toISOString().slice(0, 10);
  const hour = instant.getUTCHours();
  if (hour < NEXT_DAY_IN_SUMMER) return date;
  if (hour >= NEXT_DAY_IN_WINTER) return addDays(date, 1);
  // A Swedish date is written as year-month-day.
  calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return calendar.format(instant);
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A date in a year. A day beyond the end of the month becomes its last day (31 September gives 30 September). */
export function dateOfYear(year: number, month: number, day: number): PlainDate {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = (value: number, length: number) => String(value).padStart(length, '0');
  return `${text(year, 4)}-${text(month, 2)}-${text(Math.min(day, lastDay), 2)}`;
}
