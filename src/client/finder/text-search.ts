import type { Listing } from '../../domain/offer/listing.ts';
import type { Place } from '../../domain/finder/home.ts';
import { isKnownTo, tokensOf } from '../../domain/finder/search/interpretation.ts';
import { buildLexicon, type Lexicon, type SearchTopic } from '../../domain/finder/search/lexicon.ts';
import type { Scores } from '../../domain/finder/search/scores.ts';
import type { TextMatch } from '../../domain/finder/search/text-match.ts';
import { searchWords, type WordQuery } from '../../domain/finder/search/search.ts';
import type { WordAnswer } from './word-search.ts';

/** The part of Pagefind's JavaScript API that the finder uses. See https://pagefind.app/docs/api/. */
interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (words: string) => Promise<{ results: { id: string; score: number }[] }>;
}

interface TextIndex {
  pagefind: Pagefind;
  /** Pagefind's id of a page to the id of its offer. */
  offers: Record<string, string>;
}

/** A full match in a text tells as much as part of a topic. */
const TEXT_WEIGHT = 2;

/** Search by words. Its files are loaded at the first search, or ahead of it by `warmUp`. */
export class TextSearch {
  /** The finder's data attributes: where the files of the search are. */
  readonly #files: DOMStringMap;
  readonly #listings: readonly Listing[];
  readonly #places: readonly Place[];
  /** Of each offer, by its id: made at the first search. */
  #rows: ReadonlyMap<string, number> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  #texts: Promise<TextIndex> | undefined;
  /** What full texts told of a word; somebody who types asks the same words again and again. */
  readonly #told = new Map<string, Promise<TextMatch>>();

  constructor(files: DOMStringMap, listings: readonly Listing[], places: readonly Place[]) {
    this.#files = files;
    this.#listings = listings;
    this.#places = places;
  }

  warmUp(): void {
    void this.#loadLexicon();
    this.#loadTexts().catch(() => undefined);
  }

  /** Answers with what can be had. */
  async search(query: WordQuery): Promise<WordAnswer> {
    this.warmUp();
    const lexicon = await this.#loadLexicon();
    const texts = await this.#searchTexts(tokensOf(query.words), lexicon);
    const answer = searchWords(query, this.#listings, lexicon, (word) => texts?.get(word));
    return texts ? answer : { ...answer, failed: 'texts' };
  }

  /** The offers whose full text holds a word, for each word; `undefined` when there is no text index. */
  async #searchTexts(
    words: readonly string[],
    lexicon: Lexicon,
  ): Promise<Map<string, TextMatch> | undefined> {
    try {
      const texts = await this.#loadTexts();
      const search = async (word: string) => [word, await this.#searchText(word, texts, lexicon)] as const;
      return new Map(await Promise.all(words.map(search)));
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  #searchText(word: string, texts: TextIndex, lexicon: Lexicon): Promise<TextMatch> {
    const known = this.#told.get(word);
    if (known) return known;
    const told = this.#askIndex(word, texts, isKnownTo(lexicon, word));
    this.#told.set(word, told);
    told.catch(() => this.#told.delete(word));
    return told;
  }

  /** Between quotes Pagefind looks for the very word, which tells a rare word from a mistyped one. */
  async #askIndex(word: string, { pagefind, offers }: TextIndex, isKnown: boolean): Promise<TextMatch> {
    const isExact = !isKnown && (await pagefind.search(`"${word}"`)).results.length > 0;
    const { results } = await pagefind.search(word);
    return { scores: this.#scores(results, offers), isExact };
  }

  #scores(results: { id: string; score: number }[], offers: Record<string, string>): Scores {
    this.#rows ??= new Map(this.#listings.map(({ id }, row) => [id, row]));
    const best = results[0]?.score || 1;
    const scores: Scores = new Map();
    for (const { id, score } of results) {
      const row = this.#rows.get(offers[id] ?? '');
      if (row !== undefined) scores.set(row, (score / best) * TEXT_WEIGHT);
    }
    return scores;
  }

  #loadTexts(): Promise<TextIndex> {
    this.#texts ??= Promise.all([
      import(/* @vite-ignore */ this.#files['textIndex'] ?? '') as Promise<Pagefind>,
      readJson<Record<string, string>>(this.#files['textIndexOffers']),
    ]).then(async ([pagefind, offers]) => {
      // Its worker sends a message for each result: seconds at 10,000 offers, where the search itself takes 10 ms.
      await pagefind.options({ noWorker: true });
      return { pagefind, offers };
    });
    this.#texts.catch(() => (this.#texts = undefined));
    return this.#texts;
  }

  /** Without its topics the search still knows titles and places. */
  #loadLexicon(): Promise<Lexicon> {
    this.#lexicon ??= readJson<SearchTopic[]>(this.#files['searchTopics'])
      .catch(() => [])
      .then((topics) => buildLexicon(this.#listings, this.#places, topics));
    return this.#lexicon;
  }
}

async function readJson<T>(address = ''): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
