import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Question } from '../../domain/finder/question.ts';

/** The question in the address of the page. */
export class QuestionAddress {
  readonly book: AddressBook;

  constructor({ municipalities, topics }: FinderIndex) {
    this.book = { municipalities, topics: topics.map(({ id }) => id) };
  }

  /** The question in the address as it is now, or in that of a link. */
  read(search = location.search): Question {
    return this.hold(readAddress(new URLSearchParams(search), this.book));
  }

  write(question: Question, how: 'pushState' | 'replaceState'): void {
    const search = this.parametersOf(question).toString();
    if (search !== location.search.slice(1))
      history[how](null, '', search ? `?${search}` : location.pathname);
  }

  /** The question with what is not for the visitor to change; on the site itself that is nothing. */
  hold(question: Question): Question {
    return question;
  }

  /** Whether a question may be asked here. */
  isAllowed(_query: Question): boolean {
    return true;
  }

  protected parametersOf(question: Question): URLSearchParams {
    return writeAddress(question);
  }
}

/** The address of this page; what only the embedded view needs is loaded there alone. */
export async function addressFor(index: FinderIndex, isEmbedded: boolean): Promise<QuestionAddress> {
  if (!isEmbedded) return new QuestionAddress(index);
  const { EmbeddedAddress } = await import('./embedded-address.ts');
  return new EmbeddedAddress(index);
}
