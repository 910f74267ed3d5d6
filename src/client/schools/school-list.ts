import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { emptyQuestion, isUnfiltered, type Question } from '../../domain/finder/question.ts';
import { schoolResultsOf, schoolQuestion, withOneFilterLess } from '../../domain/finder/school-help.ts';
import { texts } from '../../texts/nl.ts';
import { part, showNotice } from '../shared/parts.ts';
import { loadSchoolData, type SchoolData } from './data.ts';
import { download } from './download.ts';
import { readSchoolForm, writeSchoolForm } from './form.ts';
import { SchoolRows } from './rows.ts';

/**
 * Narrows the view for schools in place, prints it and hands it over as a spreadsheet. The page carries the first rows;
 * the data of all comes when a visitor first asks for something.
 */
class SchoolList extends HTMLElement {
  #leaving = new AbortController();
  #loading: Promise<SchoolData> | undefined;
  #data: SchoolData | undefined;
  #rows: SchoolRows | undefined;
  #question = emptyQuestion;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#rows = new SchoolRows(this, signal);
    const form = part<HTMLFormElement>(this, 'form');
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });

    on(form, 'focusin', () => void this.#load());
    on(form, 'change', () => void this.#followForm());
    on(form, 'submit', (event) => {
      event.preventDefault();
      void this.#followForm();
    });
    on(part(this, 'clear'), 'click', (event) => {
      event.preventDefault();
      this.#follow(emptyQuestion);
      form.querySelector('select')?.focus();
    });
    on(part(this, 'csv'), 'click', () => void this.#download());
    on(part(this, 'print'), 'click', () => void this.#print());
    on(window, 'beforeprint', () => this.#rows?.showAll());
    on(window, 'popstate', () => void this.#readAddress());
    if (location.search) void this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** The data, loaded once; `undefined` when it cannot be had, which the page then says. */
  async #load(): Promise<SchoolData | undefined> {
    const { index = '', details = '' } = this.dataset;
    this.#loading ??= loadSchoolData(index, details, this.#leaving.signal);
    try {
      this.#data = await this.#loading;
      showNotice(this, '');
    } catch (error) {
      this.#loading = undefined;
      if (this.#leaving.signal.aborted) return undefined;
      console.error(error);
      showNotice(this, texts.schools.failed);
    }
    return this.#data;
  }

  async #readAddress(): Promise<void> {
    if (!(await this.#load())) return;
    this.#ask(schoolQuestion(readAddress(new URLSearchParams(location.search), this.#book())));
  }

  async #followForm(): Promise<void> {
    if (!(await this.#load())) return;
    this.#follow(readSchoolForm(part(this, 'form'), this.#book()));
  }

  /** Takes up a new question: in the address, then in the list. */
  #follow(question: Question): void {
    const search = writeAddress(question).toString();
    if (search !== location.search.slice(1))
      history.pushState(null, '', search ? `?${search}` : location.pathname);
    this.#ask(question);
  }

  #ask(question: Question): void {
    const isSame = isUnfiltered(question) && isUnfiltered(this.#question);
    this.#question = question;
    writeSchoolForm(part(this, 'form'), question);
    if (!isSame) this.#showResults();
  }

  #showResults(): void {
    if (!this.#data || !this.#rows) return;
    this.#rows.show(this.#resultsOf(this.#question), this.#data, this.#today());
    this.#rows.relax(
      withOneFilterLess(this.#question)
        .map(({ filter, question }) => ({ filter, question, count: this.#resultsOf(question).length }))
        .filter(({ count }) => count > 0),
      (question) => {
        this.#follow(question);
        part(this, 'form').querySelector('select')?.focus();
      },
    );
  }

  #resultsOf(question: Question): Listing[] {
    const { listings = [], refresh } = this.#data ?? {};
    return refresh ? schoolResultsOf(listings, question, { refresh, today: this.#today() }) : [];
  }

  async #download(): Promise<void> {
    if (!(await this.#load())) return;
    this.#ensureRows();
    const name = `${texts.schools.csvName}-${this.#today()}.csv`;
    try {
      const { schoolListCsv } = await import('../../feeds/school-list.ts');
      download(name, schoolListCsv(this.#rows?.addressedRows() ?? []));
      showNotice(this, '');
    } catch (error) {
      console.error(error);
      showNotice(this, texts.schools.csvFailed);
    }
  }

  async #print(): Promise<void> {
    if (await this.#load()) this.#ensureRows();
    window.print();
  }

  /** The rows that the page carries may be the first part only. */
  #ensureRows(): void {
    if (!this.#rows?.isShown) this.#showResults();
  }

  #book(): AddressBook {
    return {
      municipalities: this.#data?.municipalities ?? [],
      topics: this.#data?.topics.map(({ id }) => id) ?? [],
    };
  }

  #today(): string {
    return dateInAmsterdam(new Date());
  }
}

customElements.define('school-list', SchoolList);
