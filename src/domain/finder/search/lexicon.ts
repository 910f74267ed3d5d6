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
  /** What people type for something that does not exist here, and to which this comes nearest. */
  near: string[];
}

/** Where a word can stand. The scores of a word in several fields add up. */
export type Field = 'title' | 'town' | 'topic' | 'kind' | 'sector' | 'area';

/** All words by which offers can be found, besides their full text. */
export interface Lexicon {
  /** In each field: the stem of a word, with the scores of the offers that have it. */
  fields: Record<Field, Map<string, Scores>>;
  /** Expressions of more than one word, by `phraseKey`. One that no offer has is here too, without scores. */
  phrases: Map<string, Scores>;
  /** Each word as it is written, with its stem, to propose one for a mistyped word. */
  spelling: Map<string, string>;
  /** The stems of words that people type for something that no offer has. */
  withoutOffers: Set<string>;
  /** Words and expressions by `phraseKey` for what does not exist here, with the offers that come nearest to it. */
  near: Map<string, Scores>;
}

/** How much a word scores in each field: first as a name, then as what people type for it. */
const NAME: Record<Field, number> = { title: 10, topic: 8, kind: 7, town: 7, sector: 3, area: 2 };
const SYNONYM = { topic: 5, kind: 4, sector: 3 };
/** An expression says more surely what somebody wants: "wil niet naar school" is a place, before help about it. */
const PHRASE = { topic: 5, kind: 6, sector: 3 };

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
    near: new Map(),
  };
  for (const [row, { title, venues, state }] of listings.entries()) {
    // What has ended is no result, so its words lead nowhere.
    if (state === 'gestopt') continue;
    addWords(lexicon, 'title', normalise(title).split(' '), [row], NAME.title);
    for (const { town } of venues) addName(lexicon, 'town', town, [row]);
  }
  for (const { id, label, synonyms, near } of topics) {
    const rows = {
      topic: rowsWhere(listings, (listing) => listing.topics.includes(id)),
      kind: rowsWhere(listings, (listing) => listing.kind === id),
      sector: rowsWhere(listings, (listing) => listing.sectors.map(wordsIdOf).includes(id)),
    };
    const all = [...new Set(Object.values(rows).flat())];
    if (all.length === 0) for (const text of [label, ...synonyms]) addAbsent(lexicon, text);
    for (const text of near) addScores(lexicon.near, phraseKey(normalise(text).split(' ')), all, 1);
    for (const field of ['topic', 'kind', 'sector'] as const) {
      if (rows[field].length === 0) continue;
      addName(lexicon, field, label, rows[field]);
      for (const synonym of synonyms) addSynonym(lexicon, field, synonym, rows[field]);
    }
  }
  for (const { id, name, towns, postcodes } of municipalities) {
    const open = rowsWhere(listings, ({ area }) => area.includes(id) || area.includes(WHOLE_REGION));
    for (const text of new Set([name, ...towns.map((town) => town.name)]))
      addName(lexicon, 'area', text, open);
    for (const postcode of postcodes) addScores(lexicon.fields.area, postcode, open, NAME.area);
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

/** Whether a stem is a word of a name here, or what people type for one. */
export function isWordOf({ fields }: Lexicon, root: string): boolean {
  return Object.values(fields).some((field) => field.has(root));
}

/** Adds a name. One of several words is an expression too, and each of its words alone scores less. */
function addName(lexicon: Lexicon, field: Field, text: string, rows: readonly number[]): void {
  const words = normalise(text).split(' ');
  addWords(lexicon, field, words, rows, words.length > 1 ? NAME[field] / 2 : NAME[field]);
  if (words.length > 1) addScores(lexicon.phrases, phraseKey(words), rows, NAME[field] + words.length);
}

/** Adds what people type for a name. Of several words they mean it only together: "vrije" is not free time. */
function addSynonym(
  lexicon: Lexicon,
  field: keyof typeof SYNONYM,
  text: string,
  rows: readonly number[],
): void {
  const words = normalise(text).split(' ');
  if (words.length > 1) addScores(lexicon.phrases, phraseKey(words), rows, PHRASE[field] + words.length);
  else addWords(lexicon, field, words, rows, SYNONYM[field]);
}

/** Adds what people type for something that no offer has. */
function addAbsent({ phrases, withoutOffers }: Lexicon, text: string): void {
  const words = normalise(text).split(' ');
  if (words.length === 1) withoutOffers.add(stem(words[0] ?? ''));
  else if (!phrases.has(phraseKey(words))) phrases.set(phraseKey(words), new Map());
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
    spelling.set(word, root);
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
    return listing !== undefined && listing.state !== 'gestopt' && holds(listing);
  });
}
