import { resultsOf } from '../../domain/finder/results.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { hasPoint, type Listing } from '../../domain/offer/listing.ts';
import type { Home } from '../../domain/finder/home.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import {
  emptyQuestion,
  isUnfiltered,
  sorts,
  type Question,
  type View,
} from '../../domain/finder/question.ts';
import { texts } from '../../texts/nl.ts';
import { afterPaint } from '../shared/after-paint.ts';
import { breathe } from '../shared/breathing.ts';
import { earlyInput, holdQuestions } from './early-input.ts';
import { readForm, showChosen, suggestHomes, unknownHome, writeForm } from './form.ts';
import { showCounts } from './choices.ts';
import { showHelp } from './help.ts';
import { whenFormAsks } from './form-asking.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part, showNotice } from '../shared/parts.ts';
import { connectHomeButtons, showHomeButtons } from './home-buttons.ts';
import { connectListAndMap, UNPLACED_WANTED } from '../shared/pointing.ts';
import { addressFor, type QuestionAddress } from './question-address.ts';
import { ResultsList } from './results-list.ts';
import { noticeOf } from './notice.ts';
import { ViewSwitch } from './view-switch.ts';
import { WordSearch } from './word-search.ts';

/** The results of a question, announced by the event `offers-found`. */
export interface OffersFound {
  listings: Listing[];
  question: Question;
}

/**
 * The finder: reads the question from the address and the form, and shows the results in the list and, by an event, on the map.
 * Until its index is there, the list that the page carries stays.
 */
class OfferFinder extends HTMLElement {
  #leaving = new AbortController();
  #index: FinderIndex | undefined;
  #address: QuestionAddress | undefined;
  #list: ResultsList | undefined;
  #search: WordSearch | undefined;
  #views: ViewSwitch | undefined;
  #question = emptyQuestion;
  /** How many questions were asked; slow results of an older one are dropped. */
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
      this.#address = await addressFor(this.#index, this.dataset['embedded'] !== undefined);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      showNotice(this, navigator.onLine ? texts.finder.indexFailed : texts.finder.offline);
      list.isBusy = false;
      return;
    } finally {
      stopHolding();
    }
    const { listings, municipalities } = this.#index;
    this.#search = new WordSearch(this.dataset, listings, municipalities);
    this.#listen(signal);
    this.#views = new ViewSwitch(this, (view) => this.#changeView(view), signal);
    const asker = {
      municipalities,
      home: () => this.#question.home,
      goTo: (home: Home) => this.#take({ ...this.#question, home }),
      notify: (text: string) => showNotice(this, text),
    };
    connectHomeButtons(this, asker, signal);
    part<HTMLSelectElement>(this, 'sort').disabled = false;
    // Not part of the first results, and not to wait for those that ask the text index.
    afterPaint(() => suggestHomes(part(this, 'homes'), municipalities));
    await this.#begin();
  }

  /** The first question: that of the address, and over it what the visitor filled in before the script was ready. */
  async #begin(): Promise<void> {
    const early = earlyInput(part(this, 'form'));
    this.#question = this.#readAddress();
    for (const putBack of early) putBack();
    if (early.length > 0) return this.#followForm('replaceState');
    this.#address?.write(this.#question, 'replaceState');
    await this.#ask(this.#question, { isFirst: true });
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
      this.#follow({ ...this.#question, sort }, 'pushState');
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
  #readAddress(): Question {
    const question = this.#address?.read() ?? emptyQuestion;
    writeForm(part(this, 'form'), question, new URLSearchParams(location.search).get('plaats') ?? '');
    return question;
  }

  /** Follows a link to another question without leaving the page. */
  #followLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    this.#take(this.#address?.read(link.getAttribute('href') ?? '') ?? this.#question);
    part(this, 'heading').focus();
  }

  /** Takes up a question that did not come from the form. */
  #take(question: Question): void {
    writeForm(part(this, 'form'), question);
    this.#follow(question, 'pushState');
  }

  #followForm(how: 'pushState' | 'replaceState'): void {
    const form = part<HTMLFormElement>(this, 'form');
    showChosen(form);
    if (!this.#address) return;
    const question = readForm(form, this.#question, this.#address.book);
    this.#follow(this.#address.hold(question), how);
  }

  /** Takes up a new question: in the results, and once these are on the screen in the address. */
  #follow(question: Question, how: 'pushState' | 'replaceState'): void {
    void this.#ask(question);
    afterPaint(() => this.#address?.write(question, how));
  }

  /** The same results in the other view. */
  #changeView(view: View): void {
    this.#question = { ...this.#question, view };
    this.#address?.write(this.#question, 'replaceState');
    this.#views?.show(view);
  }

  async #ask(question: Question, { isFirst = false } = {}): Promise<void> {
    if (!this.#index || !this.#list) return;
    const asked = ++this.#asked;
    this.#list.isBusy = isFirst || question.words !== '';
    this.#question = question;
    const { listings, refresh, municipalities } = this.#index;
    const search = question.words ? await this.#search?.search(question) : undefined;
    if (asked !== this.#asked) return;

    const today = dateInAmsterdam(new Date());
    const circumstances = { refresh, today, found: search?.found };
    const results = resultsOf(listings, question, circumstances);
    if (isFirst) await breathe();
    if (asked !== this.#asked) return;

    const names = new Map(municipalities.map(({ id, name }) => [id, name]));
    const context = { refresh, today, nameOf: (id: string) => names.get(id) ?? id, home: question.home };
    this.#list.show(results, context, { keep: isFirst && isUnfiltered(question) });
    this.#showQuestion(question);
    showCounts(part(this, 'form'), listings, question, circumstances);
    const situation = {
      listings,
      municipalities,
      question,
      circumstances,
      count: results.length,
      search: this.#search,
      isAllowed: (other: Question) => this.#address?.isAllowed(other) ?? true,
    };
    void showHelp(this, situation, () => asked === this.#asked);
    showNotice(this, noticeOf(search, unknownHome(part(this, 'form'), question), question.home, results));
    const detail: OffersFound = { listings: results, question };
    this.dispatchEvent(new CustomEvent('offers-found', { bubbles: true, detail }));
  }

  #showQuestion({ view, sort, home }: Question): void {
    this.#views?.show(view);
    showHomeButtons(this, home);
    part<HTMLSelectElement>(this, 'sort').value = sort ?? '';
  }
}

customElements.define('offer-finder', OfferFinder);
