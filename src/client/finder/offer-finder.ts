import { answer } from '../../domain/finder/results.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { hasPoint, type Listing } from '../../domain/offer/listing.ts';
import type { FoundPlace } from '../../domain/finder/home.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import { emptyQuery, isUnfiltered, sorts, type Query, type View } from '../../domain/finder/question.ts';
import { texts } from '../../texts/nl.ts';
import { afterPaint } from '../shared/after-paint.ts';
import { breathe } from '../shared/breathing.ts';
import { earlyAnswers, holdQuestions } from './early-answers.ts';
import { readForm, showChosen, suggestPlaces, unknownPlace, writeForm } from './form.ts';
import { showCounts } from './choices.ts';
import { showHelp } from './help.ts';
import { whenFormAsks } from './form-asking.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part, showNotice } from '../shared/parts.ts';
import { connectPlaceButtons, showPlaceButtons } from './place-buttons.ts';
import { connectListAndMap, UNPLACED_WANTED } from '../shared/pointing.ts';
import { addressFor, type QuestionAddress } from './question-address.ts';
import { ResultsList } from './results-list.ts';
import { noticeOf } from './notice.ts';
import { ViewSwitch } from './view-switch.ts';
import { WordSearch } from './word-search.ts';

/** An answer, told by the event `offers-found`. */
export interface OffersFound {
  listings: Listing[];
  query: Query;
}

/**
 * The finder: reads the question from the address and the form, and answers with the list and an event for the map.
 * Until its index is there, the list that the page carries stays.
 */
class OfferFinder extends HTMLElement {
  #leaving = new AbortController();
  #index: FinderIndex | undefined;
  #address: QuestionAddress | undefined;
  #list: ResultsList | undefined;
  #search: WordSearch | undefined;
  #views: ViewSwitch | undefined;
  #query = emptyQuery;
  /** How many questions were asked; a slow answer to an older one is dropped. */
  #asked = 0;

  async connectedCallback(): Promise<void> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const list = new ResultsList(this, signal);
    this.#list = list;
    list.isBusy = location.search !== '';
    const stopHolding = holdQuestions(part(this, 'form'), () => (list.isBusy = true));
    try {
      this.#index = await loadIndex(this.dataset['index'] ?? '', signal);
      this.#address = await addressFor(this.#index, this.dataset['framed'] !== undefined);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      showNotice(this, navigator.onLine ? texts.finder.indexFailed : texts.finder.offline);
      list.isBusy = false;
      return;
    } finally {
      stopHolding();
    }
    const { listings, places } = this.#index;
    this.#search = new WordSearch(this.dataset, listings, places);
    this.#listen(signal);
    this.#views = new ViewSwitch(this, (view) => this.#changeView(view), signal);
    const asker = {
      places,
      place: () => this.#query.place,
      goTo: (place: FoundPlace) => this.#take({ ...this.#query, place }),
      notify: (text: string) => showNotice(this, text),
    };
    connectPlaceButtons(this, asker, signal);
    part<HTMLSelectElement>(this, 'sort').disabled = false;
    // Not part of the first answer, and not to wait for one that asks the text index.
    afterPaint(() => suggestPlaces(part(this, 'places'), places));
    await this.#begin();
  }

  /** The first question: that of the address, and over it what the visitor filled in before the script was ready. */
  async #begin(): Promise<void> {
    const early = earlyAnswers(part(this, 'form'));
    this.#query = this.#readAddress();
    for (const putBack of early) putBack();
    if (early.length > 0) return this.#followForm('replaceState');
    this.#address?.write(this.#query, 'replaceState');
    await this.#ask(this.#query, { isFirst: true });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #listen(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });

    whenFormAsks(part(this, 'form'), (how) => this.#followForm(how), signal);
    on(part(this, 'words'), 'focus', () => void this.#search?.warmUp());
    on(part(this, 'sort'), 'change', () => {
      const sort = sorts.find((name) => name === part<HTMLSelectElement>(this, 'sort').value);
      this.#follow({ ...this.#query, sort }, 'pushState');
    });
    on(this, 'click', (event) => this.#followLink(event));
    connectListAndMap(this, () => this.#changeView('kaart'), signal);
    on(document, UNPLACED_WANTED, () => {
      this.#changeView('lijst');
      this.#list?.bringForward((listing) => !hasPoint(listing));
    });
    on(window, 'popstate', () => void this.#ask(this.#readAddress()));
  }

  /** The question in the address, shown in the form. */
  #readAddress(): Query {
    const query = this.#address?.read() ?? emptyQuery;
    writeForm(part(this, 'form'), query, new URLSearchParams(location.search).get('plaats') ?? '');
    return query;
  }

  /** Follows a link to another question without leaving the page. */
  #followLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    this.#take(this.#address?.read(link.getAttribute('href') ?? '') ?? this.#query);
    part(this, 'heading').focus();
  }

  /** Takes up a question that did not come from the form. */
  #take(query: Query): void {
    writeForm(part(this, 'form'), query);
    this.#follow(query, 'pushState');
  }

  #followForm(how: 'pushState' | 'replaceState'): void {
    const form = part<HTMLFormElement>(this, 'form');
    showChosen(form);
    if (!this.#address) return;
    const query = readForm(form, this.#query, this.#address.book);
    this.#follow(this.#address.hold(query), how);
  }

  /** Takes up a new question: in the answer, and once that is on the screen in the address. */
  #follow(query: Query, how: 'pushState' | 'replaceState'): void {
    void this.#ask(query);
    afterPaint(() => this.#address?.write(query, how));
  }

  /** The same answer in the other view. */
  #changeView(view: View): void {
    this.#query = { ...this.#query, view };
    this.#address?.write(this.#query, 'replaceState');
    this.#views?.show(view);
  }

  async #ask(query: Query, { isFirst = false } = {}): Promise<void> {
    if (!this.#index || !this.#list) return;
    const asked = ++this.#asked;
    this.#list.isBusy = isFirst || query.words !== '';
    this.#query = query;
    const { listings, refresh, places } = this.#index;
    const search = query.words ? await this.#search?.search(query) : undefined;
    if (asked !== this.#asked) return;

    const today = dateInAmsterdam(new Date());
    const circumstances = { refresh, today, found: search?.found };
    const answered = answer(listings, query, circumstances);
    if (isFirst) await breathe();
    if (asked !== this.#asked) return;

    const names = new Map(places.map(({ id, name }) => [id, name]));
    const context = { refresh, today, nameOf: (id: string) => names.get(id) ?? id, place: query.place };
    this.#list.show(answered, context, { keep: isFirst && isUnfiltered(query) });
    this.#showQuestion(query);
    showCounts(part(this, 'form'), listings, query, circumstances);
    const situation = {
      listings,
      places,
      query,
      circumstances,
      count: answered.length,
      search: this.#search,
      isAllowed: (other: Query) => this.#address?.isAllowed(other) ?? true,
    };
    void showHelp(this, situation, () => asked === this.#asked);
    showNotice(this, noticeOf(search, unknownPlace(part(this, 'form'), query), query.place, answered));
    const detail: OffersFound = { listings: answered, query };
    this.dispatchEvent(new CustomEvent('offers-found', { bubbles: true, detail }));
  }

  #showQuestion({ view, sort, place }: Query): void {
    this.#views?.show(view);
    showPlaceButtons(this, place);
    part<HTMLSelectElement>(this, 'sort').value = sort ?? '';
  }
}

customElements.define('offer-finder', OfferFinder);
