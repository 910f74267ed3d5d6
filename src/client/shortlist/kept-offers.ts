import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import { sharedIds, shareSearch } from '../../domain/finder/shortlist.ts';
import { shortlist, texts } from '../../texts/nl.ts';
import { sentenceOf } from '../shared/build-files.ts';
import { createCard } from '../shared/template.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part } from '../shared/parts.ts';
import { copyText } from '../shared/copying.ts';
import { awaited } from '../shared/waiting.ts';
import { isLasting, keepIds, keptIds, onShortlistChange } from './store.ts';

/**
 * Shows the offers that the visitor keeps, or those of a shared address, which are not stored until the visitor asks
 * for it. Where the browser stores nothing, the list in the address is the visitor's own.
 */
class KeptOffers extends HTMLElement {
  #leaving = new AbortController();
  #index: FinderIndex | undefined;
  #shown: readonly string[] = [];
  /** The visitor's own list as it was shown, with what is not on the map now. */
  #kept: readonly string[] = [];
  /** The same before the last removal. */
  #before: readonly string[] = [];

  async connectedCallback(): Promise<void> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const on = (name: string, listener: () => void) =>
      part(this, name).addEventListener('click', listener, { signal });
    const say = (text: string) => (part(this, 'count').textContent = text);
    try {
      this.#index = await awaited(loadIndex(this.dataset['index'] ?? '', signal), {
        slow: () => say(texts.loading.slow),
        late: () => say(shortlist.late),
      });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      say(sentenceOf(error, shortlist.failed));
      return;
    }
    const fromAddress = sharedIds(new URLSearchParams(location.search));
    if (fromAddress && !isLasting() && keptIds().length === 0) keepIds(fromAddress);
    on('keep-all', () => this.#keepAll());
    on('undo', () => keepIds(this.#before));
    on('forget', () => keepIds(this.#known(keptIds())));
    const copy = () => copyText(part<HTMLInputElement>(this, 'address'), part(this, 'status'), shortlist);
    on('copy', () => void copy());
    onShortlistChange(() => this.#follow(), signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** The ids of a shared address; `undefined` when this is the visitor's own list. */
  #shared(): string[] | undefined {
    const ids = isLasting() ? sharedIds(new URLSearchParams(location.search)) : undefined;
    return ids && this.#known(ids);
  }

  /** The ids without those of offers that are no longer on the map. */
  #known(ids: readonly string[]): string[] {
    const known = new Set(this.#index?.listings.map(({ id }) => id));
    return ids.filter((id) => known.has(id));
  }

  #show(): void {
    const shared = this.#shared();
    const ids = shared ?? this.#known(keptIds());
    this.#shown = ids;
    this.#kept = keptIds();
    const { count, countShared, empty, emptyShared } = shortlist;
    const counter = part(this, 'count');
    counter.textContent = ids.length === 0 ? '' : shared ? countShared(ids.length) : count(ids.length);
    counter.dataset['count'] = String(ids.length);
    part(this, 'results').replaceChildren(...ids.flatMap((id) => this.#card(id, shared === undefined)));
    const unknown = shared ? 0 : this.#kept.length - ids.length;
    part(this, 'empty').hidden = ids.length > 0 || unknown > 0;
    part(this, 'empty-text').textContent = shared ? emptyShared : empty;
    part(this, 'share').hidden = ids.length === 0;
    part<HTMLInputElement>(this, 'address').value = this.#address(ids);
    part(this, 'status').textContent = '';
    part(this, 'undo').hidden = true;
    part(this, 'shared').hidden = shared === undefined;
    part(this, 'keep-all').hidden = ids.every((id) => keptIds().includes(id));
    part(this, 'not-lasting').hidden = isLasting();
    // What is not on the map now may come back: nobody but the visitor takes it off the list.
    part(this, 'unknown').hidden = unknown === 0;
    part(this, 'unknown-text').textContent = shortlist.unknown(unknown);
    if (!isLasting()) history.replaceState(null, '', this.#address(this.#kept));
  }

  /**
   * Follows a change of the visitor's own list. When a card goes, the focus moves to the next one, and the card can be
   * put back.
   */
  #follow(): void {
    if (this.#shared()) {
      part(this, 'keep-all').hidden = this.#shown.every((id) => keptIds().includes(id));
      return;
    }
    const [before, kept] = [this.#shown, this.#kept];
    const gone = before.find((id) => !keptIds().includes(id));
    const index = gone ? before.indexOf(gone) : 0;
    const hadFocus = this.contains(document.activeElement);
    this.#show();
    const title = this.#index?.listings.find(({ id }) => id === gone)?.title;
    if (title) {
      this.#before = kept;
      part(this, 'count').textContent = shortlist.removed(title, this.#shown.length);
      part(this, 'undo').hidden = false;
    }
    if (!hadFocus) return;
    const items = part(this, 'results').children;
    const next = items[Math.min(index, items.length - 1)]?.querySelector<HTMLElement>('keep-button button');
    (next ?? part(this, 'count')).focus();
  }

  #keepAll(): void {
    keepIds([...new Set([...keptIds(), ...this.#shown])]);
    part(this, 'count').textContent = shortlist.allKept;
    part(this, 'count').focus();
  }

  #card(id: string, isOwn: boolean): Element | [] {
    const index = this.#index;
    const listing = index?.listings.find((candidate: Listing) => candidate.id === id);
    if (!index || !listing) return [];
    const names = new Map(index.municipalities.map(({ id, name }) => [id, name]));
    const address = (this.dataset['offer'] ?? '').replace('/-/', `/${id}/`);
    const today = dateInAmsterdam(new Date());
    const context = {
      refresh: index.refresh,
      today,
      nameOf: (municipality: string) => names.get(municipality) ?? municipality,
    };
    const card = createCard(part<HTMLTemplateElement>(this, 'card'), listing, context, address);
    if (isOwn) nameRemoval(card, listing.title);
    return card;
  }

  #address(ids: readonly string[]): string {
    const address = new URL(location.pathname, location.href);
    address.search = ids.length > 0 ? shareSearch(ids) : '';
    return address.href;
  }
}

/** Names the button of a card on the visitor's own list, where it does one thing: it takes the offer off. */
function nameRemoval(card: Element, title: string): void {
  const button = card.querySelector('keep-button button');
  card.querySelector('keep-button')?.setAttribute('data-mode', 'remove');
  if (!button) return;
  button.textContent = shortlist.remove;
  button.setAttribute('aria-label', shortlist.removeOne(title));
  button.removeAttribute('aria-pressed');
}

customElements.define('kept-offers', KeptOffers);
