import { toggleId } from '../domain/shortlist.ts';
import { texts } from '../texts/nl.ts';
import { isLasting, keepIds, keptIds, onShortlistChange } from './shortlist/store.ts';

/** Whether this page already said that the browser stores nothing: once is enough. */
let isTold = false;

/** Keeps an offer, or lets it go again. */
class KeepButton extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.querySelector('button')?.addEventListener('click', () => this.#toggle(), { signal });
    onShortlistChange(() => this.#show(), signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #toggle(): void {
    keepIds(toggleId(keptIds(), this.dataset['keep'] ?? ''));
    if (!isLasting() && !isTold && this.isConnected) tellBeside(this);
  }

  #show(): void {
    const button = this.querySelector('button');
    if (button && this.dataset['mode'] !== 'remove')
      button.ariaPressed = String(keptIds().includes(this.dataset['keep'] ?? ''));
  }
}

/** A live region is read out only when its words come after it. */
function tellBeside(button: HTMLElement): void {
  isTold = true;
  const line = document.createElement('p');
  line.className = 'keep-notice quiet';
  line.role = 'status';
  button.after(line);
  requestAnimationFrame(() => (line.textContent = texts.shortlist.notLasting));
}

customElements.define('keep-button', KeepButton);
