import { texts } from '../../texts/nl.ts';
import { valueIn } from '../shared/filled-in.ts';
import { part } from '../shared/parts.ts';

const { classList } = document.documentElement;

/**
 * The line that takes the place of the form once a question was asked, so that the results are on the screen. It says
 * what was asked, and gives the form back to who wants to change that. Until somebody asks, the page welcomes. The two
 * classes on the root stand for both states, because the head of the page sets the first (`asked-early.js`).
 */
export class AskedLine {
  readonly #finder: HTMLElement;
  readonly #form: HTMLFormElement;

  constructor(finder: HTMLElement, form: HTMLFormElement, signal: AbortSignal) {
    this.#finder = finder;
    this.#form = form;
    part(finder, 'change').addEventListener('click', () => this.#change(), { signal });
  }

  /** Shows the line for a form that holds a question, and the welcome for an empty one. */
  follow(): void {
    if (this.#asked()) this.close();
    else this.welcome();
  }

  /** Shows what was asked in place of the form. */
  close(): void {
    this.write();
    classList.add('asked');
    classList.remove('changing');
  }

  /** Holds the place of a question that cannot be written yet. */
  hold(): void {
    const line = part(this.#finder, 'asked');
    line.textContent ||= texts.finder.yourQuestion;
  }

  /** Writes the question of the form in the line. */
  write(): void {
    part(this.#finder, 'asked').textContent = this.#asked() || texts.finder.askedNothing;
  }

  /** Shows the page as it welcomes a visitor. */
  welcome(): void {
    classList.remove('asked', 'changing');
  }

  /** Moves the focus to the results and brings the line above them to the top of the screen. */
  goToResults(): void {
    part(this.#finder, 'heading').focus({ preventScroll: true });
    part(this.#finder, 'asked-line').scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #change(): void {
    classList.add('changing');
    const fields = [...this.#form.elements].filter((field) => field instanceof HTMLElement);
    fields.find((field) => field.matches('select, input:not([type=radio])'))?.focus();
  }

  /** What is filled in in the fields that did not come so. */
  #asked(): string {
    return [...this.#form.elements]
      .filter((field) => !(field instanceof HTMLInputElement && field.checked && field.defaultChecked))
      .map(valueIn)
      .filter(Boolean)
      .join(', ');
  }
}
