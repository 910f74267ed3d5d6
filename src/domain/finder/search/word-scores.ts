import { isWordOf, type Field, type Lexicon } from './lexicon.ts';
import { intersect, raise, sum, type Scores, type TextMatches } from './scores.ts';
import { stem, withoutDoubles } from './stem.ts';

/** In letters. From its second letter on a word may be half typed; a shorter one would be the beginning of anything. */
const SHORTEST_PREFIX = 2;
/** In letters. A shorter piece also stands in words that have nothing to do with it. */
const SHORTEST_PART = 4;

/** The fields that say what an offer is; the others only where it is and for which schools. */
const SPECIFIC: readonly Field[] = ['title', 'topic', 'kind'];

/** How an offer can have a word. */
export interface WordMatch {
  scores: Scores;
  /** Whether it says what an offer is, and not only where it is or for which schools. */
  isSpecific: boolean;
}

/**
 * The scores of a word by the lexicon: the word itself or a form of it, in all fields added up, and compounds of which it
 * is one part and another known word the rest, such as "klas" in "plusklas". `undefined` for a word that is neither.
 */
export function scoreWord(lexicon: Lexicon, word: string): WordMatch | undefined {
  const root = stem(word);
  return score(lexicon, (known) => (known === root ? 1 : isPartOf(lexicon, root, known) ? 1 / 3 : 0));
}

/** The scores of a word that is half typed, by what it may become. */
export function scoreBeginning(lexicon: Lexicon, word: string): WordMatch | undefined {
  if (word.length < SHORTEST_PREFIX) return undefined;
  const beginning = withoutDoubles(word);
  return score(lexicon, (known) => (known.startsWith(beginning) ? 2 / 3 : 0));
}

/**
 * The scores of a compound that the lexicon does not know, such as "motivatietraining", by the two known words that it is
 * made of: the offers that have both. `undefined` when it is not made of two known words.
 */
export function scoreCompound(lexicon: Lexicon, compound: string): WordMatch | undefined {
  for (let at = SHORTEST_PART; at <= compound.length - SHORTEST_PART; at++) {
    const [head, tail] = [compound.slice(0, at), compound.slice(at)].map((part) => scoreWord(lexicon, part));
    if (!head || !tail) continue;
    const scores = intersect(head.scores, tail.scores);
    return { scores, isSpecific: head.isSpecific || tail.isSpecific };
  }
  return undefined;
}

/** The scores of a word by the lexicon and by full texts. A mention in a text weighs little and decides among equals. */
export function scoreAnywhere(lexicon: Lexicon, word: string, inTexts: TextMatches): Scores {
  return sum(scoreWord(lexicon, word)?.scores ?? new Map(), inTexts(word)?.scores);
}

/** Whether a known word is a compound of this word and another known word. */
function isPartOf(lexicon: Lexicon, root: string, known: string): boolean {
  if (root.length < SHORTEST_PART || known.length < root.length + SHORTEST_PART) return false;
  const rest = known.startsWith(root)
    ? known.slice(root.length)
    : known.endsWith(root)
      ? known.slice(0, -root.length)
      : '';
  // An s binds the two parts of many compounds, and where both parts share a letter, a stem has it once.
  const forms = [rest, rest.replace(/^s|s$/, ''), rest + root.charAt(0)];
  return rest !== '' && forms.some((one) => isWordOf(lexicon, stem(one)));
}

/** Adds the scores of all known words. `shareOf` says how much of a known word's score counts, from 0 to 1. */
function score({ fields }: Lexicon, shareOf: (known: string) => number): WordMatch | undefined {
  let [scores, isSpecific, isKnown]: [Scores, boolean, boolean] = [new Map(), false, false];
  for (const [name, words] of Object.entries(fields) as [Field, Map<string, Scores>][]) {
    const best: Scores = new Map();
    for (const [known, scoresOfKnown] of words) {
      const share = shareOf(known);
      if (share === 0) continue;
      isKnown = true;
      isSpecific ||= SPECIFIC.includes(name);
      for (const [row, value] of scoresOfKnown) raise(best, row, value * share);
    }
    scores = sum(scores, best);
  }
  return isKnown ? { scores, isSpecific } : undefined;
}
