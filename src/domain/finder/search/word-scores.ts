import type { Lexicon } from './lexicon.ts';
import { raise, sum, type Scores, type TextMatches } from './scores.ts';
import { stem, withoutDoubles } from './stem.ts';

/** In letters. From its second letter on a word may be half typed; a shorter one would be the beginning of anything. */
const SHORTEST_PREFIX = 2;
/** In letters. A shorter piece also stands in words that have nothing to do with it. */
const SHORTEST_PART = 4;

/** The scores of a word by the lexicon: the best of each field, all fields added up. */
export function scoreWord(lexicon: Lexicon, word: string): Scores {
  const root = stem(word);
  const isWhole = Object.values(lexicon.fields).some((field) => field.has(root));
  return score(lexicon, (known) => shareOfWord(known, word, root, isWhole));
}

/**
 * The scores of a word by the lexicon and by full texts. A mention in a text weighs little and decides among equals.
 */
export function scoreAnywhere(lexicon: Lexicon, word: string, inTexts: TextMatches): Scores {
  return sum(scoreWord(lexicon, word), inTexts(word)?.scores);
}

/** The scores of a compound that the lexicon does not know, by its first and its last part. */
export function scoreParts(lexicon: Lexicon, compound: string): Scores {
  const root = stem(compound);
  const isPart = (known: string) =>
    known.length >= SHORTEST_PART && (root.startsWith(known) || root.endsWith(known));
  return score(lexicon, (known) => (isPart(known) ? 1 / 4 : 0));
}

/** Adds the scores of all known words. `shareOf` says how much of a known word's score counts, from 0 to 1. */
function score({ fields }: Lexicon, shareOf: (known: string) => number): Scores {
  return Object.values(fields).reduce<Scores>((scores, words) => {
    const best: Scores = new Map();
    for (const [known, scoresOfKnown] of words) {
      const share = shareOf(known);
      if (share > 0) for (const [row, value] of scoresOfKnown) raise(best, row, value * share);
    }
    return sum(scores, best);
  }, new Map());
}

/**
 * How much of a known word's score counts for a typed word: all of it for the word itself, two thirds where the typed
 * word is its beginning, one third where it is a part of a compound. A short word that is known as it is, such as "hb",
 * is not the beginning of another, such as "hbo".
 */
function shareOfWord(known: string, word: string, root: string, isWhole: boolean): number {
  if (known === root) return 1;
  const shortest = isWhole ? SHORTEST_PART : SHORTEST_PREFIX;
  if (word.length >= shortest && known.startsWith(withoutDoubles(word))) return 2 / 3;
  if (root.length < SHORTEST_PART) return 0;
  if (known.startsWith(root)) return 2 / 3;
  return known.includes(root) ? 1 / 3 : 0;
}
