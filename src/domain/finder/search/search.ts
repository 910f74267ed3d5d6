import type { Listing } from '../../offer/listing.ts';
import { isFor } from '../matching.ts';
import type { Question } from '../question.ts';
import { interpret, tokensOf, type Term, type UnknownWord } from './interpretation.ts';
import type { Lexicon } from './lexicon.ts';
import { isStopWord, stem } from './stem.ts';
import { inOrderOfScore, nearestTo, rarestFirst, scoreAll } from './ranking.ts';
import { COMMON_SHARE, intersect, type Scores, type TextMatches } from './scores.ts';

/** What a search by words gives to a typed question. */
export interface TextResults {
  /** The ids of offers, best first. It is absent when the words carry no meaning, so that they exclude nothing. */
  found?: ReadonlySet<string>;
  /** The ids of guides that hold the words. */
  guides: string[];
  /** Mistyped words with the known words that were searched in their place. */
  corrections: { typed: string; known: string }[];
  /** The words that no offer has. */
  unknown: UnknownWord[];
  /** Words in a text that no offer has together with the others, and that were left out. */
  dropped: string[];
  /** Known words that no offer has together. Then nothing is found. */
  apart: string[];
  /** Where nothing is found: the ids of the offers that come nearest, best first. */
  nearest: string[];
  /** The ids of offers that have ended and whose title was typed. They are no results, and are named as what they are. */
  ended: string[];
  /** The words that the question is about. Without one of them it is another question. */
  essential: string[];
}

/** What a search by words needs of a question. */
export type WordQuestion = Pick<Question, 'words' | 'asker'>;

const MOST_NEAREST = 5;
/** The part of a title that must be typed before an offer that has ended is named by it: more than half. */
const TITLE_SHARE = 1 / 2;

/**
 * Finds offers by words: in titles, towns, topics and what people type for them, and in full texts. A word counts only
 * where it stands: one that no offer has is named, and never answered with something else. Only offers for this asker
 * count. `isTyping` says whether the last word may be half typed.
 */
export function searchWords(
  { words, asker }: WordQuestion,
  listings: readonly Listing[],
  lexicon: Lexicon,
  inTexts: TextMatches,
  isTyping = false,
): TextResults {
  const { terms: all, unknown, near } = interpret(words, { listings, lexicon, inTexts, isTyping });
  // Who asks only raises what was asked for; alone it is what was asked for.
  const isAsked = all.some(({ sort }) => sort === 'specific' || sort === 'text');
  const askers = isAsked ? all.filter(({ sort }) => sort === 'asker') : [];
  const terms = all.filter((term) => !askers.includes(term));
  const ended = endedWithTitle(words, listings);
  const nothing = {
    guides: [],
    corrections: [],
    unknown,
    dropped: [],
    apart: [],
    nearest: [],
    essential: [],
    ended,
  };
  if (terms.length === 0 && unknown.length === 0) return nothing;
  const candidates: Scores = new Map(
    [...listings.entries()].flatMap(([row, listing]): [number, number][] =>
      isFor(listing, asker) && listing.state !== 'gestopt' ? [[row, 0]] : [],
    ),
  );
  const idsOf = (scores: Scores) => inOrderOfScore(scores).flatMap((row) => listings[row]?.id ?? []);
  const isTelling = ({ sort, scores }: Term) =>
    sort !== 'general' && intersect(candidates, scores).size < candidates.size * COMMON_SHARE;
  const corrections = terms.flatMap(({ text, correction }) =>
    correction ? [{ typed: text, known: correction }] : [],
  );
  const [rarest] = rarestFirst(terms, candidates);
  const essential = [...unknown.map(({ typed }) => typed), rarest?.text ?? ''].flatMap(tokensOf);
  const guides = unknown.length > 0 ? [] : guidesWith(terms);

  if (near.length > 0) {
    const nearest = scoreAll(terms, near.reduce(intersect, candidates));
    return {
      ...nothing,
      essential,
      found: new Set(),
      guides,
      nearest: idsOf(nearest).slice(0, MOST_NEAREST),
    };
  }
  // Beside a word that nobody knows, only a name or what stands for one tells what was meant.
  const isUnderstood =
    unknown.length === 0 || terms.some((term) => term.sort === 'specific' && isTelling(term));
  if (!isUnderstood) return { ...nothing, essential, found: new Set(), guides, corrections };

  const named = terms.filter(({ sort }) => sort !== 'text');
  const inText = terms.filter(({ sort }) => sort === 'text');
  let found = scoreAll(named, candidates);
  for (const { scores } of askers)
    found = new Map([...found].map(([row, score]) => [row, score + (scores.get(row) ?? 0)]));
  const dropped: string[] = [];
  for (const term of inText) {
    const narrowed = intersect(found, term.scores);
    if (narrowed.size > 0) found = narrowed;
    else if (named.length === 0) found = narrowed;
    else dropped.push(term.text);
  }
  if (found.size > 0)
    return { ...nothing, essential, found: new Set(idsOf(found)), guides, corrections, dropped };
  const nearest = idsOf(nearestTo(terms, candidates)).slice(0, MOST_NEAREST);
  const apart = terms.length > 1 ? terms.map(({ text }) => text) : [];
  return { ...nothing, essential, found: new Set(), guides, corrections, apart, nearest };
}

/** The guides that hold every word but those on where and for whom. */
function guidesWith(terms: readonly Term[]): string[] {
  const [first, ...others] = terms.filter(({ sort }) => sort !== 'general');
  return [...(first?.guides ?? [])].filter((id) => others.every(({ guides }) => guides.has(id)));
}

/** The offers that have ended and whose title the words name: all of the words, and more than half of the title. */
function endedWithTitle(words: string, listings: readonly Listing[]): string[] {
  const rootsOf = (text: string) => [
    ...new Set(
      tokensOf(text)
        .filter((word) => !isStopWord(word))
        .map(stem),
    ),
  ];
  const typed = rootsOf(words);
  if (typed.length === 0) return [];
  return listings
    .filter(({ state, title }) => {
      if (state !== 'gestopt') return false;
      const roots = rootsOf(title);
      return typed.every((root) => roots.includes(root)) && typed.length > roots.length * TITLE_SHARE;
    })
    .map(({ id }) => id);
}
