import type { FinderIndex } from '../../domain/finder/packing.ts';
import { tokensOf } from '../../domain/finder/search/interpretation.ts';
import { buildLexicon, type Lexicon, type SearchTopic } from '../../domain/finder/search/lexicon.ts';
import type { Scores, TextMatch } from '../../domain/finder/search/scores.ts';
import { stem } from '../../domain/finder/search/stem.ts';
import { searchWords, type WordQuestion } from '../../domain/finder/search/search.ts';
import { loadBuildFile } from '../shared/build-files.ts';
import { Arriving, type Arrival } from '../shared/waiting.ts';
import type { Missing, WordResults } from './word-search.ts';

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
  readonly #index: FinderIndex;
  /** The row of each offer by its id. It is made at the first search. */
  #rows: ReadonlyMap<string, number> | undefined;
  readonly #lexicon: Arriving<Lexicon>;
  /** What is searched until the topics are there with what people type for them: titles, towns and the names of topics. */
  #bareLexicon: Lexicon | undefined;
  readonly #texts: Arriving<TextIndex>;
  /** How full texts match a word. It is kept, because somebody who types asks the same words again and again. */
  readonly #matches = new Map<string, Arriving<TextMatch>>();

  /** `files` are the data attributes of the finder, which say where the files of the search are. */
  constructor(files: DOMStringMap, index: FinderIndex) {
    this.#index = index;
    const { listings, municipalities } = index;
    const { textIndex = '', textIndexOffers = '', searchTopics = '' } = files;
    this.#lexicon = new Arriving(async () => {
      const topics = await loadBuildFile<SearchTopic[]>(searchTopics);
      return buildLexicon(listings, municipalities, topics);
    });
    this.#texts = new Arriving(async () => {
      const [pagefind, offers] = await Promise.all([
        import(/* @vite-ignore */ textIndex) as Promise<Pagefind>,
        loadBuildFile<Record<string, string>>(textIndexOffers),
      ]);
      // Pagefind's worker sends a message for each result. At 10,000 offers that takes seconds, and the search itself
      // 10 ms; the budget for a search is 150 ms.
      await pagefind.options({ noWorker: true });
      return { pagefind, offers };
    });
  }

  warmUp(): void {
    void this.#lexicon.begin();
    void this.#texts.begin();
  }

  /**
   * Searches what can be had: of what is not there yet or does not come, `missing` says so, and `later` resolves when it is
   * worth asking again. `isTyping` says whether the last word may be half typed.
   */
  async search(question: WordQuestion, isTyping: boolean): Promise<WordResults> {
    this.warmUp();
    const words = [...new Set(tokensOf(question.words))];
    const matches = words.map((word) => this.#matchOf(word));
    const [lexicon, ...matched] = await Promise.all([
      this.#lexicon.soon(),
      ...matches.map((match) => match.soon()),
    ]);
    const found = new Map(words.map((word, index) => [word, matched[index]?.value]));
    const results = searchWords(
      question,
      this.#index.listings,
      lexicon.value ?? this.#withoutTopics(),
      (word) => found.get(word),
      isTyping,
    );
    const missing: Missing = { topics: stateOf([lexicon]), texts: stateOf(matched) };
    const errors = [lexicon, ...matched].flatMap((arrival) => ('error' in arrival ? [arrival.error] : []));
    const isComing = Object.values(missing).includes('coming');
    return {
      ...results,
      missing,
      ...(errors.length > 0 && { error: errors[0] }),
      ...(isComing && {
        later: Promise.all([this.#lexicon, ...matches].map((arriving) => arriving.settled())),
      }),
    };
  }

  #withoutTopics(): Lexicon {
    const { listings, municipalities, topics } = this.#index;
    return (this.#bareLexicon ??= buildLexicon(
      listings,
      municipalities,
      topics.map((topic) => ({ ...topic, synonyms: [], near: [] })),
    ));
  }

  #matchOf(word: string): Arriving<TextMatch> {
    const known = this.#matches.get(word);
    if (known) return known;
    const match = new Arriving(async () => {
      const texts = await this.#texts.begin();
      if (texts.value) return this.#askIndex(word, texts.value);
      throw new Error('There is no text index', { cause: texts });
    });
    this.#matches.set(word, match);
    return match;
  }

  /**
   * Asks for the stem of a word, because the index holds stems (`feeds/search-text.ts`), and between quotes, because
   * Pagefind otherwise answers a word that it does not know with the longest beginning that it does know.
   */
  async #askIndex(word: string, { pagefind, offers }: TextIndex): Promise<TextMatch> {
    const { results } = await pagefind.search(`"${stem(word)}"`);
    this.#rows ??= new Map(this.#index.listings.map(({ id }, row) => [id, row]));
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
}

/** What is to be said of things that were awaited together. */
function stateOf(arrivals: readonly Arrival<unknown>[]): Missing[keyof Missing] {
  const absent = arrivals.filter((arrival) => arrival.value === undefined);
  if (absent.length === 0) return undefined;
  return absent.some((arrival) => 'isComing' in arrival && arrival.isComing) ? 'coming' : 'failed';
}
