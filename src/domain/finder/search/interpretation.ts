import type { Listing } from '../../offer/listing.ts';
import { spellOutAges } from '../../offer/age-words.ts';
import { findPhrase, readAges } from './expressions.ts';
import { phraseKey, type Lexicon } from './lexicon.ts';
import { intersect, sum, type Scores, type TextMatches } from './scores.ts';
import { wordMeant } from './spelling.ts';
import { isAskerWord, isStopWord, stem } from './stem.ts';
import { scoreAnywhere, scoreBeginning, scoreCompound, scoreWord, type WordMatch } from './word-scores.ts';

/** What a term tells: what an offer is, a word in its text, only where it is and for whom, or who asks. */
type TermSort = 'specific' | 'text' | 'general' | 'asker';

/** One thing that was asked for: a word, an expression or an age, with the scores of the offers that have it. */
export interface Term {
  /** As it was typed. */
  text: string;
  sort: TermSort;
  scores: Scores;
  /** The guides that hold it. */
  guides: ReadonlySet<string>;
  /** The known word that was searched in place of a mistyped one. */
  correction?: string;
}

/** A word that no offer has. */
export interface UnknownWord {
  typed: string;
  /** A known word that it resembles. */
  meant?: string | undefined;
  /** Whether it is known what it stands for: something that there is none of. */
  isAbsent: boolean;
}

/** What could be understood of a typed question. */
export interface Interpretation {
  terms: Term[];
  unknown: UnknownWord[];
  /** The offers that come nearest to what was asked for and does not exist here. */
  near: Scores[];
}

const MOST_WORDS = 12;
const NO_GUIDES: ReadonlySet<string> = new Set();

/** The words of a question, made comparable. Those past the twelfth are left out. */
export function tokensOf(words: string): string[] {
  // The letters of a postcode say nothing that its numbers do not.
  const plain = words.replace(/\b([1-9]\d{3})\s?[a-z]{2}\b/gi, '$1');
  return spellOutAges(plain).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

/** What a question is compared with. */
export interface Reading {
  listings: readonly Listing[];
  lexicon: Lexicon;
  inTexts: TextMatches;
  /** Whether the last word may be half typed. */
  isTyping: boolean;
}

/** Splits a typed question into terms and leaves out words without meaning. */
export function interpret(words: string, reading: Reading): Interpretation {
  const { listings, lexicon, inTexts, isTyping } = reading;
  const tokens = tokensOf(words);
  const result: Interpretation = { terms: [], unknown: [], near: [] };
  for (let index = 0; index < tokens.length;) {
    const rest = tokens.slice(index);
    const ages = readAges(listings, rest, tokens[index - 1]);
    const near = ages ? undefined : findNear(lexicon, rest);
    const phrase = ages || near ? undefined : findPhrase(rest, reading);
    const length = ages?.length ?? near?.length ?? phrase?.length ?? 1;
    const text = rest.slice(0, length).join(' ');
    if (ages) {
      // "Groep 1" is an age, and what people type for a kind.
      const meant = lexicon.phrases.get(phraseKey(rest.slice(0, length)));
      const scores = meant ? sum(ages.scores, intersect(ages.scores, meant)) : ages.scores;
      result.terms.push({ text, sort: 'general', scores, guides: NO_GUIDES });
    } else if (near) {
      result.near.push(near.scores);
      result.unknown.push({ typed: text, isAbsent: true });
    } else if (phrase?.scores.size === 0) result.unknown.push({ typed: text, isAbsent: true });
    else if (phrase)
      result.terms.push({
        text,
        sort: 'specific',
        scores: phrase.scores,
        guides: guidesOf(rest.slice(0, length), inTexts),
      });
    else if (!isStopWord(text)) {
      const read = readWord(text, reading, isTyping && index === tokens.length - 1);
      if ('scores' in read) result.terms.push(read);
      else result.unknown.push(read);
    }
    index += length;
  }
  return result;
}

/** Reads one word. What no title, town, topic or text holds may be a slip of the finger, and is named when it is not. */
function readWord(word: string, { lexicon, inTexts }: Reading, isHalfTyped: boolean): Term | UnknownWord {
  const inText = inTexts(word);
  const guides = inText?.guides ?? NO_GUIDES;
  const sortOf = ({ isSpecific }: WordMatch) =>
    isAskerWord(word) ? 'asker' : isSpecific ? 'specific' : 'general';
  const known = scoreWord(lexicon, word);
  const beginning = isHalfTyped ? scoreBeginning(lexicon, word) : undefined;
  const match =
    known && beginning ? { ...known, scores: sum(known.scores, beginning.scores) } : (known ?? beginning);
  if (match && match.scores.size > 0)
    return { text: word, sort: sortOf(match), scores: sum(match.scores, inText?.scores), guides };
  if (inText && inText.scores.size + guides.size > 0)
    return { text: word, sort: isAskerWord(word) ? 'asker' : 'text', scores: inText.scores, guides };
  const meant = lexicon.withoutOffers.has(stem(word)) ? undefined : wordMeant(lexicon, word);
  const compound = meant?.isCertain ? undefined : scoreCompound(lexicon, word);
  if (compound && compound.scores.size > 0)
    return { text: word, sort: sortOf(compound), scores: compound.scores, guides };
  if (lexicon.withoutOffers.has(stem(word))) return { typed: word, isAbsent: true };
  if (!meant?.isCertain) return { typed: word, meant: meant?.word, isAbsent: false };
  return {
    text: word,
    sort: scoreWord(lexicon, meant.word)?.isSpecific ? 'specific' : 'general',
    scores: scoreAnywhere(lexicon, meant.word, inTexts),
    guides,
    correction: meant.word,
  };
}

/** Finds the longest expression or word for something that does not exist here, with which the words begin. */
function findNear(
  { near }: Lexicon,
  tokens: readonly string[],
): { length: number; scores: Scores } | undefined {
  if (isStopWord(tokens[0] ?? '')) return undefined;
  for (let length = tokens.length; length > 0; length--) {
    const scores = near.get(phraseKey(tokens.slice(0, length)));
    if (scores && !isStopWord(tokens[length - 1] ?? '')) return { length, scores };
  }
  return undefined;
}

/** The guides that hold each word of an expression. */
function guidesOf(words: readonly string[], inTexts: TextMatches): ReadonlySet<string> {
  const [first = NO_GUIDES, ...others] = words
    .filter((word) => !isStopWord(word))
    .map((word) => inTexts(word)?.guides ?? NO_GUIDES);
  return new Set([...first].filter((id) => others.every((guides) => guides.has(id))));
}
