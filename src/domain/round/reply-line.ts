import { isPlainDate, type PlainDate } from '../schema/dates.ts';
import { isId } from '../schema/id.ts';
import { verdicts, type Verdict } from '../schema/vocabulary.ts';

/** What a provider said about one entry, as a line that a program reads back. */
export interface ReplyLine {
  /** Who replies. */
  provider: string;
  offer: string;
  verdict: Verdict;
  /** The day of the reply; absent in a mail that was prepared without script, which has only its own date. */
  date?: PlainDate | undefined;
}

const START = '[kaart:';

/** "[kaart:stichting-voorbeeld:leerlab-voorbeeld:klopt:2026-09-14]": no white space, so that it can wrap anywhere. */
export function writeReplyLine({ provider, offer, verdict, date }: ReplyLine): string {
  return `${START}${[provider, offer, verdict, date].filter(Boolean).join(':')}]`;
}

/** The longest line there can be, in characters: two names of files, and room for how a mail program wraps them. */
const LONGEST = 700;
/** What mail programs put into a line: white space, quote marks, and signs that cannot be seen. */
const NOISE = String.raw`[\s>|\u00AD\u200B-\u200D\u2060\uFEFF]`;
const ALL_NOISE = new RegExp(NOISE, 'g');
const OPENING = new RegExp([...START].map((sign) => sign.replace('[', '\\[')).join(`${NOISE}*`), 'gi');
const HYPHENS = /[\u2010\u2011\u2012\u2013\u2212]/g;

/**
 * The reply lines in a text. `broken` holds the beginning of each text that starts as one but is not, such as a line that
 * was cut off.
 */
export function readReplyLines(text: string): { lines: ReplyLine[]; broken: string[] } {
  const lines: ReplyLine[] = [];
  const broken: string[] = [];
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    const rest = text.slice(index + opening.length, index + LONGEST);
    const end = rest.search(/[[\]]/);
    const content = rest
      .slice(0, end < 0 ? undefined : end)
      .replace(ALL_NOISE, '')
      .replace(HYPHENS, '-');
    const line = end >= 0 && rest[end] === ']' ? parseLine(content.toLowerCase()) : undefined;
    if (line) lines.push(line);
    else broken.push(`${START}${content.slice(0, 60)}`);
  }
  return { lines, broken };
}

function parseLine(content: string): ReplyLine | undefined {
  const [provider = '', offer = '', word = '', date, ...more] = content.split(':');
  const isWhole = isId(provider) && isId(offer) && Object.hasOwn(verdicts, word) && more.length === 0;
  if (!isWhole || (date !== undefined && !isPlainDate(date))) return undefined;
  return { provider, offer, verdict: word as Verdict, date };
}
