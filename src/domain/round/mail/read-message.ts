import { wordsIn } from '../../schema/text.ts';
import type { PlainDate } from '../../schema/dates.ts';
import type { ReplyLine } from '../reply-line.ts';
import { ASIDE_END, ASIDE_START } from './html-words.ts';
import { divideLetter, type LetterPart } from './letter.ts';
import type { Message } from './message.ts';
import { joined, readOwnText, WORDS_OF_NAME, type SaidInText, type TextContext } from './own-text.ts';
import { pagesIn, patternOf } from './ready-made.ts';
import { saysSomething } from './set-phrases.ts';

/** A line with when and by whom it was written. */
export interface WrittenLine extends ReplyLine {
  /** The mailbox of whoever wrote it. */
  from: string | undefined;
  /** The mailbox of whoever forwarded it: a head inside a letter is a text that anybody can type. */
  via: string | undefined;
  /** Whether it stands in a quote: then it counts only with a day of its own that is newer than the entry's. */
  isQuoted: boolean;
}

/** What a mail says, with all that it quotes and forwards. */
export interface MessageSaid {
  lines: WrittenLine[];
  codes: SaidInText['codes'];
  broken: string[];
  /** A person's words that belong to no offer in particular, whole. */
  general: string;
  byOffer: Map<string, string>;
  /** The subjects of the mail and of the letters inside it. */
  subjects: string[];
  /** What we wrote ourselves, in a mail of our own: above a letter that we forward it may say what became of that. */
  ours: string;
  /** The providers whose page is named in it: our mail, quoted. */
  pages: string[];
  /** The day and mailbox of the letter that counts: of a mail that only forwards, those of the letter inside. */
  date: PlainDate | undefined;
  from: string | undefined;
  /** The mailbox of whoever forwarded that letter. */
  via: string | undefined;
  /** Whether it holds a letter of somebody else, with a head of its own. */
  isForward: boolean;
}

export interface MessageContext extends TextContext {
  /** Whether a mailbox is the region's own: what stands below its name is our mail. */
  isOurs: (mailbox: string | undefined) => boolean;
  /** What stands above a subject, above what is only in the plain text of a mail, and above words in an unmarked quote. */
  headings: { subject: string; plainOnly: string; inQuote: string };
}

/** Letters lie inside letters; deeper nobody reads. */
const DEEPEST = 12;

/** Reads what a mail says: the lines, with their days and writers, and every word that a person wrote. */
export function readMessage(message: Message, context: MessageContext): MessageSaid {
  const said: MessageSaid = {
    lines: [],
    codes: [],
    broken: [],
    general: '',
    byOffer: new Map(),
    subjects: context.isOurs(message.from) ? [] : [message.subject],
    ours: '',
    pages: pagesIn(message.text),
    date: message.date,
    from: message.from,
    via: undefined,
    isForward: false,
  };
  readParts(
    divideLetter(message.text),
    { from: message.from, via: undefined, date: message.date, depth: 0 },
    said,
    context,
  );
  if (message.plain !== undefined) {
    const missing = onlyInPlain(message.plain, message.text, context);
    if (missing) said.general = joined([said.general, `${context.headings.plainOnly} ${missing}`]);
  }
  const subjects = said.subjects.map((subject) => subjectWords(subject, said.lines, context)).filter(Boolean);
  const told = [...new Set(subjects)].map((subject) => `${context.headings.subject} ${subject}`);
  said.general = joined([...told, said.general]);
  return said;
}

interface Writer {
  from: string | undefined;
  via: string | undefined;
  date: PlainDate | undefined;
  depth: number;
}

function readParts(
  parts: readonly LetterPart[],
  writer: Writer,
  said: MessageSaid,
  context: MessageContext,
): void {
  for (const part of parts) {
    if (part.kind === 'letter' || part.kind === 'answered') readInner(part, writer, said, context);
    // What we wrote ourselves is nobody's reply, and neither is what we quoted.
    else if (context.isOurs(writer.from)) {
      if (part.kind === 'own') said.ours = joined([said.ours, readOwnText(part.text, context).general]);
    } else if (part.kind === 'own') take(readOwnText(part.text, context), writer, said, false);
    else {
      take(quotedOnly(part.text, context), writer, said, true);
      takeWordsInOurMail(part.text, said, context);
    }
  }
}

/** Whoever answers within our mail writes in what is marked as its quote. */
function takeWordsInOurMail(text: string, said: MessageSaid, context: MessageContext): void {
  const bare = withoutMarks(text);
  if (!holdsOurMail([{ kind: 'own', text: bare }], context)) return;
  const { general } = readOwnText(bare, context);
  if (general) said.general = joined([said.general, `${context.headings.inQuote} ${general}`]);
}

