import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Query } from '../../domain/finder/question.ts';

/** The question in the address of the page. */
export class QuestionAddress {
  readonly book: AddressBook;

  constructor({ places, topics }: FinderIndex) {
    this.book = { places, topics: topics.map(({ id }) => id) };
  }

  /** The question in the address as it is now, or in that of a link. */
  read(search = location.search): Query {
    return this.hold(readAddress(new URLSearchParams(search), this.book));
  }

  write(query: Query, how: 'pushState' | 'replaceState'): void {
    const search = this.parametersOf(query).toString();
    if (search !== location.search.slice(1))
      history[how](null, '', search ? `?${search}` : location.pathname);
  }

  /** The question with what is not for the visitor to change; on the site itself that is nothing. */
  hold(query: Query): Query {
    return query;
  }

  /** Whether a question may be asked here. */
  isAllowed(_query: Query): boolean {
    return true;
  }

  protected parametersOf(query: Query): URLSearchParams {
    return writeAddress(query);
  }
}

/** The address of this page; what only frames need is loaded in frames alone. */
export async function addressFor(index: FinderIndex, isFramed: boolean): Promise<QuestionAddress> {
  if (!isFramed) return new QuestionAddress(index);
  const { FramedAddress } = await import('./framed-address.ts');
  return new FramedAddress(index);
}
