import type { Listing } from '../../offer/listing.ts';
import { isFor } from '../matching.ts';
import type { Question } from '../question.ts';
import { interpret } from './interpretation.ts';
import type { Lexicon } from './lexicon.ts';
import { rank } from './ranking.ts';
import type { TextMatches } from './scores.ts';

/** What a search by words gives to a typed question. */
export interface TextResults {
  /** The ids of offers, best first. It is absent when the words carry no meaning, so that they exclude nothing. */
  found?: ReadonlySet<string>;
  /** Typed words with the known words that were searched in their place. */
  corrections: { typed: string; known: string }[];
  /** Typed words that were left out: unknown words, and words that no offer has together with the others. */
  dropped: string[];
}

/** What a search by words needs of a question. */
export type WordQuestion = Pick<Question, 'words' | 'asker'>;

/**
 * Finds offers by words: in titles, towns, topics and what people type for them, and in full texts. Only offers for
 * this asker count, so a word that only others have is left out.
 */
export function searchWords(
  { words, asker }: WordQuestion,
  listings: readonly Listing[],
  lexicon: Lexicon,
  inTexts: TextMatches,
): TextResults {
  const { terms, unknown } = interpret(words, listings, lexicon, inTexts);
  if (terms.length === 0 && unknown.length === 0) return { corrections: [], dropped: [] };
  const isCandidate = (row: number) => {
    const listing = listings[row];
    return listing !== undefined && isFor(listing, asker);
  };
  const { rows, corrections, dropped } = rank(terms, isCandidate);
  const found = new Set(rows.flatMap((row) => listings[row]?.id ?? []));
  return { found, corrections, dropped: found.size > 0 ? [...unknown, ...dropped] : [] };
}
