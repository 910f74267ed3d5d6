import { NUMBER, numberOf } from '../schema/number-words.ts';

/** Two times of one day, as `19:30`. */
export interface ClockTimes {
  from: string;
  until: string;
}

/** A time as people write it: "19.30", "9u15", "half drie", "kwart over twee", "negen". */
const timeNamed = (name: string) =>
  String.raw`(?:(?<${name}Word>half|kwart voor|kwart over)\s+)?(?<${name}Hour>${NUMBER})(?:\s*[.:u]\s*(?<${name}Minute>\d{2}))?`;
/** What follows "uur" where it counts hours instead of telling a time. */
const DURATION = String.raw`\s*(?:per|lang|huiswerk|werk|les\b|in de week|aan\b|tijd\b|durend)`;
const RANGE = new RegExp(
  String.raw`(?:^|[^\w.,])${timeNamed('from')}\s*(?<fromClock>(?:uur|u)\b)?\s*(?:tot en met|tot|t\/m|-|–|—)\s*${timeNamed('until')}(?![\d.,]*\d)\s*(?<clock>(?:uur|u)\b(?!${DURATION}))?(?<duration>uur\b)?`,
  'gi',
);

/** The minutes of a day at which parts of it begin and end. An evening may begin while it is still afternoon. */
const PARTS: [name: RegExp, from: number, until: number][] = [
  [/ochtend|morgens?\b/i, 6 * 60, 13 * 60],
  [/middag/i, 12 * 60, 18 * 60 + 30],
  [/avond/i, 17 * 60, 24 * 60],
];
/** Somebody who writes "van 9 tot 12" means the morning. An earlier hour may be one of the evening. */
const FIRST_PLAIN_HOUR = 9 * 60;
const HALF_DAY = 12 * 60;

/**
 * The times that a text names, such as "van 19.30 tot 21.00 uur" or "woensdagmiddag van 2 tot 4 uur"; `undefined` when it
 * names none, more than one pair, or a pair of which is not certain whether it is of the morning or the afternoon.
 */
export function clockTimes(text: string): ClockTimes | undefined {
  const found = [...text.matchAll(RANGE)].filter(({ groups = {} }) => isClock(groups));
  const [range, other] = found;
  if (!range || other) return undefined;
  const groups = range.groups ?? {};
  const [from, until] = [minutesOf(groups, 'from'), minutesOf(groups, 'until')];
  if (from === undefined || until === undefined) return undefined;
  const parts = PARTS.filter(([name]) => name.test(text));
  if (parts.length > 1 || /nacht/i.test(text)) return undefined;
  const [part] = parts;
  const start = part ? within(from, part) : isPlain(from, groups) ? from : undefined;
  if (start === undefined) return undefined;
  const end = until > start ? until : until + HALF_DAY;
  const isSane = end > start && end < 24 * 60 && end - start < HALF_DAY;
  return isSane ? { from: asTime(start), until: asTime(end) } : undefined;
}

type Groups = Record<string, string | undefined>;

/** Whether a range is one of times, not of hours of work or of groups. */
function isClock({
  duration,
  clock,
  fromClock,
  fromMinute,
  untilMinute,
  fromWord,
  untilWord,
}: Groups): boolean {
  if (duration && !clock) return false;
  return [clock, fromClock, fromMinute && untilMinute, fromWord, untilWord].some(Boolean);
}

/** The minutes since midnight, as if of the morning; `undefined` for what is no time. */
function minutesOf(groups: Groups, name: 'from' | 'until'): number | undefined {
  const hour = numberOf((groups[`${name}Hour`] ?? '').toLowerCase());
  const minute = Number(groups[`${name}Minute`] ?? 0);
  if (hour === undefined || hour > 23 || minute > 59) return undefined;
  const shift = { half: -30, 'kwart voor': -15, 'kwart over': 15 }[
    (groups[`${name}Word`] ?? '').toLowerCase()
  ];
  return hour * 60 + minute + (shift ?? 0);
}

/** A time brought into a part of the day; `undefined` when it has no place there. */
function within(minutes: number, [, from, until]: (typeof PARTS)[number]): number | undefined {
  return [minutes, minutes + HALF_DAY].find((time) => time >= from && time < until);
}

/** Whether a time can only be read in one way, without a part of the day beside it. */
function isPlain(minutes: number, { fromHour = '', fromMinute }: Groups): boolean {
  const isWritten24 = fromHour.startsWith('0') || (fromMinute !== undefined && minutes >= 7 * 60);
  return minutes >= FIRST_PLAIN_HOUR || isWritten24;
}

function asTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
