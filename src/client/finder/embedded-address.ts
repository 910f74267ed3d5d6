import { readAddress } from '../../domain/finder/question-address.ts';
import {
  holdFixed,
  isAllowed,
  readEmbeddedView,
  writeEmbeddedView,
  type EmbeddedView,
} from '../../domain/embed/embedded-view.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Question } from '../../domain/finder/question.ts';
import { QuestionAddress } from '../shared/question-address.ts';

/**
 * The question in the address of the embedded view, in which what the partner fixed stays. Only the embedded view loads
 * this.
 */
export class EmbeddedAddress extends QuestionAddress {
  readonly #view: EmbeddedView;

  constructor(index: FinderIndex) {
    super(index);
    const parameters = new URLSearchParams(location.search);
    this.#view = readEmbeddedView(parameters, readAddress(parameters, this.book));
  }

  override hold(question: Question): Question {
    return holdFixed(question, this.#view);
  }

  override isAllowed(question: Question): boolean {
    return isAllowed(question, this.#view);
  }

  protected override parametersOf(question: Question): URLSearchParams {
    return writeEmbeddedView(question, this.#view);
  }
}
