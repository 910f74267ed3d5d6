import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import { emptyQuestion, isUnfiltered, type Question } from '../../domain/finder/question.ts';
import { relaxForSchools, schoolQuestion, schoolResultsOf } from '../../domain/finder/school-help.ts';
import type { AddressedRow } from '../../feeds/school-list.ts';
import { schools, texts } from '../../texts/nl.ts';
import {
  schoolRowOf,
  type SchoolDetails,
  type SchoolRow,
  type SchoolRowContext,
} from '../../texts/nl/school-row.ts';
import { Asking, whenFormAsks } from '../shared/asking.ts';
import { loadBuildFile, sentenceOf } from '../shared/build-files.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part, showNotice } from '../shared/parts.ts';
import { QuestionAddress, type HistoryStep } from '../shared/question-address.ts';
import { ResultsList } from '../shared/results-list.ts';
import { fillTemplate } from '../shared/template.ts';
import { awaited } from '../shared/waiting.ts';

/** What the view for schools works with once it is loaded. */
interface Loaded {
  index: FinderIndex;
  /** What schools read beyond the finder's index, by the id of the offer. */
  details: Record<string, SchoolDetails>;
  asking: Asking;
}

/**
 * Narrows the view for schools without leaving the page, prints it and hands it over as a spreadsheet. The page carries
 * the first rows; the data of all rows comes when a visitor first asks for something.
 */
class SchoolList extends HTMLElement {
  #leaving = new AbortController();
  #loading: Promise<Loaded> | undefined;
  #loaded: Loaded | undefined;
  #list: ResultsList | undefined;
  /** The question whose results are in the list. */
  #shown = emptyQuestion;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const settings = {
      pageSize: Number(this.dataset['pageSize']),
      mostPrinted: Infinity,
      itemOf: (listing: Listing) => this.#itemOf(listing),
    };
    this.#list = new ResultsList(this, settings, signal);
    const form = part<HTMLFormElement>(this, 'form');
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });

    on(form, 'focusin', () => void this.#load());
    whenFormAsks(form, (step) => void this.#followForm(step), signal);
    on(part(this, 'clear'), 'click', (event) => {
      event.preventDefault();
      this.#take(emptyQuestion);
    });
    on(part(this, 'csv'), 'click', () => void this.#download());
    on(part(this, 'print'), 'click', () => void this.#print());
    on(window, 'popstate', () => void this.#followAddress());
    if (location.search) void this.#followAddress();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Loads the data once. Returns `undefined` when it cannot be had, which the page then says. */
  async #load(): Promise<Loaded | undefined> {
    this.#loading ??= this.#fetch();
    try {
      this.#loaded = await awaited(this.#loading, {
        slow: () => showNotice(this, texts.loading.slow),
        late: () => showNotice(this, schools.late),
      });
      showNotice(this, '');
    } catch (error) {
      this.#loading = undefined;
      if (this.#leaving.signal.aborted) return undefined;
      console.error(error);
      showNotice(this, sentenceOf(error, schools.failed));
    }
    return this.#loaded;
  }

  async #fetch(): Promise<Loaded> {
    const { index: address = '', details: detailsAddress = '' } = this.dataset;
    const { signal } = this.#leaving;
    const [index, details] = await Promise.all([
      loadIndex(address, signal),
      loadBuildFile<Record<string, SchoolDetails>>(detailsAddress, signal),
    ]);
    const form = part<HTMLFormElement>(this, 'form');
    const asking = new Asking(form, new SchoolAddress(index), (question) => this.#ask(question));
    return { index, details, asking };
  }

  async #followAddress(): Promise<void> {
    const asking = (await this.#load())?.asking;
    if (asking) this.#ask(asking.readAddress());
  }

  async #followForm(step: HistoryStep): Promise<void> {
    (await this.#load())?.asking.followForm(step);
  }

  /** Asks a question that a button stands for, and goes back to the form. */
  #take(question: Question): void {
    this.#loaded?.asking.take(question);
    part(this, 'form').querySelector('select')?.focus();
  }

  #ask(question: Question): void {
    const isSame = isUnfiltered(question) && isUnfiltered(this.#shown);
    this.#shown = question;
    if (!isSame) this.#showResults();
  }

  #showResults(): void {
    if (!this.#loaded || !this.#list) return;
    const { index, details } = this.#loaded;
    const circumstances = { refresh: index.refresh, today: today() };
    const known = index.listings.filter(({ id }) => details[id]);
    const results = schoolResultsOf(known, this.#shown, circumstances);
    this.#list.show(results);
    part(this, 'pager').hidden = true;
    const ways = results.length > 0 ? [] : relaxForSchools(known, this.#shown, circumstances);
    const items = ways.map(({ filter, question, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = schools.without(filter, count);
      button.addEventListener('click', () => this.#take(question));
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
    part(this, 'relaxed').replaceChildren(...items);
  }

  async #download(): Promise<void> {
    if (!(await this.#load())) return;
    this.#ensureResults();
    const rows = (this.#list?.results ?? []).map((listing): AddressedRow => ({
      ...this.#rowOf(listing),
      address: new URL(this.#addressOf(listing), location.href).href,
    }));
    try {
      const { schoolListCsv } = await import('../../feeds/school-list.ts');
      saveFile(`${schools.csvName}-${today()}.csv`, schoolListCsv(rows));
      showNotice(this, '');
    } catch (error) {
      console.error(error);
      showNotice(this, schools.csvFailed);
    }
  }

  async #print(): Promise<void> {
    if (await this.#load()) this.#ensureResults();
    window.print();
  }

  /** Shows the results when the list is still the one that the page carries, which may be the first part only. */
  #ensureResults(): void {
    if (!this.#list?.results) this.#showResults();
  }

  #itemOf(listing: Listing): Element {
    const template = part<HTMLTemplateElement>(this, 'row');
    return fillTemplate(template, listing, this.#rowOf(listing), this.#addressOf(listing));
  }

  /** The row of an offer. Throws for an offer without details, which is never among the results. */
  #rowOf(listing: Listing): SchoolRow {
    const details = this.#loaded?.details[listing.id];
    if (!this.#loaded || !details) throw new Error(`There are no details of ${listing.id}`);
    return schoolRowOf(listing, details, contextOf(this.#loaded.index));
  }

  #addressOf({ id }: Listing): string {
    return (this.dataset['offer'] ?? '').replace('/-/', `/${id}/`);
  }
}

/** The address of the view for schools, which asks only a part of a question. */
class SchoolAddress extends QuestionAddress {
  override hold(question: Question): Question {
    return schoolQuestion(question);
  }
}

const today = () => dateInAmsterdam(new Date());

function contextOf({ refresh, municipalities, topics }: FinderIndex): SchoolRowContext {
  return {
    refresh,
    today: today(),
    nameOf: (id) => municipalities.find((one) => one.id === id)?.name ?? id,
    topicOf: (id) => topics.find((topic) => topic.id === id)?.label ?? id,
  };
}

/** Gives the visitor a file that was made on the page; nothing is sent. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click is done.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

customElements.define('school-list', SchoolList);
