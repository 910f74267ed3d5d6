import { readAddress } from '../../domain/finder/question-address.ts';
import { holdFixed, isAllowed, readFrame, writeFrame, type Frame } from '../../domain/embed/view.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Query } from '../../domain/finder/question.ts';
import { QuestionAddress } from './question-address.ts';

/** The address in a frame on another site: what the partner fixed stays in it. Only frames load this. */
export class FramedAddress extends QuestionAddress {
  readonly #frame: Frame;

  constructor(index: FinderIndex) {
    super(index);
    const parameters = new URLSearchParams(location.search);
    this.#frame = readFrame(parameters, readAddress(parameters, this.book));
  }

  override hold(query: Query): Query {
    return holdFixed(query, this.#frame);
  }

  override isAllowed(query: Query): boolean {
    return isAllowed(query, this.#frame);
  }

  protected override parametersOf(query: Query): URLSearchParams {
    return writeFrame(query, this.#frame);
  }
}
