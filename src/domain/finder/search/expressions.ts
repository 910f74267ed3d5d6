import { readAgeWords } from '../../offer/age-words.ts';
import { agesMatch } from '../../offer/ages.ts';
import type { Listing } from '../../offer/listing.ts';
import { phraseKey, type Lexicon } from './lexicon.ts';
import { COMMON_SHARE, intersect, sum, type Scores } from './scores.ts';
import type { Reading } from './interpretation.ts';
import { isStopWord } from './stem.ts';
import { scoreAnywhere } from './word-scores.ts';

const AGE_SCORE = 3;
/** How much of its own score a word adds to that of its expression, which means more than its words. */
const WORD_OF_PHRASE = 1 / 2;

/** Several words that mean one thing, or a number that is an age. */
export interface Expression {
  /** How many words it has. */
  length: number;
  scores: Scores;
}

/** Reads the age with which the words begin. Its score goes to the offers for that age. */
export function readAges(
  listings: readonly Listing[],
  words: readonly string[],
  before: string | undefined,
): Expression | undefined {
  const read = readAgeWords(words, before);
  if (!read) return undefined;
  const rows = [...listings.entries()].flatMap(([row, listing]) =>
    agesMatch(listing, read.ages) ? [row] : [],
  );
  return { length: read.length, scores: new Map(rows.map((row) => [row, AGE_SCORE])) };
}

/**
 * Finds the longest known expression with which the words begin. An offer that holds the words in its title comes
 * before others that fit the expression.
 */
export function findPhrase(tokens: readonly string[], reading: Reading): Expression | undefined {
  const { lexicon } = reading;
  for (let length = tokens.length; length > 1; length--) {
    const words = tokens.slice(0, length);
    const known = lexicon.phrases.get(phraseKey(words));
    if (!known) continue;
    if (known.size === 0) return { length, scores: known };
    return { length, scores: sum(known, scoreTogether(lexicon, words, reading), WORD_OF_PHRASE) };
  }
  return undefined;
}

/**
 * The offers that have each of these words; words without meaning are left out. One word that is left alone and that many
 * offers have, such as "school" in "niet naar school", does not tell what the expression means.
 */
function scoreTogether(
  lexicon: Lexicon,
  words: readonly string[],
  { inTexts, listings }: Pick<Reading, 'inTexts' | 'listings'>,
): Scores {
  const [first, ...others] = words
    .filter((word) => !isStopWord(word))
    .map((word) => scoreAnywhere(lexicon, word, inTexts));
  const isCommon = others.length === 0 && (first?.size ?? 0) > listings.length * COMMON_SHARE;
  return first && !isCommon ? others.reduce(intersect, first) : new Map();
}
