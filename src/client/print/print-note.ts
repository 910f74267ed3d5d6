import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { texts } from '../../texts/nl.ts';
import { dateLabel } from '../../texts/nl/wording.ts';
import { part } from '../shared/parts.ts';
import { askedIn } from './asked.ts';

/** Writes on paper the day of printing, the question in the page's form and the address that shows this view. */
class PrintNote extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    window.addEventListener('beforeprint', () => this.#write(), { signal: this.#leaving.signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #write(): void {
    const form = document.querySelector<HTMLFormElement>('main form[role=search]');
    const asked = form ? askedIn(form.elements) : '';
    part(this, 'asked').textContent = asked && texts.printing.asked(asked);
    part(this, 'printed').textContent = texts.printing.printed(dateLabel(dateInAmsterdam(new Date())));
    part(this, 'source').textContent = sharedAddress() ?? location.href;
  }
}

/**
 * The address that a page offers to share. A page that is made in the browser alone shows its list elsewhere only at
 * that address.
 */
function sharedAddress(): string | undefined {
  return document.querySelector<HTMLInputElement>('main input[readonly][data-part=address]')?.value;
}

customElements.define('print-note', PrintNote);
