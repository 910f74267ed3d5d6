import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Question } from '../../domain/finder/question.ts';

/** Whether a question becomes a step of its own for the Back button, or takes the place of the one before it. */
export type HistoryStep = 'pushState' | 'replaceState';

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

  write(question: Question, step: HistoryStep): void {
    const search = this.parametersOf(question).toString();
    if (search !== location.search.slice(1))
      history[step](null, '', search ? `?${search}` : location.pathname);
  }

  /** The question as it may be asked on this page: a part that the visitor cannot change here is put back. */
  hold(question: Question): Question {
    return question;
  }

  /** Whether a question may be asked on this page. */
  isAllowed(_question: Question): boolean {
    return true;
  }

  protected parametersOf(question: Question): URLSearchParams {
    return writeAddress(question);
  }
}
