import { isPlainDate, type PlainDate } from '../schema/dates.ts';
import { isId } from '../schema/id.ts';
import { shortHash } from '../sheet/hash.ts';
import { verdicts, type Verdict } from '../schema/vocabulary.ts';

/** What a provider said about one entry, as a line that a program reads back. */
export interface ReplyLine {
  /** Who replies. */
  provider: string;
  offer: string;
  verdict: Verdict;
  /** The day of the reply; absent in a mail that was prepared without script, which has only its own date. */
  date?: PlainDate | undefined;
  /** Whether it speaks of all offers of the provider at once; `offer` then says which those were. */
  isAll?: boolean;
}

/** By this a provider shows that it has our mail of this round. */
export interface ProviderCode {
  provider: string;
  code: string;
}

/**
 * What stands in a line for all offers at once. It changes when an offer comes or goes, so that nobody confirms what was not
 * on the page.
 */
export function allOffers(ids: readonly string[]): string {
  return `alles-${shortHash([...ids].sort((a, b) => (a < b ? -1 : 1)).join(' '), 8)}`;
}

/** "[kaart:stichting-voorbeeld:code:0123456789abcdef]" */
export const writeCodeLine = ({ provider, code }: ProviderCode) => `${START}${provider}:code:${code}]`;

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

/** A place in a text that starts as a reply line. It holds a line, a code, or the beginning of what is neither. */
export interface FoundLine {
  /** From and to which sign. */
  start: number;
  end: number;
  line?: ReplyLine;
  code?: ProviderCode;
  /** What starts as a reply line but is not one, such as a line that was cut off. */
  broken?: string;
}

/** The reply lines in a text, in their order. */
export function findReplyLines(text: string): FoundLine[] {
  return [...text.matchAll(OPENING)].map(({ index, 0: opening }) => {
    const from = index + opening.length;
    const rest = text.slice(from, from + LONGEST);
    const end = rest.search(/[[\]]/);
    const isClosed = end >= 0 && rest[end] === ']';
    const content = rest
      .slice(0, end < 0 ? undefined : end)
      .replace(ALL_NOISE, '')
      .replace(HYPHENS, '-');
    const read = isClosed ? parseLine(content.toLowerCase()) : undefined;
    // Of what was cut off nobody knows how far it goes: the rest of its line stays with the words.
    const cutOff = from + rest.split(/\s/, 1).join('').length;
    return {
      start: index,
      end: isClosed ? from + end + 1 : cutOff,
      ...(read ?? { broken: `${START}${content.slice(0, 60)}` }),
    };
  });
}

/** The reply lines in a text, and the beginnings of what is not one. */
export function readReplyLines(text: string): { lines: ReplyLine[]; broken: string[] } {
  const found = findReplyLines(text);
  return {
    lines: found.flatMap(({ line }) => (line ? [line] : [])),
    broken: found.flatMap(({ broken }) => (broken === undefined ? [] : [broken])),
  };
}

/** "all" in a line stands for every offer of which the hash is made. */
const ALL = /^alles-[0-9a-f]{8}$/;
export const isAllOffers = (offer: string): boolean => ALL.test(offer);
const CODE = /^[0-9a-f]{16}$/;

function parseLine(content: string): Pick<FoundLine, 'line' | 'code'> | undefined {
  const [provider = '', offer = '', word = '', date, ...more] = content.split(':');
  if (isId(provider) && offer === 'code' && CODE.test(word) && date === undefined)
    return { code: { provider, code: word } };
  const isWhole = isId(provider) && isId(offer) && Object.hasOwn(verdicts, word) && more.length === 0;
  if (!isWhole || (date !== undefined && !isPlainDate(date))) return undefined;
  return {
    line: { provider, offer, verdict: word as Verdict, date, ...(isAllOffers(offer) && { isAll: true }) },
  };
}
