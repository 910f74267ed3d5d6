import { closest, distance } from 'fastest-levenshtein';
import { agesOfGroup, agesMatch, MAX_AGE, type AgeRange } from '../ages.ts';
import type { Listing } from '../listing.ts';
import { normalise } from '../text.ts';
import type { Lexicon, Scores } from './lexicon.ts';
import { isStopWord, stem } from './stem.ts';

/** One thing that was asked for: a word, an expression or an age, with the offers that it tells of. */
export interface Term {
  /** As it was typed. */
  text: string;
  scores: Scores;
  /** The known word that was searched in its place, when the typed one is unknown. */
  correction?: string;
}

/** What full texts tell of a word. */
export interface TextMatch {
  scores: Scores;
  /**
   * Whether a text holds this very word: for another Pagefind answers with the longest beginning that it knows, right or
   * wrong. It counts only for a word that no title, town or topic knows.
   */
  isExact: boolean;
}

/** A typed question, understood as far as it goes. */
export interface Interpretation {
  terms: Term[];
  /** Words that nothing knows and that resemble no known word. */
  unknown: string[];
}

const MOST_WORDS = 12;
const SHORTEST_PREFIX = 2;
const SHORTEST_PART = 4;
const AGE_SCORE = 3;

/** The words of a question, comparable; those past the twelfth are left out. */
export function tokensOf(words: string): string[] {
  return normalise(words).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

/** Whether a title, town or topic tells of a word. */
export function isKnownTo(lexicon: Lexicon, word: string): boolean {
  return scoreWord(lexicon, word, shareOfWord).size > 0;
}

/**
 * Splits a typed question into terms. `inTexts` gives the offers whose full text holds a word, with a score from 0 to
 * 1. Words without meaning are left out.
 */
export function interpret(
  words: string,
  listings: readonly Listing[],
  lexicon: Lexicon,
  inTexts: (word: string) => TextMatch | undefined,
): Interpretation {
  const tokens = tokensOf(words);
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (let index = 0; index < tokens.length;) {
    const age = readAge(tokens.slice(index, index + 2));
    const phrase = age ? undefined : findPhrase(lexicon, tokens.slice(index));
    if (age) {
      terms.push({ text: tokens.slice(index, index + 2).join(' '), scores: scoreAges(listings, age) });
    } else if (phrase) {
      terms.push({ text: tokens.slice(index, index + phrase.length).join(' '), scores: phrase.scores });
    } else if (!isStopWord(tokens[index] ?? '')) {
      const term = readWord(lexicon, tokens[index] ?? '', inTexts);
      if (term) terms.push(term);
      else unknown.push(tokens[index] ?? '');
    }
    index += age ? 2 : (phrase?.length ?? 1);
  }
  return { terms, unknown };
}

/** "groep 5", "klas 1" or "8 jaar". */
function readAge([first = '', second = '']: string[]): AgeRange | undefined {
  if (first === 'groep') return agesOfGroup(second);
  if (first === 'klas') return agesOfGroup(`klas-${second}`);
  const age = /^\d{1,2}$/.test(first) && second === 'jaar' ? Number(first) : undefined;
  return age !== undefined && age <= MAX_AGE ? { from: age, to: age } : undefined;
}

function scoreAges(listings: readonly Listing[], ages: AgeRange): Scores {
  return new Map(
    [...listings.keys()].filter((row) => agesMatch(listings[row]?.ages, ages)).map((row) => [row, AGE_SCORE]),
  );
}

function findPhrase({ phrases, longestPhrase }: Lexicon, tokens: string[]) {
  const stems = tokens.map(stem);
  for (let length = Math.min(longestPhrase, tokens.length); length > 1; length--) {
    const scores = phrases.get(stems.slice(0, length).join(' '));
    if (scores) return { length, scores };
  }
  return undefined;
}

/** A word that nothing holds, no title, town, topic or text, is a typing error when it resembles a known one. */
function readWord(
  lexicon: Lexicon,
  word: string,
  inTexts: (word: string) => TextMatch | undefined,
): Term | undefined {
  const isKnown = inTexts(word)?.isExact || isKnownTo(lexicon, word);
  const correction = isKnown ? undefined : resembling(lexicon, word);
  if (correction !== undefined) {
    return { text: word, scores: scoreAnywhere(lexicon, correction, inTexts), correction };
  }
  const scores = scoreAnywhere(lexicon, word, inTexts);
  if (scores.size > 0) return { text: word, scores };
  const inParts = scoreWord(lexicon, word, shareOfPart);
  return inParts.size > 0 ? { text: word, scores: inParts } : undefined;
}

/** What is told by title, town or topic outweighs a mention in a text: among equals the list keeps its own order. */
function scoreAnywhere(
  lexicon: Lexicon,
  word: string,
  inTexts: (word: string) => TextMatch | undefined,
): Scores {
  const scores = scoreWord(lexicon, word, shareOfWord);
  for (const [row, score] of inTexts(word)?.scores ?? [])
    scores.set(row, Math.max(scores.get(row) ?? 0, score));
  return scores;
}

/** How much of a known word's score another word gets; 0 when they have nothing to do with each other. */
type Share = (root: string, word: string, known: string) => number;

/** The offers that a word tells of, by the known words that it shares something with. */
function scoreWord(lexicon: Lexicon, word: string, shareOf: Share): Scores {
  const root = stem(word);
  const scores: Scores = new Map();
  for (const [known, knownScores] of lexicon.words) {
    const share = shareOf(root, word, known);
    if (share === 0) continue;
    for (const [row, score] of knownScores) scores.set(row, Math.max(scores.get(row) ?? 0, score * share));
  }
  return scores;
}

/** The word itself counts in full, the beginning of a word for two thirds, a part of a compound for one third. */
const shareOfWord: Share = (root, word, known) => {
  if (known === root) return 1;
  if (word.length >= SHORTEST_PREFIX && (known.startsWith(root) || known.startsWith(word))) return 2 / 3;
  return root.length >= SHORTEST_PART && known.includes(root) ? 1 / 3 : 0;
};

/** A compound that nobody knows still tells what its first and last part tell. */
const shareOfPart: Share = (root, _, known) =>
  known.length >= SHORTEST_PART && (root.startsWith(known) || root.endsWith(known)) ? 1 / 4 : 0;

/** The known word that was probably meant by an unknown one: one letter off, or two in a long word. */
function resembling({ spelling }: Lexicon, word: string): string | undefined {
  if (word.length < SHORTEST_PART || spelling.size === 0) return undefined;
  const root = stem(word);
  const known = closest(root, [...spelling.keys()]);
  return distance(root, known) <= (root.length >= 8 ? 2 : 1) ? spelling.get(known) : undefined;
}
