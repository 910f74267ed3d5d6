import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { TextResults, WordQuestion } from '../../domain/finder/search/search.ts';
import { Arriving } from '../shared/waiting.ts';
import type { TextSearch } from './text-search.ts';

/** What could not be searched: topics with their other words, full texts, or words at all. */
export type Missing = Partial<Record<'topics' | 'texts' | 'words', 'coming' | 'failed' | undefined>>;

/** What a search by words gives. */
export type WordResults = TextResults & {
  missing: Missing;
  /** Why something failed. */
  error?: unknown;
  /** Resolves when something that is still coming is there, or may never come: then the question is worth asking again. */
  later?: Promise<unknown>;
};

const nothing: TextResults = {
  guides: [],
  corrections: [],
  unknown: [],
  dropped: [],
  apart: [],
  nearest: [],
  essential: [],
  ended: [],
};

/**
 * The search by words. Its code comes when somebody is about to type, so that a visitor who only chooses need not wait
 * for it.
 */
export class WordSearch {
  readonly #search: Arriving<TextSearch>;

  /** `files` are the data attributes of the finder, which say where the files of the search are. */
  constructor(files: DOMStringMap, index: FinderIndex) {
    this.#search = new Arriving(async () => {
      const { TextSearch } = await import('./text-search.ts');
      return new TextSearch(files, index);
    });
  }

  async warmUp(): Promise<void> {
    (await this.#search.begin()).value?.warmUp();
  }

  /** Searches; `isTyping` says whether the last word may be half typed. */
  async search(question: WordQuestion, isTyping = false): Promise<WordResults> {
    const search = await this.#search.soon();
    if (search.value) return search.value.search(question, isTyping);
    if (!search.isComing) return { ...nothing, missing: { words: 'failed' }, error: search.error };
    return { ...nothing, missing: { words: 'coming' }, later: this.#search.settled() };
  }
}
