import type { Listing } from '../../domain/offer/listing.ts';
import { FIRST_RESULTS } from '../../domain/finder/question.ts';
import type { CardContext } from '../../texts/card.ts';
import { countLabel } from '../../texts/wording.ts';
import { CardStock } from './card-stock.ts';
import { part } from '../shared/parts.ts';

/** A sign of waiting that comes and goes sooner than this only unsettles. */
const SLOW_MS = 150;
/** Some twenty sheets: who prints more wants another question. */
const MOST_PRINTED = 200;

/** The list of results: the first twenty, more on request, and what to do when there is none. */
export class ResultsList {
  readonly #finder: HTMLElement;
  #results: readonly Listing[] = [];
  readonly #stock: CardStock;
  #limit = FIRST_RESULTS;
  #slowness: ReturnType<typeof setTimeout> | undefined;

  constructor(finder: HTMLElement, signal: AbortSignal) {
    this.#finder = finder;
    this.#stock = new CardStock(part(finder, 'card'), finder.dataset['offer'] ?? '');
    part(finder, 'more').addEventListener('click', () => this.#showMore(), { signal });
    // Before others write on the cards.
    window.addEventListener('beforeprint', () => this.#append(MOST_PRINTED), { signal, capture: true });
  }

  /** While new results are awaited, the old ones are marked as such; to the eye only when that takes long. */
  set isBusy(busy: boolean) {
    const list = this.#list();
    if (list.ariaBusy !== String(busy)) list.ariaBusy = String(busy);
    clearTimeout(this.#slowness);
    if (busy) this.#slowness = setTimeout(() => list.classList.add('is-slow'), SLOW_MS);
    else list.classList.remove('is-slow');
  }

  /** Shows results; with `keep` the cards stay as the page carries them. */
  show(results: readonly Listing[], context: CardContext, { keep = false } = {}): void {
    this.#results = results;
    this.#stock.context = context;
    this.#limit = FIRST_RESULTS;
    if (keep) this.#stock.keep(this.#list().children);
    else replaceChildren(this.#list(), this.#cards(0));
    this.#announce();
    part(this.#finder, 'empty').hidden = results.length > 0;
    this.isBusy = false;
  }

  /** Puts some of the results before the rest, and goes there. */
  bringForward(isWanted: (listing: Listing) => boolean): void {
    const wanted = this.#results.filter(isWanted);
    this.#results = [...wanted, ...this.#results.filter((listing) => !isWanted(listing))];
    replaceChildren(this.#list(), this.#cards(0));
    this.#list().querySelector('a')?.focus();
  }

  #showMore(): void {
    const first = this.#limit;
    this.#append(first + FIRST_RESULTS);
    this.#list().children[first]?.querySelector('a')?.focus();
  }

  #append(limit: number): void {
    if (limit <= this.#limit) return;
    const first = this.#limit;
    this.#limit = limit;
    this.#list().append(...this.#cards(first));
    this.#announce();
  }

  /** The count is a live region: it changes only when the count does, so that it is not read out twice. */
  #announce(): void {
    const count = String(this.#results.length);
    const counter = part(this.#finder, 'count');
    if (counter.dataset['count'] !== count) counter.textContent = countLabel(this.#results.length);
    counter.dataset['count'] = count;
    part(this.#finder, 'more').hidden = this.#results.length <= this.#limit;
  }

  #cards(from: number): Element[] {
    return this.#results.slice(from, this.#limit).map((listing) => this.#stock.cardOf(listing));
  }

  #list(): HTMLElement {
    return part(this.#finder, 'results');
  }
}

/** Leaves a card that stays at its place where it is: taking it out and in again costs as much as making it. */
function replaceChildren(list: Element, cards: readonly Element[]): void {
  for (const [index, card] of cards.entries())
    if (list.children[index] !== card) list.insertBefore(card, list.children[index] ?? null);
  while (list.children.length > cards.length) list.lastElementChild?.remove();
}
