import type { Listing } from '../../domain/offer/listing.ts';
import type { FinderMunicipality } from '../../domain/finder/home.ts';
import type { TextResults, WordQuestion } from '../../domain/finder/search/search.ts';
import type { TextSearch } from './text-search.ts';

/** What a search by words gives. `failed` says what could not be searched: full texts, or words at all. */
export type WordResults = TextResults & { failed?: 'texts' | 'words' };

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
  readonly #load: () => Promise<TextSearch>;
  #search: Promise<TextSearch> | undefined;

  /** `files` are the data attributes of the finder, which say where the files of the search are. */
  constructor(
    files: DOMStringMap,
    listings: readonly Listing[],
    municipalities: readonly FinderMunicipality[],
  ) {
    this.#load = async () => {
      const { TextSearch } = await import('./text-search.ts');
      return new TextSearch(files, listings, municipalities);
    };
  }

  async warmUp(): Promise<void> {
    (await this.#ready())?.warmUp();
  }

  /** Searches; `isTyping` says whether the last word may be half typed. */
  async search(question: WordQuestion, isTyping = false): Promise<WordResults> {
    const search = await this.#ready();
    return search ? search.search(question, isTyping) : { ...nothing, failed: 'words' };
  }

  /** The search with its code; `undefined` when that cannot be had, and then the next question tries again. */
  async #ready(): Promise<TextSearch | undefined> {
    try {
      return await (this.#search ??= this.#load());
    } catch (error) {
      console.error(error);
      this.#search = undefined;
      return undefined;
    }
  }
}
