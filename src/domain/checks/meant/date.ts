import { dateOfYear, isPlainDate, type PlainDate } from '../../schema/dates.ts';

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** Short names as people write them; English ones come from programs. */
const SHORT: [begin: RegExp, month: number][] = [
  [/^jan/, 1],
  [/^feb/, 2],
  [/^(?:maart|mrt|mar)/, 3],
  [/^apr/, 4],
  [/^(?:mei|may)/, 5],
  [/^jun/, 6],
  [/^jul/, 7],
  [/^aug/, 8],
  [/^sep/, 9],
  [/^(?:okt|oct)/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];
const DAYS = /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,?\s+/i;

/** A date as an editor typed it, in another way than the content wants. */
export interface DateMeant {
  date: PlainDate;
  /** Whether the same signs could also mean another day, such as 6-10 or a year of two digits. */
  isAmbiguous: boolean;
}

/** The day that was meant; `undefined` when the text names none that exists. */
export function dateMeant(typed: string): DateMeant | undefined {
  const text = typed
    .trim()
    .replace(/^[“”„"'‘’]+|[“”„"'‘’]+$/g, '')
    .replace(DAYS, '');
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (joined) return dateOf(joined[1], joined[2], joined[3]);
  const dayFirst = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|'?\d{2})$/.exec(text);
  if (dayFirst) {
    const [, day, month, year] = dayFirst;
    const inDutch = dateOf(fullYear(year), month, day);
    if (!inDutch) return dateOf(fullYear(year), day, month);
    const isShort = year?.length !== 4;
    return { ...inDutch, isAmbiguous: isShort || (Number(day) <= 12 && Number(day) !== Number(month)) };
  }
  const inWords = /^(\d{1,2})(?:e|ste|de)?[\s.-]+([a-z]+)\.?,?[\s-]+(\d{4})$/i.exec(text);
  return inWords ? dateOf(inWords[3], String(monthOf(inWords[2])), inWords[1]) : undefined;
}

/** What is wrong with a day that no calendar has, such as 30 February; `undefined` for any other text. */
export function dayBeyondMonth(typed: string): { problem: string; fix: string } | undefined {
  const text = typed.trim();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, dayFirst, monthSecond, yearLast] =
    /^(\d{1,2})(?:[-/.]|\s+)(\d{1,2}|[a-z]+)(?:[-/.]|\s+)(\d{4})$/i.exec(text) ?? [];
  const inYear = Number(year ?? yearLast);
  const typedMonth = month ?? monthSecond ?? '';
  const ofYear = /^\d+$/.test(typedMonth) ? Number(typedMonth) : monthOf(typedMonth);
  const ofMonth = Number(day ?? dayFirst);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !(ofYear >= 1 && ofYear <= 12))
    return {
      problem: 'bestaat niet: een jaar heeft 12 maanden',
      fix: 'schrijf jaar-maand-dag, zoals 2026-09-14',
    };
  if (!(ofYear >= 1 && ofYear <= 12) || Number.isNaN(inYear) || dateMeant(text)) return undefined;
  const last = Number(dateOfYear(inYear, ofYear, 31).slice(-2));
  if (ofMonth >= 1 && ofMonth <= last) return undefined;
  return {
    problem: `bestaat niet: ${MONTHS[ofYear - 1]} ${inYear} heeft ${last} dagen`,
    fix: `kies een dag van 1 tot en met ${last}, of verbeter de maand`,
  };
}

/** A date in words, to see whether it is the one that was meant: `6 oktober 2026`. */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The year, month or day of a source, with the words that stood around it. */
export interface PartialDateMeant {
  date: string;
  around: string;
}

/** The one year, month or day that a text names; `undefined` when it names none or several. */
export function partialDateMeant(typed: string): PartialDateMeant | undefined {
  const text = typed.trim();
  const day = dateMeant(text)?.date ?? /^\d{4}-\d{2}-\d{2}(?=\D)/.exec(text)?.[0];
  if (day !== undefined && isPlainDate(day)) {
    const around = text.startsWith(day) ? text.slice(day.length).trim() : '';
    return { date: day, around };
  }
  const month =
    /^(?<year>\d{4})[-/. ](?<month>\d{1,2})$/.exec(text) ??
    /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/.exec(text) ??
    /^(?<word>[a-z]+)\.?[\s-]+(?<year>\d{4})$/i.exec(text);
  const { year = '', month: number, word } = month?.groups ?? {};
  const inYear = Number(number ?? monthOf(word));
  if (inYear >= 1 && inYear <= 12) return { date: `${year}-${pad(inYear)}`, around: '' };
  const years = [...text.matchAll(/(?:^|\D)((?:19|20)\d{2})(?!\d)/g)].map(([, found = '']) => found);
  const [only] = years;
  if (only === undefined || years.length > 1 || /\d{4}\s*[-/]\s*\d/.test(text)) return undefined;
  return { date: only, around: text.replace(only, '…').trim() };
}

function monthOf(word = ''): number {
  return SHORT.find(([begin]) => begin.test(word.toLowerCase()))?.[1] ?? NaN;
}

function fullYear(year = ''): string {
  return year.length === 4 ? year : `20${year.slice(-2)}`;
}

function dateOf(year = '', month = '', day = ''): DateMeant | undefined {
  const date = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  return isPlainDate(date) ? { date, isAmbiguous: false } : undefined;
}

const pad = (value: number) => String(value).padStart(2, '0');
