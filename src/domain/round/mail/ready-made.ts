import type { Verdict } from '../../schema/vocabulary.ts';

/** The texts of which our own mails and prepared replies consist, in the language of the region. */
export interface ReadyMade {
  hello: string;
  /** The sentence above the replies, for each name that an organisation goes by. */
  from: (name: string) => string;
  /** The sentence that asks what changed. */
  changed: string;
  /** The sentence above the lines for the program. */
  keep: string;
  verdicts: Readonly<Record<Verdict, string>>;
  /** What stands for all offers at once in a list of replies. */
  all: (count: number) => string;
  /** The sentences of the mail that asks. ANY_DATE stands for a day in words. */
  asking: readonly string[];
  /** The first line of the mail that asks, and the one above the entries. */
  greeting: (provider: string) => string;
  entries: (count: number) => string;
  /** What the mail that asks shows of an entry, text by text. */
  entry: (fields: Record<string, unknown>) => string[];
  /** Subjects of our mails and prepared replies, each as a beginning. */
  subjects: readonly string[];
  /** Words that a subject may hold without saying anything. */
  subjectWords: ReadonlySet<string>;
}

/** The providers whose own pages a text names: our mail, quoted or returned. */
export const pagesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/controle\/([a-z0-9]+(?:-[a-z0-9]+)*)\//g)].map(({ 1: id = '' }) => id)),
];

/** Stands in a ready-made sentence for a day in words. */
export const ANY_DATE = '\uE010';

const SPACE = String.raw`[\s>|\u00A0]+`;
const ALIKE: readonly [signs: RegExp, pattern: string][] = [
  [/^[“”„"«»]$/, '[“”„"«»]'],
  [/^['‘’`]$/, "['‘’`]"],
  [/^[-–—]$/, '[-–—]'],
  [/^…$/, String.raw`(?:…|\.\.\.)`],
  [new RegExp(`^${ANY_DATE}$`), String.raw`\d{1,2}${SPACE}[a-z]+${SPACE}\d{4}`],
];

/** A pattern for a text as mail programs pass it on: wrapped anywhere, and with other quotes and hyphens. */
export function patternOf(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => [...word].map(patternOfSign).join(''))
    .join(SPACE);
}

function patternOfSign(sign: string): string {
  const alike = ALIKE.find(([signs]) => signs.test(sign));
  return alike ? alike[1] : sign.replace(/[.*+?^${}()|[\]\\/-]/, String.raw`\$&`);
}
