import type { Listing } from '../listing.ts';
import { interpret, type TextMatch } from './interpretation.ts';
import type { Lexicon } from './lexicon.ts';
import { rank } from './ranking.ts';

/** The answer to a typed question. */
export interface TextAnswer {
  /** Ids of offers, best first; absent when the words carry no meaning, so that they exclude nothing. */
  found?: ReadonlySet<string>;
  /** Typed words with the known words that were searched in their place. */
  corrections: { typed: string; known: string }[];
  /** Typed words that were not searched: unknown, or more than any offer has together. */
  dropped: string[];
}

/**
 * Finds offers by words: in titles, towns, topics and what people type for them, and in full texts. `inTexts` gives
 * the offers whose full text holds a word, with a score.
 */
export function searchWords(
  words: string,
  listings: readonly Listing[],
  lexicon: Lexicon,
  inTexts: (word: string) => TextMatch | undefined,
): TextAnswer {
  const { terms, unknown } = interpret(words, listings, lexicon, inTexts);
  if (terms.length === 0 && unknown.length === 0) return { corrections: [], dropped: [] };
  const { rows, corrections, dropped } = rank(terms);
  const found = new Set(rows.flatMap((row) => listings[row]?.id ?? []));
  return { found, corrections, dropped: terms.length > 0 ? [...unknown, ...dropped] : [] };
}
