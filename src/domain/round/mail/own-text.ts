import { wordsIn } from '../../schema/text.ts';
import type { Verdict } from '../../schema/vocabulary.ts';
import { findReplyLines, type ReplyLine } from '../reply-line.ts';
import { ASIDE_END, ASIDE_START } from './html-words.ts';
import { patternOf, type ReadyMade } from './ready-made.ts';
import { saysSomething, withoutSetPhrases } from './set-phrases.ts';

/** What a stretch of a letter says. */
export interface SaidInText {
  lines: ReplyLine[];
  /** Codes by which the provider shows that it got our mail. */
  codes: { provider: string; code: string }[];
  /** Beginnings of texts that start as a reply line but are not one. */
  broken: string[];
  /** A person's words that belong to no offer in particular, whole. */
  general: string;
  /** A person's words by the offer below which they stand, whole. */
  byOffer: ReadonlyMap<string, string>;
}

/** An offer as a prepared reply may name it. */
export interface NamedOffer {
  id: string;
  title: string;
  fields: Record<string, unknown>;
}

export interface TextContext {
  readyMade: ReadyMade;
  offer: (id: string) => NamedOffer | undefined;
  /** The names that an organisation goes by, its id among them. */
  namesOf: (provider: string) => readonly string[];
  /** The offers that "all" stands for. */
  offersOf: (provider: string) => readonly NamedOffer[];
}

type SpanKind = 'line' | 'keep' | 'changed' | 'bullet' | 'ready';

interface Span {
  start: number;
  end: number;
  kind: SpanKind;
  offer?: string;
}

/**
 * Reads a stretch of a letter: the lines for the program, and every word that is not ready-made. A line that stands above
 * the sentence that keeps the lines was typed by a person and is part of what she or he wrote.
 */
export function readOwnText(text: string, context: TextContext): SaidInText {
  const { readyMade } = context;
  const keeps = spansOf(text, patternOf(readyMade.keep), 'keep');
  const from = keeps[keeps.length - 1]?.end ?? 0;
  const asides = asidesOf(text);
  const found = findReplyLines(text).filter(
    ({ start }) => start >= from && !asides.some((aside) => start > aside.start && start < aside.end),
  );
  const lines = found.flatMap(({ line }) => (line ? [line] : []));
  const spans = [
    ...found.map(({ start, end }): Span => ({ start, end, kind: 'line' })),
    ...keeps,
    ...spansOf(text, patternOf(readyMade.changed), 'changed'),
    ...spansOf(text, `^\\s*${patternOf(readyMade.hello)}(?=[ \\t]*(?:\\n|$))`, 'ready'),
    ...spansOf(
      text,
      `${patternOf(readyMade.hello)}(?=\\s+${patternOf(readyMade.from(NAME).split(NAME)[0] ?? '')})`,
      'ready',
    ),
    ...spansOf(
      text,
      `(?:^|\\n)[ \\t>]*${patternOf(readyMade.from(NAME))}(?=[ \\t]*(?:\\n|$))`.replaceAll(
        NAME,
        NAME_PATTERN,
      ),
      'ready',
    ).filter(({ start, end }) => isName(text.slice(start, end), readyMade)),
    ...bulletsOf(text, lines, context),
    ...ourMailIn(text, lines, context),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const { general, byOffer, asked } = wordsBetween(text, spans);
  const changed = lines.filter(({ verdict, offer }) => verdict === 'gewijzigd' && !byOffer.has(offer));
  if (asked && changed.length > 0) for (const { offer } of changed) byOffer.set(offer, asked);
  return {
    lines,
    codes: found.flatMap(({ code }) => (code ? [code] : [])),
    broken: found.flatMap(({ broken }) => (broken === undefined ? [] : [broken])),
    general: asked && changed.length === 0 ? joined([general, asked]) : general,
    byOffer,
  };
}

/** Stands for the name of an organisation, which may be a shorter one than that on the map. */
const NAME = '\uE011';
const NAME_PATTERN = String.raw`(?:[^\n:,.;!?]|\n(?!\s*\n)){1,120}?`;

/** The most words in a name of an organisation: what is longer says something. */
export const WORDS_OF_NAME = 6;

/** Whether a sentence above the replies only names who they are of. */
function isName(found: string, { from }: ReadyMade): boolean {
  const [before = ''] = from(NAME).split(NAME);
  const name = found.trim().replace(new RegExp(`^[\\s>]*${patternOf(before)}\\s*`, 'i'), '');
  return wordsIn(name).length <= WORDS_OF_NAME && !saysSomething(name);
}

export const joined = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n\n');

function spansOf(text: string, pattern: string, kind: SpanKind, offer?: string): Span[] {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length, kind, ...(offer !== undefined && { offer }) };
  });
}

