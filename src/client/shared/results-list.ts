import type { Listing } from '../../domain/offer/listing.ts';
import { texts } from '../../texts/nl.ts';
import { countLabel } from '../../texts/nl/wording.ts';
import { part } from './parts.ts';

/** After this time a list is marked as slow. A sign of waiting that comes and goes sooner only unsettles. */
const UNSETTLED_MS = 100;

interface ListSettings {
  /** How many results are shown at first, and how many more each time. */
  pageSize: number;
  /** How many results are shown on paper. */
  mostPrinted: number;
  /** Makes the item of a result when it is to be shown. Most results of a large region never are. */
  itemOf: (listing: Listing) => Element;
}

/** The list of results. It shows as many as a page holds, more on request, and says so when there are none. */
export class ResultsList {
  readonly #island: HTMLElement;
  readonly #settings: ListSettings;
  #limit = 0;
  #slowness: ReturnType<typeof setTimeout> | undefined;
  /**
   * The results in the order of the list. They are absent until the first are shown here; until then the page carries
   * its own.
   */
  results: readonly Listing[] | undefined;

  constructor(island: HTMLElement, settings: ListSettings, signal: AbortSignal) {
    this.#island = island;
    this.#settings = settings;
    part(island, 'more').addEventListener('click', () => this.#showMore(), { signal });
    // The capture phase comes first: others write on the items that are there before the page is printed.
    const print = () => this.#append(settings.mostPrinted);
    window.addEventListener('beforeprint', print, { signal, capture: true });
  }

  /** Whether new results are awaited. The old ones are then marked as such, to the eye only when it takes long. */
  set isBusy(busy: boolean) {
    const list = this.#list();
    list.setAttribute('aria-busy', String(busy));
    clearTimeout(this.#slowness);
    if (busy) this.#slowness = setTimeout(() => this.#showSlow(), UNSETTLED_MS);
    else list.classList.remove('is-slow');
  }

  /** Says in place of the count, which no longer holds, that the results are on their way. */
  #showSlow(): void {
    this.#list().classList.add('is-slow');
    part(this.#island, 'count').textContent = texts.finder.searching;
  }

  /** Leaves the list as it stands: new results do not come, or not yet. `isAnswer` says whether it shows what was asked for. */
  rest(isAnswer: boolean): void {
    this.isBusy = false;
    const counter = part(this.#island, 'count');
    const count = Number(counter.dataset['count']);
    counter.textContent = isAnswer ? countLabel(count) : texts.finder.everything(count);
  }

  show(results: readonly Listing[]): void {
    this.results = results;
    this.#limit = this.#settings.pageSize;
    replaceChildren(this.#list(), this.#items(0));
    this.#announce();
    part(this.#island, 'empty').hidden = results.length > 0;
    this.isBusy = false;
  }

  /** Puts some of the results before the rest, and moves the focus to the first. */
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

  /** Writes the count. It is a live region and changes only when its words do, so that it is not read out twice. */
  #announce(): void {
    const { length } = this.results ?? [];
    const counter = part(this.#island, 'count');
    const label = countLabel(length);
    if (counter.textContent.trim() !== label) counter.textContent = label;
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

/**
 * Puts these items in the list. An item that keeps its position is left where it is, because taking it out and in again
 * costs as much as making it.
 */
function replaceChildren(list: Element, items: readonly Element[]): void {
  for (const [index, item] of items.entries())
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  while (list.children.length > items.length) list.lastElementChild?.remove();
}
