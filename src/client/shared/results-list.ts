import type { Listing } from '../../domain/offer/listing.ts';
import { countLabel } from '../../texts/nl/wording.ts';
import { part } from './parts.ts';

/** A sign of waiting that comes and goes sooner than this only unsettles. */
const SLOW_MS = 150;

interface ListSettings {
  /** How many results are shown at first, and how many more each time. */
  pageSize: number;
  /** How many are shown on paper. */
  mostPrinted: number;
  /** Makes the item of a result, when it is to be shown: most results of a large region never are. */
  itemOf: (listing: Listing) => Element;
}

/** The list of results: as many as a page holds, more on request, and a word when there is none. */
export class ResultsList {
  readonly #island: HTMLElement;
  readonly #settings: ListSettings;
  #limit = 0;
  #slowness: ReturnType<typeof setTimeout> | undefined;
  /** The results in the order of the list; absent until they are shown here, for until then the page carries them. */
  results: readonly Listing[] | undefined;

  constructor(island: HTMLElement, settings: ListSettings, signal: AbortSignal) {
    this.#island = island;
    this.#settings = settings;
    part(island, 'more').addEventListener('click', () => this.#showMore(), { signal });
    // In the capture phase, because others write on the items that are there before the page is printed.
    const print = () => this.#append(settings.mostPrinted);
    window.addEventListener('beforeprint', print, { signal, capture: true });
  }

  /** While new results are awaited, the old ones are marked as such; to the eye only when that takes long. */
  set isBusy(busy: boolean) {
    const list = this.#list();
    if (list.ariaBusy !== String(busy)) list.ariaBusy = String(busy);
    clearTimeout(this.#slowness);
    if (busy) this.#slowness = setTimeout(() => list.classList.add('is-slow'), SLOW_MS);
    else list.classList.remove('is-slow');
  }

  show(results: readonly Listing[]): void {
    this.results = results;
    this.#limit = this.#settings.pageSize;
    replaceChildren(this.#list(), this.#items(0));
    this.#announce();
    part(this.#island, 'empty').hidden = results.length > 0;
    this.isBusy = false;
  }

  /** Puts some of the results before the rest, and goes there. */
  bringForward(isWanted: (listing: Listing) => boolean): void {
    const { results = [] } = this;
    this.results = [...results.filter(isWanted), ...results.filter((listing) => !isWanted(listing))];
    replaceChildren(this.#list(), this.#items(0));
    this.#list().querySelector('a')?.focus();
  }

  #showMore(): void {
    const first = this.#limit;
    this.#append(first + this.#settings.pageSize);
    this.#list().children[first]?.querySelector('a')?.focus();
  }

  #append(limit: number): void {
    if (!this.results || limit <= this.#limit) return;
    const first = this.#limit;
    this.#limit = limit;
    this.#list().append(...this.#items(first));
    this.#announce();
  }

  /** The count is a live region: it changes only when the count does, so that it is not read out twice. */
  #announce(): void {
    const { length } = this.results ?? [];
    const counter = part(this.#island, 'count');
    if (counter.dataset['count'] !== String(length)) counter.textContent = countLabel(length);
    counter.dataset['count'] = String(length);
    part(this.#island, 'more').hidden = length <= this.#limit;
  }

  #items(from: number): Element[] {
    return (this.results ?? []).slice(from, this.#limit).map(this.#settings.itemOf);
  }

  #list(): HTMLElement {
    return part(this.#island, 'results');
  }
}

/** Leaves an item that keeps its position where it is: taking it out and in again costs as much as making it. */
function replaceChildren(list: Element, items: readonly Element[]): void {
  for (const [index, item] of items.entries())
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  while (list.children.length > items.length) list.lastElementChild?.remove();
}
