import { FEW_RESULTS, FIRST_RESULTS, resultsOf } from '../../domain/finder/results.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { hasPoint, type Listing } from '../../domain/offer/listing.ts';
import type { Home } from '../../domain/finder/home.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import { isUnfiltered, sorts, type Question, type View } from '../../domain/finder/question.ts';
import { texts } from '../../texts/nl.ts';
import { countLabel } from '../../texts/nl/wording.ts';
import { Asking, whenFormAsks } from '../shared/asking.ts';
import { sentenceOf } from '../shared/build-files.ts';
import { afterPaint, breathe, whenIdle } from '../shared/giving-way.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part, showNotice } from '../shared/parts.ts';
import { connectListAndMap, UNPLACED_WANTED } from '../shared/pointing.ts';
import { QuestionAddress } from '../shared/question-address.ts';
import { ResultsList } from '../shared/results-list.ts';
import { Spoken } from '../shared/spoken.ts';
import { awaited } from '../shared/waiting.ts';
import { AskedLine } from './asked-line.ts';
import { CardStock } from './card-stock.ts';
import { earlyInput, holdQuestions } from './early-input.ts';
import { showChosen, showCounts, suggestHomes, unknownHome } from './form.ts';
import type { Situation } from './help.ts';
import { connectHomeButtons, showHomeButtons } from './home-buttons.ts';
import { noticeOf } from './notice.ts';
import { ListsInstead } from './lists-instead.ts';
import { ViewSwitch } from './view-switch.ts';
import { WordSearch } from './word-search.ts';

/** How many results are printed at most, on some twenty sheets. Who would print more wants another question. */
const MOST_PRINTED = 200;

/** The results of a question, announced by the event `offers-found`. */
export interface OffersFound {
  listings: Listing[];
  question: Question;
}

/**
 * The finder: takes the question from the address and the form, and shows its results in the list and, by an event, on
 * the map. Until its index is there, the list that the page carries stays.
 */
class OfferFinder extends HTMLElement {
  #leaving = new AbortController();
  #index: FinderIndex | undefined;
  #asking: Asking | undefined;
  #stock: CardStock | undefined;
  #list: ResultsList | undefined;
  #search: WordSearch | undefined;
  #views: ViewSwitch | undefined;
  #askedLine: AskedLine | undefined;
  #spoken: Spoken | undefined;
  /** How many questions were asked. Results that come after a newer question are dropped. */
  #asked = 0;