/** A letter inside: our own, which was answered, or somebody's that was forwarded. */
function readInner(part: LetterPart, outer: Writer, said: MessageSaid, context: MessageContext): void {
  // Below what we wrote ourselves stands what we answered.
  if (part.kind === 'answered' && context.isOurs(outer.from)) return;
  if (outer.depth >= DEEPEST) {
    // So deep nobody looks for lines, but what stands there is shown.
    said.general = joined([said.general, `${context.headings.inQuote} ${part.text.trim()}`]);
    return;
  }
  const inner = divideLetter(part.text);
  const isAnswered = part.kind === 'answered' || context.isOurs(part.from) || holdsOurMail(inner, context);
  if (!isAnswered) {
    said.isForward = true;
    said.date = part.date;
    said.via = outer.via ?? outer.from;
    said.from = part.from;
    said.subjects.push(part.subject ?? '');
    readParts(
      inner,
      { from: part.from, via: outer.via ?? outer.from, date: part.date, depth: outer.depth + 1 },
      said,
      context,
    );
    return;
  }
  for (const one of inner) {
    if (one.kind === 'own') {
      const { lines, codes, general, byOffer } = readOwnText(one.text, context);
      take({ lines, codes, broken: [], general: '', byOffer: new Map() }, outer, said, true);
      // Whoever answers below a question without marks, answers in what looks like the quote.
      const words = joined([general, ...byOffer.values()]);
      if (words) said.general = joined([said.general, `${context.headings.inQuote} ${words}`]);
    } else if (one.kind === 'quote') {
      take(quotedOnly(one.text, context), outer, said, true);
      takeWordsInOurMail(one.text, said, context);
    } else readInner(one, { ...outer, depth: outer.depth + 1 }, said, context);
  }
}

function take(found: SaidInText, writer: Writer, said: MessageSaid, isQuoted: boolean): void {
  const { from, via, date } = writer;
  for (const line of found.lines)
    said.lines.push({ ...line, date: line.date ?? (isQuoted ? undefined : date), from, via, isQuoted });
  said.codes.push(...found.codes);
  said.broken.push(...found.broken);
  said.general = joined([said.general, found.general]);
  for (const [offer, words] of found.byOffer)
    said.byOffer.set(offer, joined([said.byOffer.get(offer) ?? '', words]));
}

/** A quote without the marks at the begin of its lines. */
const withoutMarks = (text: string) => text.replace(/^[ \t]*(?:> ?)+/gm, '');

/** The lines of a quote, without its words. */
function quotedOnly(text: string, context: MessageContext): SaidInText {
  const { lines, codes } = readOwnText(withoutMarks(text), context);
  return { lines, codes, broken: [], general: '', byOffer: new Map() };
}

function holdsOurMail(parts: readonly LetterPart[], { readyMade }: MessageContext): boolean {
  const sentences = readyMade.asking.filter((sentence) => sentence.length > 60);
  return parts.some(
    ({ kind, text }) => kind === 'own' && sentences.some((one) => new RegExp(patternOf(one), 'i').test(text)),
  );
}

/** What a person typed as the subject; empty when it is ours, or says nothing. */
function subjectWords(
  subject: string,
  lines: readonly WrittenLine[],
  { readyMade, namesOf }: MessageContext,
): string {
  let text = subject.trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(
      /^(?:(?:re|fw|fwd|antw|aw|wg|tr|doorst|beantw)\s*(?:\[\d+\])?\s*:|\[[^\]]{0,40}\])\s*/i,
      '',
    );
  }
  const typed = text.toLowerCase();
  const ours = readyMade.subjects.map((one) => one.toLowerCase());
  if (ours.some((one) => one.startsWith(typed))) return '';
  const begin = ours.find((one) => typed.startsWith(one)) ?? '';
  // "Antwoord van Leerlab": what follows our own words names an organisation, as long as it says nothing.
  const rest = typed.slice(begin.length);
  if (begin.endsWith(' ') && wordsIn(rest).length <= WORDS_OF_NAME && !saysSomething(rest)) return '';
  const names = new Set(wordsIn(lines.flatMap(({ provider }) => namesOf(provider)).join(' ')));
  const says = wordsIn(rest).filter(
    (word) => !readyMade.subjectWords.has(word) && !names.has(word) && !/^\d+$/.test(word),
  );
  return says.length > 0 ? text : '';
}

/** What a person wrote in the plain text of a mail, and what its reader in HTML does not see. */
function onlyInPlain(plain: string, html: string, context: MessageContext): string {
  const bare = (text: string) => text.replace(/[^\p{L}\d]+/gu, '').toLowerCase();
  const seen = bare(
    html
      .split(ASIDE_START)
      .map((part, at) => (at === 0 ? part : part.slice(part.indexOf(ASIDE_END) + 1)))
      .join(' '),
  );
  return divideLetter(plain)
    .filter(({ kind }) => kind === 'own')
    .flatMap(({ text }) => {
      const { lines, general, byOffer } = readOwnText(text, context);
      const hidden = lines.filter(
        (line) => !seen.includes(bare(`${line.provider}:${line.offer}:${line.verdict}`)),
      );
      const words = [general, ...byOffer.values()]
        .flatMap((one) => one.split('\n'))
        .filter((one) => bare(one) !== '' && !seen.includes(bare(one)));
      return [...words, ...hidden.map((line) => `(${line.provider}:${line.offer}:${line.verdict})`)];
    })
    .join('\n');
}