function asidesOf(text: string): { start: number; end: number }[] {
  const asides: { start: number; end: number }[] = [];
  for (let start = text.indexOf(ASIDE_START); start >= 0; start = text.indexOf(ASIDE_START, start + 1)) {
    const end = text.indexOf(ASIDE_END, start);
    asides.push({ start, end: end < 0 ? text.length : end });
  }
  return asides;
}

function providersOf(lines: readonly ReplyLine[], { offer }: TextContext): string[] {
  return [
    ...new Set(lines.filter((line) => offer(line.offer) ?? line.isAll).map(({ provider }) => provider)),
  ];
}

/**
 * "- Leerlab: klopt nog" above the lines. It is ready-made only when it says what the line of that offer says, and names the
 * offer by its title, or by words of it: whoever changes it by hand says something else.
 */
function bulletsOf(text: string, lines: readonly ReplyLine[], context: TextContext): Span[] {
  const { readyMade, offer: find, offersOf } = context;
  const offers = [...new Set(lines.map(({ offer }) => offer))].map((id) => {
    const said = lines.filter(({ offer }) => offer === id);
    const verdicts = new Set(said.map(({ verdict }) => verdict));
    const [only] = verdicts;
    const all = said.find(({ isAll }) => isAll);
    const title = all ? readyMade.all(offersOf(all.provider).length) : (find(id)?.title ?? id);
    return { id, title, isAll: all !== undefined, verdict: verdicts.size === 1 ? only : undefined };
  });
  const heads = offers.flatMap(({ id, title, isAll, verdict }) => {
    const said = verdict ? `(?:[\\s\\u00A0]+${patternOf(readyMade.verdicts[verdict])}${LINE_END})?` : '';
    return [title, id].flatMap((name) =>
      spansOf(text, `${BULLET}${patternOf(name)}\\s*:${said}`, 'bullet', isAll ? '' : id),
    );
  });
  const shortened = (Object.keys(readyMade.verdicts) as Verdict[]).flatMap((verdict) =>
    [
      ...text.matchAll(
        new RegExp(
          `${BULLET}([^\\n:]{1,120}):[ \\u00A0]+${patternOf(readyMade.verdicts[verdict])}${LINE_END}`,
          'gi',
        ),
      ),
    ].flatMap(({ index, 0: found, 1: name = '' }): Span[] => {
      const named = wordsIn(name);
      const meant = offers.filter(({ id, title }) => {
        const words = new Set([...wordsIn(title), ...id.split('-')]);
        return named.length > 0 && named.every((word) => words.has(word));
      });
      const [one] = meant;
      if (!one || meant.length > 1 || one.verdict !== verdict) return [];
      return [{ start: index, end: index + found.length, kind: 'bullet', offer: one.isAll ? '' : one.id }];
    }),
  );
  return [...heads, ...shortened];
}

const BULLET = String.raw`(?:^|\n)[\s>]*[-•*–·][\s\u00A0]+`;
const LINE_END = String.raw`(?=[ \t\u00A0]*(?:\n|$))`;
/** A shorter sentence of ours, in characters, may be a person's too. */
const SHORTEST_OF_OURS = 40;