  async connectedCallback(): Promise<void> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    try {
      await this.#start(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, texts.finder.failed);
    }
  }

  async #start(signal: AbortSignal): Promise<void> {
    const form = part<HTMLFormElement>(this, 'form');
    const askedLine = new AskedLine(this, form, signal);
    this.#askedLine = askedLine;
    this.#spoken = new Spoken(part(this, 'spoken'));
    const stock = new CardStock(part(this, 'card'), this.dataset['offer'] ?? '');
    const itemOf = (listing: Listing) => stock.cardOf(listing);
    const settings = { pageSize: FIRST_RESULTS, mostPrinted: MOST_PRINTED, itemOf };
    const list = new ResultsList(this, settings, signal);
    [this.#stock, this.#list] = [stock, list];
    list.isBusy = location.search !== '';
    const early = { isSent: false };
    const stopHolding = holdQuestions(form, () => {
      early.isSent = true;
      list.isBusy = true;
      askedLine.close();
    });
    const isWaited = () => early.isSent || location.search !== '';
    const lists = new ListsInstead(this, form);
    let address: QuestionAddress;
    try {
      this.#index = await awaited(loadIndex(this.dataset['index'] ?? '', signal), {
        slow: () => {
          if (!isWaited()) return;
          askedLine.hold();
          this.#notify(texts.loading.slow);
        },
        late: () => {
          stopHolding();
          list.rest(!isWaited());
          this.#notify([texts.finder.indexLate, isWaited() && texts.finder.notTheAnswer]);
          lists.show();
        },
      });
      address = await addressFor(this.#index, this.#isEmbedded);
      lists.withdraw();
    } catch (error) {
      if (!signal.aborted) this.#fail(error, texts.finder.indexFailed);
      return;
    } finally {
      stopHolding();
    }
    const { municipalities } = this.#index;
    this.#search = new WordSearch(this.dataset, this.#index);
    const asking = new Asking(form, address, (question, isTyping) => this.#show(question, isTyping));
    this.#asking = asking;
    this.#listen(asking, signal);
    this.#views = new ViewSwitch(this, (view) => this.#changeView(view), signal);
    const asker = {
      municipalities,
      home: () => asking.question.home,
      goTo: (home: Home) => asking.take({ ...asking.question, home }),
      notify: (text: string) => this.#notify(text),
    };
    connectHomeButtons(this, asker, signal);
    part<HTMLSelectElement>(this, 'sort').disabled = false;
    // The suggestions are no part of the first results, and must not wait for results that need the text index.
    afterPaint(() => suggestHomes(part(this, 'homes'), municipalities));
    await this.#begin(asking, early.isSent);
    // On a slow line the first word would wait for all of this. Who pays for each megabyte has it when typing begins.
    if (!isSavingData()) whenIdle(() => void this.#search?.warmUp());
  }

  /**
   * Asks the first question: that of the address, and over it what the visitor filled in before the script was ready.
   */
  async #begin(asking: Asking, isSent: boolean): Promise<void> {
    const early = earlyInput(part(this, 'form'));
    const question = asking.readAddress();
    for (const putBack of early) putBack();
    if (isSent) this.#askedLine?.close();
    // In the embedded view the address holds what the partner chose, which nobody has asked yet.
    else if (early.length === 0 && !this.#isEmbedded) this.#askedLine?.follow();
    else this.#askedLine?.welcome();
    if (early.length > 0) return asking.followForm('replaceState');
    asking.address.write(question, 'replaceState');
    await this.#ask(question, { isFirst: true });
  }

  get #isEmbedded(): boolean {
    return this.dataset['embedded'] !== undefined;
  }

  /** Shows the results of a question, in time. */
  #show(question: Question, isTyping = false): void {
    this.#ask(question, { isTyping }).catch((error: unknown) => this.#fail(error, texts.finder.failed));
  }

  /** Says something that is no result, to the eye and to the ear. */
  #notify(sentences: string | (string | false)[]): void {
    const text = [sentences].flat().filter(Boolean).join(' ');
    showNotice(this, text);
    this.#spoken?.say(text);
  }

  /** Leaves the page as it stands, with one sentence on why it does no more. Its form then leads to the lists. */
  #fail(error: unknown, sentence: string): void {
    console.error(error);
    const isAnswer = location.search === '' && this.#asked === 0;
    if (!this.#list?.results) this.#list?.rest(isAnswer);
    else this.#list.isBusy = false;
    this.#askedLine?.welcome();
    this.#notify([
      sentenceOf(error, sentence),
      !isAnswer && !this.#list?.results && texts.finder.notTheAnswer,
    ]);
    new ListsInstead(this, part(this, 'form')).show();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #listen(asking: Asking, signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });

    const form = part<HTMLFormElement>(this, 'form');
    whenFormAsks(form, (step, isTyping) => asking.followForm(step, isTyping), signal);
    on(form, 'submit', () => {
      this.#askedLine?.close();
      this.#askedLine?.goToResults();
    });
    on(part(this, 'words'), 'focus', () => void this.#search?.warmUp());
    on(part(this, 'sort'), 'change', () => {
      const sort = sorts.find((name) => name === part<HTMLSelectElement>(this, 'sort').value);
      asking.follow({ ...asking.question, sort }, 'pushState');
    });
    on(this, 'click', (event) => this.#followLink(event, asking));
    connectListAndMap(this, () => this.#changeView('kaart'), signal);
    on(document, UNPLACED_WANTED, () => {
      this.#changeView('lijst');
      this.#list?.bringForward((listing) => !hasPoint(listing));
    });
    on(window, 'popstate', () => {
      const question = asking.readAddress();
      this.#askedLine?.follow();
      this.#show(question);
    });
  }

  /** Follows a link to another question without leaving the page. */
  #followLink(event: Event, asking: Asking): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    asking.take(asking.address.read(link.getAttribute('href') ?? ''));
    this.#askedLine?.follow();
    this.#askedLine?.goToResults();
  }

  /** Shows the same results in the other view. */
  #changeView(view: View): void {
    const asking = this.#asking;
    if (!asking) return;
    asking.question = { ...asking.question, view };
    asking.address.write(asking.question, 'replaceState');
    this.#views?.show(view);
  }

  async #ask(question: Question, { isFirst = false, isTyping = false } = {}): Promise<void> {
    if (!this.#index || !this.#list || !this.#stock) return;
    const asked = ++this.#asked;
    this.#list.isBusy = isFirst || question.words !== '';
    const form = part<HTMLFormElement>(this, 'form');
    showChosen(form);
    const { listings, refresh, municipalities } = this.#index;
    const search = question.words ? await this.#search?.search(question, isTyping) : undefined;
    if (asked !== this.#asked) return;
    void search?.later?.then(() => asked === this.#asked && this.#show(question, isTyping));
    // Without its words the question would be another one.
    if (search?.missing.words === 'coming') return this.#notify(texts.finder.searchComing.words);

    const today = dateInAmsterdam(new Date());
    const circumstances = { refresh, today, found: search?.found };
    const results = resultsOf(listings, question, circumstances);
    if (isFirst) await breathe();
    if (asked !== this.#asked) return;

    const names = new Map(municipalities.map(({ id, name }) => [id, name]));
    this.#stock.context = { refresh, today, nameOf: (id) => names.get(id) ?? id, home: question.home };
    if (isFirst && isUnfiltered(question)) this.#stock.keep(part(this, 'results').children);
    this.#list.show(results);
    this.#showQuestion(question);
    showCounts(form, listings, question, circumstances);
    const notKnown = unknownHome(form, question);
    const situation = {
      listings,
      municipalities,
      unknownHome: notKnown,
      question,
      circumstances,
      count: results.length,
      search: this.#search,
      words: search,
      isAllowed: (other: Question) => this.#asking?.address.isAllowed(other) ?? true,
    };
    this.#help(situation, () => asked === this.#asked);
    const notice = noticeOf(search, notKnown, question.home, results, (id) => {
      return listings.find((listing) => listing.id === id)?.title ?? id;
    });
    showNotice(this, notice);
    this.#spoken?.say(spokenOf(results.length, notice), { isTyping });
    const detail: OffersFound = { listings: results, question };
    this.dispatchEvent(new CustomEvent('offers-found', { bubbles: true, detail }));
  }

  /**
   * Shows what helps where there are few results, where words were asked, or where a place is not known. Its code comes with the first such question,
   * because the first results do not wait for it.
   */
  #help(situation: Situation, isCurrent: () => boolean): void {
    const { count, question, unknownHome: notKnown } = situation;
    const isNeeded = count <= FEW_RESULTS || question.words !== '' || notKnown !== '';
    if (isNeeded) {
      import('./help.ts')
        .then(({ showHelp }) => (isCurrent() ? showHelp(this, situation, isCurrent) : undefined))
        .catch((error: unknown) => console.error(error));
      return;
    }
    for (const name of ['meant', 'guides', 'nearest', 'help']) part(this, name).hidden = true;
  }

  #showQuestion({ view, sort, home, asker, kinds }: Question): void {
    for (const line of this.querySelectorAll<HTMLElement>('p[data-asker]'))
      line.hidden = line.dataset['asker'] !== asker;
    part(this, 'for-dropouts').hidden = !kinds.includes('passend-alternatief');
    this.#views?.show(view);
    showHomeButtons(this, home);
    part<HTMLSelectElement>(this, 'sort').value = sort ?? '';
    this.#askedLine?.write();
  }
}

/** What is said of results: how many there are, what must be known of them, and where to go on when there are none. */
function spokenOf(count: number, notice: string): string {
  const { nothingSpoken } = texts.finder;
  return [countLabel(count), notice, count === 0 && nothingSpoken]
    .filter(Boolean)
    .map((sentence) => String(sentence).replace(/[.?!]?$/, (end) => end || '.'))
    .join(' ');
}

/** Whether the visitor asked the browser to load as little as possible. */
function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** The address of this page. What only the embedded view needs is loaded there alone. */
async function addressFor(index: FinderIndex, isEmbedded: boolean): Promise<QuestionAddress> {
  if (!isEmbedded) return new QuestionAddress(index);
  const { EmbeddedAddress } = await import('./embedded-address.ts');
  return new EmbeddedAddress(index);
}

customElements.define('offer-finder', OfferFinder);
