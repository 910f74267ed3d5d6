import { emptyQuestion, type Question } from '../../domain/finder/question.ts';
import { afterPaint } from './giving-way.ts';
import type { HistoryStep, QuestionAddress } from './question-address.ts';
import { readForm, writeForm } from './question-form.ts';

/**
 * The way of a question: from the address of the page or its form to the island that shows the results, and into the
 * history of the browser.
 */
export class Asking {
  readonly address: QuestionAddress;
  readonly #form: HTMLFormElement;
  readonly #ask: (question: Question, isTyping: boolean) => void;
  /** The question that was asked last. */
  question = emptyQuestion;

  constructor(
    form: HTMLFormElement,
    address: QuestionAddress,
    ask: (question: Question, isTyping: boolean) => void,
  ) {
    this.#form = form;
    this.address = address;
    this.#ask = ask;
  }

  /** Takes the question of the address for the last one and shows it in the form, but does not ask it. */
  readAddress(): Question {
    this.question = this.address.read();
    writeForm(this.#form, this.question, new URLSearchParams(location.search).get('plaats') ?? '');
    return this.question;
  }

  /** Asks the question of the form. `isTyping` says whether the visitor may be in the midst of a word. */
  followForm(step: HistoryStep, isTyping = false): void {
    this.follow(this.address.hold(readForm(this.#form, this.question, this.address.book)), step, isTyping);
  }

  /** Asks a question that did not come from the form, and shows it there. */
  take(question: Question): void {
    writeForm(this.#form, question);
    this.follow(question, 'pushState');
  }

  /** Asks a question, and writes it in the address once its results are on the screen. */
  follow(question: Question, step: HistoryStep, isTyping = false): void {
    this.question = question;
    this.#ask(question, isTyping);
    afterPaint(() => this.address.write(question, step));
  }
}

const TYPING_PAUSE_MS = 150;

/**
 * Calls back each time that a form holds another question: at once for a choice, after a pause for words. So words that
 * are being typed are one question and one step in the history, not one for each letter.
 */
export function whenFormAsks(
  form: HTMLElement,
  ask: (step: HistoryStep, isTyping?: boolean) => void,
  signal: AbortSignal,
): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      clearTimeout(pause);
      ask('pushState');
    },
    { signal },
  );
  form.addEventListener('change', () => ask('pushState'), { signal });
  submitByEnter(form, signal);
  form.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'q') return;
      clearTimeout(pause);
      pause = setTimeout(() => ask('replaceState', true), TYPING_PAUSE_MS);
    },
    { signal },
  );
}

/**
 * Submits a form where a press of Enter did not. In WebKit the first one in a field with suggestions only closes these, and
 * a visitor sees nothing happen. A press that took over a suggestion is left alone: it changed the field.
 */
function submitByEnter(form: HTMLElement, signal: AbortSignal): void {
  let pressed: { field: HTMLInputElement; value: string } | undefined;
  const listen = (type: string, listener: (event: Event) => void) =>
    form.addEventListener(type, listener, { signal });
  listen('submit', () => (pressed = undefined));
  listen('keydown', (event) => {
    const { key, isComposing, target } = event as KeyboardEvent;
    const isField = target instanceof HTMLInputElement && target.list !== null;
    pressed = key === 'Enter' && !isComposing && isField ? { field: target, value: target.value } : undefined;
  });
  listen('keyup', (event) => {
    const isUnanswered = (event as KeyboardEvent).key === 'Enter' && pressed?.field.value === pressed?.value;
    if (pressed && isUnanswered) form.querySelector<HTMLElement>('button:not([type=button])')?.click();
    pressed = undefined;
  });
}