/** Our own mail, quoted without marks: its sentences, and the entries as they stand. */
function ourMailIn(text: string, lines: readonly ReplyLine[], context: TextContext): Span[] {
  const { readyMade, namesOf, offersOf, offer } = context;
  const isQuoted = readyMade.asking.some(
    (sentence) => sentence.length > SHORTEST_OF_OURS && new RegExp(patternOf(sentence), 'i').test(text),
  );
  const pages = [
    ...text.matchAll(
      /<?https?:\/\/[^\s<>]{1,500}\/controle\/([a-z0-9-]{1,100})\/[^\s<>]{0,500}>?(?:<[^\s<>]{0,1000}>)?/gi,
    ),
  ];
  const spans = [
    ...pages.map(({ index, 0: found }): Span => ({ start: index, end: index + found.length, kind: 'ready' })),
    ...spansOf(text, '<mailto:[^>\\s]{0,500}>', 'ready'),
  ];
  if (!isQuoted) return spans;
  const providers = new Set([...providersOf(lines, context), ...pages.map(({ 1: id = '' }) => id)]);
  const offers = [...providers].flatMap((provider) => [...offersOf(provider)]);
  for (const line of lines)
    if (!providers.has(line.provider)) offers.push(...[offer(line.offer)].filter((one) => one !== undefined));
  const greetings = [...providers].flatMap((provider) =>
    namesOf(provider).map((name) => readyMade.greeting(name)),
  );
  const many = [1, offers.length].map((count) => readyMade.entries(count));
  const texts = [
    ...readyMade.asking,
    ...greetings,
    ...many,
    ...offers.flatMap(({ fields }) => readyMade.entry(fields)),
  ];
  const bullet = '[ \\t>\\u00A0]*(?:[-•*·][ \\t\\u00A0]+)?';
  return [
    ...spans,
    ...[...new Set(texts)]
      .filter(Boolean)
      .flatMap((one) =>
        spansOf(text, `(?:^|\\n)${bullet}${patternOf(one)}(?=[ \\t\\u00A0]*(?:\\n|<|$))`, 'ready'),
      ),
  ];
}

/** The words between what is ready-made, each with the offer that it stands below. */
function wordsBetween(text: string, spans: readonly Span[]) {
  const general: string[] = [];
  const byOffer = new Map<string, string>();
  let asked = '';
  const add = (offer: string, words: string) => {
    if (words.trim() !== '') byOffer.set(offer, joined([byOffer.get(offer) ?? '', tidied(words)]));
  };
  const take = (span: Span | undefined, words: string, next: Span | undefined) => {
    const isEnd = next === undefined;
    if (span?.kind === 'changed') asked = joined([asked, withoutSetPhrases(words, isEnd)]);
    else if (span?.kind !== 'bullet' || !span.offer) general.push(withoutSetPhrases(words, isEnd));
    else if (next?.kind === 'bullet') add(span.offer, words);
    else {
      const { mine, others } = ofLastBullet(words);
      add(span.offer, mine);
      general.push(withoutSetPhrases(others, isEnd));
    }
  };
  let end = 0;
  let last: Span | undefined;
  for (const span of spans) {
    if (span.start < end) continue;
    take(last, text.slice(end, span.start), span);
    end = span.end;
    last = span;
  }
  take(last, text.slice(end), undefined);
  return { general: joined(general.map(tidied)), byOffer, asked };
}

/**
 * What stands below the last offer of a list is about that offer up to the first empty line, and further as long as it is
 * indented; what follows may be about any.
 */
function ofLastBullet(words: string): { mine: string; others: string } {
  const paragraphs = words.split(/\n(?=[ \t\u00A0]*\n)/);
  let count = 1;
  while (count < paragraphs.length && /^[ \t\u00A0]*\n(?:[ \t]{2}|\u00A0)/.test(paragraphs[count] ?? ''))
    count += 1;
  return { mine: paragraphs.slice(0, count).join('\n'), others: paragraphs.slice(count).join('\n') };
}

/** The words without the indent of a list, and with at most one empty line between. */
const tidied = (words: string) =>
  words
    .replace(/^[ \t\u00A0]+/gm, '')
    .replace(/[ \t\u00A0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
