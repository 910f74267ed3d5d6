import type { Listing } from '../../offer/listing.ts';
import type { FinderMunicipality } from '../home.ts';
import { normalise } from '../../schema/text.ts';
import { WHOLE_REGION, wordsIdOf } from '../../schema/vocabulary.ts';
import { raise, type Scores } from './scores.ts';
import { isStopWord, stem } from './stem.ts';

/**
 * A topic with what people type when they mean it. One with the id of a kind or a sector stands for that kind or
 * sector.
 */
export interface SearchTopic {
  id: string;
  label: string;
  synonyms: string[];
}

/** Where a word can stand. The scores of a word in several fields add up. */
type Field = 'title' | 'town' | 'topic' | 'kind' | 'sector' | 'area';

/** All words by which offers can be found, besides their full text. */
export interface Lexicon {
  /** In each field: the stem of a word, with the scores of the offers that have it. */
  fields: Record<Field, Map<string, Scores>>;
  /** Expressions of more than one word, by `phraseKey`. */
  phrases: Map<string, Scores>;
  /** A readable form of each stem, to propose for a mistyped word. */
  spelling: Map<string, string>;
  /** The stems of words that people type for something that no offer has. They are no typing errors. */
  withoutOffers: Set<string>;
}

/** How much a word scores in each field: first as a name, then as what people type for it. */
const NAME: Record<Field, number> = { title: 10, topic: 8, kind: 7, town: 7, sector: 3, area: 2 };
const SYNONYM = { topic: 5, kind: 4, sector: 3 };

/** Gathers the words of a region. The words of a topic count for the offers that have it as topic, kind or sector. */
export function buildLexicon(
  listings: readonly Listing[],
  municipalities: readonly FinderMunicipality[],
  topics: readonly SearchTopic[],
): Lexicon {
  const lexicon: Lexicon = {
    fields: {
      title: new Map(),
      town: new Map(),
      topic: new Map(),
      kind: new Map(),
      sector: new Map(),
      area: new Map(),
    },
    phrases: new Map(),
    spelling: new Map(),
    withoutOffers: new Set(),
  };
  for (const [row, { title, venues }] of listings.entries()) {
    addWords(lexicon, 'title', normalise(title).split(' '), [row], NAME.title);
    for (const { town } of venues) addText(lexicon, 'town', town, [row], NAME.town);
  }
  for (const { id, label, synonyms } of topics) {
    const rows = {
      topic: rowsWhere(listings, (listing) => listing.topics.includes(id)),
      kind: rowsWhere(listings, (listing) => listing.kind === id),
      sector: rowsWhere(listings, (listing) => listing.sectors.map(wordsIdOf).includes(id)),
    };
    if (Object.values(rows).every((some) => some.length === 0)) {
      for (const word of [label, ...synonyms].flatMap((text) => normalise(text).split(' ')))
        lexicon.withoutOffers.add(stem(word));
    }
    for (const field of ['topic', 'kind', 'sector'] as const) {
      addText(lexicon, field, label, rows[field], NAME[field]);
      for (const synonym of synonyms) addText(lexicon, field, synonym, rows[field], SYNONYM[field]);
    }
  }
  for (const { id, name, towns } of municipalities) {
    const open = rowsWhere(listings, ({ area }) => area.includes(id) || area.includes(WHOLE_REGION));
    for (const text of new Set([name, ...towns.map((town) => town.name)]))
      addText(lexicon, 'area', text, open, NAME.area);
  }
  return lexicon;
}

/**
 * The key of an expression. Words without meaning are left out, so that "school voor hoogbegaafden" and "school
 * hoogbegaafden" have the same.
 */
export function phraseKey(words: readonly string[]): string {
  const meaningful = words.filter((word) => !isStopWord(word));
  return (meaningful.length > 1 ? meaningful : words).map(stem).join(' ');
}

/** Adds a name or a synonym. One of several words is an expression, and each of its words alone scores less. */
function addText(
  lexicon: Lexicon,
  field: Field,
  text: string,
  rows: readonly number[],
  weight: number,
): void {
  if (rows.length === 0) return;
  const words = normalise(text).split(' ');
  addWords(lexicon, field, words, rows, words.length > 1 ? weight / 2 : weight);
  if (words.length === 1) return;
  addScores(lexicon.phrases, phraseKey(words), rows, weight + words.length);
}

function addWords(
  { fields, spelling }: Lexicon,
  field: Field,
  words: readonly string[],
  rows: readonly number[],
  weight: number,
): void {
  for (const word of words.filter((one) => !isStopWord(one))) {
    const root = stem(word);
    addScores(fields[field], root, rows, weight);
    if (!spelling.has(root)) spelling.set(root, word);
  }
}

function addScores(index: Map<string, Scores>, key: string, rows: readonly number[], weight: number): void {
  const scores: Scores = index.get(key) ?? new Map();
  for (const row of rows) raise(scores, row, weight);
  index.set(key, scores);
}

function rowsWhere(listings: readonly Listing[], holds: (listing: Listing) => boolean): number[] {
  return [...listings.keys()].filter((row) => {
    const listing = listings[row];
    return listing !== undefined && holds(listing);
  });
}
