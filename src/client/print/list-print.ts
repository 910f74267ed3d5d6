import { texts } from '../../texts/nl.ts';
import { loadBuildFile } from '../shared/build-files.ts';

type Contacts = Record<string, string>;

/**
 * Prints the list of the page with whom to contact. Only paper needs that, so it is loaded when somebody is about to
 * print; when it cannot be had, the list prints all the same.
 */
class ListPrint extends HTMLElement {
  #leaving = new AbortController();
  #loading: Promise<void> | undefined;
  #contacts: Contacts = {};

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const button = this.querySelector('button');
    if (button) button.hidden = false;
    button?.addEventListener('click', () => void this.#load().then(() => window.print()), { signal });
    // Somebody who holds Ctrl or Command may press P next; once the browser prints it is too late to load anything.
    window.addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && this.#load(), {
      signal,
    });
    window.addEventListener('beforeprint', () => this.#write(), { signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #load(): Promise<void> {
    this.#loading ??= loadBuildFile<Contacts>(this.dataset['contacts'] ?? '')
      .then((contacts) => void (this.#contacts = contacts))
      .catch((error: unknown) => {
        console.error(error);
        this.#loading = undefined;
      });
    return this.#loading;
  }

  #write(): void {
    for (const line of document.querySelectorAll('main li [data-field=contact]')) {
      const id = line.closest('[data-offer]')?.getAttribute('data-offer') ?? '';
      const contact = this.#contacts[id];
      line.textContent = contact ? texts.printing.contact(contact) : '';
    }
  }
}

customElements.define('list-print', ListPrint);
