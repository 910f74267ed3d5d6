import { closest, distance } from 'fastest-levenshtein';
import type { Listing } from '../../offer/listing.ts';
import { normalise } from '../../schema/text.ts';
import { findPhrase, readAges } from './expressions.ts';
import type { Lexicon } from './lexicon.ts';
import { sum, type Scores, type TextMatches } from './scores.ts';
import { isStopWord, stem } from './stem.ts';
import { scoreAnywhere, scoreParts, scoreWord } from './word-scores.ts';

/** One thing that was asked for: a word, an expression or an age, with the scores of the offers that have it. */
export interface Term {
  /** As it was typed. */
  text: string;
  scores: Scores;
  /** The known word that was probably meant by an unknown one. It differs by one letter, or by two in a long word. */
  correction?: string;
}

/** What could be understood of a typed question. */
export interface Interpretation {
  terms: Term[];
  /** Words that no offer and no topic has, and that resemble no known word. */
  unknown: string[];
}

const MOST_WORDS = 12;
/** In letters. A shorter word resembles too many. */
const SHORTEST_CORRECTED = 4;

/** The words of a question, made comparable. Those past the twelfth are left out. */
export function tokensOf(words: string): string[] {
  return normalise(words).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

/** Whether a title, town or topic has a word. */
export function isKnownTo(lexicon: Lexicon, word: string): boolean {
  return scoreWord(lexicon, word).size > 0;
}

/**
 * Splits a typed question into terms and leaves out words without meaning. `inTexts` gives the offers whose full text
 * holds a word, with a score from 0 to 1.
 */
export function interpret(
  words: string,
  listings: readonly Listing[],
  lexicon: Lexicon,
  inTexts: TextMatches,
): Interpretation {
  const tokens = tokensOf(words);
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (let index = 0; index < tokens.length;) {
    const expression =
      readAges(listings, tokens.slice(index), tokens[index - 1]) ??
      findPhrase(lexicon, tokens.slice(index), inTexts);
    if (expression) {
      const { length, scores } = expression;
      terms.push({ text: tokens.slice(index, index + length).join(' '), scores });
    } else if (!isStopWord(tokens[index] ?? '')) {
      const term = readWord(lexicon, tokens[index] ?? '', inTexts);
      if (term) terms.push(term);
      else unknown.push(tokens[index] ?? '');
    }
    index += expression?.length ?? 1;
  }
  return { terms, unknown };
}

/** Reads one word. When no title, town, topic or text holds it, it is a typing error if it resembles a known word. */
function readWord(lexicon: Lexicon, word: string, inTexts: TextMatches): Term | undefined {
  const inText = inTexts(word);
  const known = scoreWord(lexicon, word);
  if (known.size > 0 || inText?.isExact) return { text: word, scores: sum(known, inText?.scores) };
  const correction = lexicon.withoutOffers.has(stem(word)) ? undefined : resembling(lexicon, word);
  if (correction !== undefined) {
    return { text: word, scores: scoreAnywhere(lexicon, correction, inTexts), correction };
  }
  const scores = sum(scoreParts(lexicon, word), inText?.scores);
  return scores.size > 0 ? { text: word, scores } : undefined;
}

/** The known word that was probably meant by an unknown one: one letter off, or two in a long word. */
function resembling({ spelling }: Lexicon, word: string): string | undefined {
  if (word.length < SHORTEST_CORRECTED || spelling.size === 0) return undefined;
  const root = stem(word);
  const known = closest(root, [...spelling.keys()]);
  return distance(root, known) <= (root.length >= 8 ? 2 : 1) ? spelling.get(known) : undefined;
}
