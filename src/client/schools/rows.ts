import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Question } from '../../domain/finder/question.ts';
import type { SchoolFilter } from '../../domain/finder/school-help.ts';
import type { AddressedRow } from '../../feeds/school-list.ts';
import { texts } from '../../texts/nl.ts';
import { schoolRowOf, type SchoolRow, type SchoolRowContext } from '../../texts/school-row.ts';
import { countLabel } from '../../texts/wording.ts';
import { fillTemplate } from '../shared/fields.ts';
import { part } from '../shared/parts.ts';
import type { SchoolData } from './data.ts';

interface Line {
  listing: Listing;
  address: string;
  /** Put in words only when it is shown: most rows of a large region never are. */
  row: () => SchoolRow;
}

/** The rows of the view for schools: as many as a page holds, more on request, all of them on paper. */
export class SchoolRows {
  readonly #island: HTMLElement;
  readonly #pageSize: number;
  #lines: Line[] = [];
  #limit = 0;
  /** Whether the rows come from here; before that they are those that the page carries. */
  isShown = false;

  constructor(island: HTMLElement, signal: AbortSignal) {
    this.#island = island;
    this.#pageSize = Number(island.dataset['pageSize']);
    part(island, 'more').addEventListener('click', () => this.#showMore(), { signal });
  }

  show(listings: readonly Listing[], data: SchoolData, today: PlainDate): void {
    const context = contextOf(data, today);
    const address = this.#island.dataset['offer'] ?? '';
    this.#lines = listings.flatMap((listing) => {
      const details = data.details[listing.id];
      if (!details) return [];
      const row = () => schoolRowOf(listing, details, context);
      return [{ listing, row, address: address.replace('/-/', `/${listing.id}/`) }];
    });
    this.isShown = true;
    this.#limit = this.#pageSize;
    this.#list().replaceChildren(...this.#items(0));
    part(this.#island, 'pager').hidden = true;
    this.#announce();
  }

  showAll(): void {
    if (!this.isShown || this.#limit >= this.#lines.length) return;
    const first = this.#limit;
    this.#limit = this.#lines.length;
    this.#list().append(...this.#items(first));
    this.#announce();
  }

  /** Offers the ways out when nothing was found. */
  relax(
    ways: readonly { filter: SchoolFilter; question: Question; count: number }[],
    choose: (question: Question) => void,
  ): void {
    const items = ways.map(({ filter, question, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = texts.schools.without(filter, count);
      button.addEventListener('click', () => choose(question));
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
    part(this.#island, 'relaxed').replaceChildren(...(this.#lines.length === 0 ? items : []));
  }

  addressedRows(): AddressedRow[] {
    return this.#lines.map(({ row, address }) => ({
      ...row(),
      address: new URL(address, location.href).href,
    }));
  }

  #showMore(): void {
    const first = this.#limit;
    this.#limit += this.#pageSize;
    this.#list().append(...this.#items(first));
    this.#announce();
    this.#list().children[first]?.querySelector('a')?.focus();
  }

  #items(from: number): Element[] {
    const template = part<HTMLTemplateElement>(this.#island, 'row');
    return this.#lines
      .slice(from, this.#limit)
      .map(({ listing, row, address }) => fillTemplate(template, listing, row(), address));
  }

  #announce(): void {
    const count = this.#lines.length;
    const counter = part(this.#island, 'count');
    if (counter.dataset['count'] !== String(count)) counter.textContent = countLabel(count);
    counter.dataset['count'] = String(count);
    part(this.#island, 'empty').hidden = count > 0;
    part(this.#island, 'more').hidden = count <= this.#limit;
  }

  #list(): HTMLElement {
    return part(this.#island, 'results');
  }
}

function contextOf({ refresh, municipalities, topics }: SchoolData, today: PlainDate): SchoolRowContext {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  return {
    refresh,
    today,
    nameOf: (id) => names.get(id) ?? id,
    topicOf: (id) => labels.get(id) ?? id,
  };
}
