import type { Listing } from '../../domain/listing.ts';
import type { Place } from '../../domain/places.ts';
import { tokensOf } from '../../domain/search/interpretation.ts';
import { buildLexicon, type Lexicon, type Scores, type SearchTopic } from '../../domain/search/lexicon.ts';
import { searchWords, type TextAnswer } from '../../domain/search/search.ts';

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
  readonly #rows: ReadonlyMap<string, number>;
  #lexicon: Promise<Lexicon> | undefined;
  #texts: Promise<TextIndex> | undefined;
  /** What full texts told of a word; somebody who types asks the same words again and again. */
  readonly #told = new Map<string, Promise<Scores>>();

  constructor(files: DOMStringMap, listings: readonly Listing[], places: readonly Place[]) {
    this.#files = files;
    this.#listings = listings;
    this.#places = places;
    this.#rows = new Map(listings.map(({ id }, row) => [id, row]));
  }

  warmUp(): void {
    void this.#loadLexicon();
    this.#loadTexts().catch(() => undefined);
  }

  /** Answers with what can be had: `isPartial` when full texts could not be searched. */
  async search(words: string): Promise<TextAnswer & { isPartial: boolean }> {
    const [lexicon, texts] = await Promise.all([this.#loadLexicon(), this.#searchTexts(tokensOf(words))]);
    const answer = searchWords(words, this.#listings, lexicon, (word) => texts?.get(word) ?? new Map());
    return { ...answer, isPartial: !texts };
  }

  /** The offers whose full text holds a word, for each word; `undefined` when there is no text index. */
  async #searchTexts(words: readonly string[]): Promise<Map<string, Scores> | undefined> {
    try {
      const texts = await this.#loadTexts();
      return new Map(
        await Promise.all(words.map(async (word) => [word, await this.#searchText(word, texts)] as const)),
      );
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  #searchText(word: string, { pagefind, offers }: TextIndex): Promise<Scores> {
    const known = this.#told.get(word);
    if (known) return known;
    const told = pagefind.search(word).then(({ results }) => this.#scores(results, offers));
    this.#told.set(word, told);
    told.catch(() => this.#told.delete(word));
    return told;
  }

  #scores(results: { id: string; score: number }[], offers: Record<string, string>): Scores {
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
