import type { Listing } from '../../domain/offer/listing.ts';
import type { FinderMunicipality } from '../../domain/finder/home.ts';
import { tokensOf } from '../../domain/finder/search/interpretation.ts';
import { buildLexicon, type Lexicon, type SearchTopic } from '../../domain/finder/search/lexicon.ts';
import type { Scores, TextMatch } from '../../domain/finder/search/scores.ts';
import { stem } from '../../domain/finder/search/stem.ts';
import { searchWords, type WordQuestion } from '../../domain/finder/search/search.ts';
import type { WordResults } from './word-search.ts';

/** The part of Pagefind's JavaScript API that the finder uses. See https://pagefind.app/docs/api/. */
interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (words: string) => Promise<{ results: { id: string; score: number }[] }>;
}

interface TextIndex {
  pagefind: Pagefind;
  /** The id of an offer, or the key of a guide, by Pagefind's id of its page. */
  offers: Record<string, string>;
}

/** A full match in a text scores as much as a part of a topic. */
const TEXT_WEIGHT = 2;

/** The search by words. Its files are loaded at the first search, or ahead of it by `warmUp`. */
export class TextSearch {
  /** The data attributes of the finder, which say where the files of the search are. */
  readonly #files: DOMStringMap;
  readonly #listings: readonly Listing[];
  readonly #municipalities: readonly FinderMunicipality[];
  /** The row of each offer by its id. It is made at the first search. */
  #rows: ReadonlyMap<string, number> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  #texts: Promise<TextIndex> | undefined;
  /** How full texts match a word. It is kept, because somebody who types asks the same words again and again. */
  readonly #matches = new Map<string, Promise<TextMatch>>();

  constructor(
    files: DOMStringMap,
    listings: readonly Listing[],
    municipalities: readonly FinderMunicipality[],
  ) {
    this.#files = files;
    this.#listings = listings;
    this.#municipalities = municipalities;
  }

  warmUp(): void {
    void this.#loadLexicon();
    this.#loadTexts().catch(() => undefined);
  }

  /**
   * Searches what can be had. Without the text index these are the titles, towns and topics. `isTyping` says whether the
   * last word may be half typed.
   */
  async search(question: WordQuestion, isTyping: boolean): Promise<WordResults> {
    this.warmUp();
    const lexicon = await this.#loadLexicon();
    const texts = await this.#searchTexts(tokensOf(question.words));
    const results = searchWords(question, this.#listings, lexicon, (word) => texts?.get(word), isTyping);
    return texts ? results : { ...results, failed: 'texts' };
  }

  /** Which full texts hold each word; `undefined` when there is no text index. */
  async #searchTexts(words: readonly string[]): Promise<Map<string, TextMatch> | undefined> {
    try {
      const texts = await this.#loadTexts();
      const search = async (word: string) => [word, await this.#searchText(word, texts)] as const;
      return new Map(await Promise.all(words.map(search)));
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  #searchText(word: string, texts: TextIndex): Promise<TextMatch> {
    const known = this.#matches.get(word);
    if (known) return known;
    const match = this.#askIndex(word, texts);
    this.#matches.set(word, match);
    match.catch(() => this.#matches.delete(word));
    return match;
  }

  /**
   * Asks for the stem of a word, because the index holds stems (`feeds/search-text.ts`), and between quotes, because
   * Pagefind otherwise answers a word that it does not know with the longest beginning that it does know.
   */
  async #askIndex(word: string, { pagefind, offers }: TextIndex): Promise<TextMatch> {
    const { results } = await pagefind.search(`"${stem(word)}"`);
    this.#rows ??= new Map(this.#listings.map(({ id }, row) => [id, row]));
    const best = results[0]?.score || 1;
    const scores: Scores = new Map();
    const guides = new Set<string>();
    for (const { id, score } of results) {
      const key = offers[id] ?? '';
      const row = this.#rows.get(key);
      if (row !== undefined) scores.set(row, (score / best) * TEXT_WEIGHT);
      else guides.add(key);
    }
    return { scores, guides };
  }

  #loadTexts(): Promise<TextIndex> {
    this.#texts ??= Promise.all([
      import(/* @vite-ignore */ this.#files['textIndex'] ?? '') as Promise<Pagefind>,
      readJson<Record<string, string>>(this.#files['textIndexOffers']),
    ]).then(async ([pagefind, offers]) => {
      // Pagefind's worker sends a message for each result. At 10,000 offers that takes seconds, and the search itself
      // 10 ms; the budget for a search is 150 ms.
      await pagefind.options({ noWorker: true });
      return { pagefind, offers };
    });
    this.#texts.catch(() => (this.#texts = undefined));
    return this.#texts;
  }

  /** The words of the region. Without the file of topics the search still knows titles and towns. */
  #loadLexicon(): Promise<Lexicon> {
    this.#lexicon ??= readJson<SearchTopic[]>(this.#files['searchTopics'])
      .catch(() => [])
      .then((topics) => buildLexicon(this.#listings, this.#municipalities, topics));
    return this.#lexicon;
  }
}

async function readJson<T>(address = ''): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave status ${response.status}`);
  return (await response.json()) as T;
}
