import { shareSearch } from '../../domain/finder/shortlist.ts';
import { isLasting, keptIds, onShortlistChange } from './store.ts';

/** The link to the kept offers, with how many there are. Where nothing can be stored, its address carries the list. */
class KeptLink extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    onShortlistChange(() => this.#show(), this.#leaving.signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #show(): void {
    const ids = keptIds();
    const link = this.querySelector('a');
    const count = this.querySelector('[data-part=kept]');
    if (count) count.textContent = ids.length > 0 ? ` (${ids.length})` : '';
    const search = isLasting() || ids.length === 0 ? '' : shareSearch(ids);
    if (link && link.search !== search) link.search = search;
  }
}

customElements.define('kept-link', KeptLink);
