import { readAddress, writeAddress, type AddressBook } from '../../domain/address.ts';
import { holdFixed, isAllowed, readFrame, writeFrame, type Frame } from '../../domain/embedding/frame.ts';
import type { FinderIndex } from '../../domain/packing.ts';
import type { Query } from '../../domain/query.ts';

/** The question in the address of the page; in a frame on another site what the partner fixed stays in it. */
export class QuestionAddress {
  readonly book: AddressBook;
  readonly #frame: Frame | undefined;

  constructor({ places, topics }: FinderIndex, isFramed: boolean) {
    this.book = { places, topics: topics.map(({ id }) => id) };
    const parameters = new URLSearchParams(location.search);
    if (isFramed) this.#frame = readFrame(parameters, readAddress(parameters, this.book));
  }

  /** The question in the address as it is now, or in that of a link. */
  read(search = location.search): Query {
    return this.hold(readAddress(new URLSearchParams(search), this.book));
  }

  write(query: Query, how: 'pushState' | 'replaceState'): void {
    const search = (this.#frame ? writeFrame(query, this.#frame) : writeAddress(query)).toString();
    if (search !== location.search.slice(1))
      history[how](null, '', search ? `?${search}` : location.pathname);
  }

  /** The question with what is fixed. */
  hold(query: Query): Query {
    return this.#frame ? holdFixed(query, this.#frame) : query;
  }

  /** Whether a question leaves alone what is fixed. */
  isAllowed(query: Query): boolean {
    return !this.#frame || isAllowed(query, this.#frame);
  }
}
