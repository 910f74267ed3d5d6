import type { Listing } from '../listing.ts';
import type { Place } from '../places.ts';
import { normalise } from '../text.ts';
import { WHOLE_REGION } from '../vocabulary.ts';
import { stem } from './stem.ts';

/** A topic with what people type when they mean it; one with the id of a kind stands for that kind. */
export interface SearchTopic {
  id: string;
  label: string;
  synonyms: string[];
}

/** How much a word tells of each offer, by the offer's place in the list. */
export type Scores = Map<number, number>;

/** All words by which offers can be found, besides their full text. */
export interface Lexicon {
  /** Stem of a word to the offers that it tells of. */
  words: Map<string, Scores>;
  /** Expressions of more than one word, as stems with a space between. */
  phrases: Map<string, Scores>;
  /** The most words that an expression has. */
  longestPhrase: number;
  /** A readable form of each stem, to suggest for a mistyped word. */
  spelling: Map<string, string>;
}

/** How much a match tells, by where the word stands. */
const WEIGHTS = { title: 10, topicLabel: 8, town: 7, kindLabel: 7, topicSynonym: 5, kindSynonym: 4, area: 2 };

export function buildLexicon(
  listings: readonly Listing[],
  places: readonly Place[],
  topics: readonly SearchTopic[],
): Lexicon {
  const lexicon: Lexicon = { words: new Map(), phrases: new Map(), longestPhrase: 1, spelling: new Map() };
  for (const [row, { title, spots }] of listings.entries()) {
    addWords(lexicon, normalise(title).split(' '), [row], WEIGHTS.title);
    for (const { town } of spots) addText(lexicon, town, [row], WEIGHTS.town);
  }
  for (const { id, label, synonyms } of topics) {
    const ofKind = rowsWhere(listings, (listing) => listing.kind === id);
    const ofTopic = rowsWhere(listings, (listing) => listing.topics.includes(id));
    addText(lexicon, label, ofKind, WEIGHTS.kindLabel);
    addText(lexicon, label, ofTopic, WEIGHTS.topicLabel);
    for (const synonym of synonyms) {
      addText(lexicon, synonym, ofKind, WEIGHTS.kindSynonym);
      addText(lexicon, synonym, ofTopic, WEIGHTS.topicSynonym);
    }
  }
  for (const { id, name, towns } of places) {
    const open = rowsWhere(listings, ({ area }) => area.includes(id) || area.includes(WHOLE_REGION));
    for (const text of new Set([name, ...towns.map((town) => town.name)]))
      addText(lexicon, text, open, WEIGHTS.area);
  }
  return lexicon;
}

/** A text of more than one word is an expression; each word of it alone tells less. */
function addText(lexicon: Lexicon, text: string, rows: readonly number[], weight: number): void {
  if (rows.length === 0) return;
  const words = normalise(text).split(' ');
  addWords(lexicon, words, rows, words.length > 1 ? weight / 2 : weight);
  if (words.length === 1) return;
  addScores(lexicon.phrases, words.map(stem).join(' '), rows, weight + words.length);
  lexicon.longestPhrase = Math.max(lexicon.longestPhrase, words.length);
}

function addWords(lexicon: Lexicon, words: readonly string[], rows: readonly number[], weight: number): void {
  for (const word of words) {
    const root = stem(word);
    addScores(lexicon.words, root, rows, weight);
    if (!lexicon.spelling.has(root)) lexicon.spelling.set(root, word);
  }
}

function addScores(index: Map<string, Scores>, key: string, rows: readonly number[], weight: number): void {
  const scores = index.get(key) ?? new Map<number, number>();
  for (const row of rows) scores.set(row, Math.max(scores.get(row) ?? 0, weight));
  index.set(key, scores);
}

function rowsWhere(listings: readonly Listing[], holds: (listing: Listing) => boolean): number[] {
  return [...listings.keys()].filter((row) => {
    const listing = listings[row];
    return listing !== undefined && holds(listing);
  });
}
