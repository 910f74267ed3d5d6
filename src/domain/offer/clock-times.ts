/** Two times of one day, as `19:30`. */
export interface ClockTimes {
  from: string;
  until: string;
}

const TIME = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const RANGE = new RegExp(String.raw`\b${TIME}\s*(?:uur\s*)?(?:tot|t/m|-|–)\s*${TIME}\s*uur\b`, 'g');

/**
 * The times that a text names, such as "van 19.30 tot 21.00 uur"; `undefined` when it names none, or more than one
 * pair.
 */
export function clockTimes(text: string): ClockTimes | undefined {
  const [range, other] = [...text.matchAll(RANGE)];
  if (!range || other) return undefined;
  const [, fromHour, fromMinute = '00', untilHour, untilMinute = '00'] = range;
  const from = `${fromHour?.padStart(2, '0')}:${fromMinute}`;
  const until = `${untilHour?.padStart(2, '0')}:${untilMinute}`;
  const isClock = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  return isClock(from) && isClock(until) && from < until ? { from, until } : undefined;
}
