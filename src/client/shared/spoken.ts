/** Somebody who pauses for so long has typed a word to its end, or waits for what is said. In milliseconds. */
const QUIET_MS = 1000;
/** A screen reader has taken a text in long before this. */
const KEPT_MS = 5000;

/**
 * What a screen reader says of the results. It is apart from what is seen, because the eye may follow each letter that is
 * typed, and the ear must hear one answer to one word.
 */
export class Spoken {
  readonly #region: HTMLElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `region` is a live region that nobody sees. */
  constructor(region: HTMLElement) {
    this.#region = region;
  }

  /** Says a text: at once, or when somebody who is typing pauses. A text that comes before that takes its place. */
  say(text: string, { isTyping = false } = {}): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#write(text), isTyping ? QUIET_MS : 0);
  }

  /** Once it is said, it is taken away: who reads on line by line meets the same words where they stand. */
  #write(text: string): void {
    this.#region.textContent = text;
    this.#waiting = setTimeout(() => (this.#region.textContent = ''), KEPT_MS);
  }
}
