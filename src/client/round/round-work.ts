import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { roundProgress, roundTasks, type RoundOffer } from '../../domain/round/work-list.ts';
import { round } from '../../texts/nl/round.ts';
import { copyText } from '../shared/copying.ts';
import { part } from '../shared/parts.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Corrects the work of the round to the day of viewing, and copies the text of a mail. */
class RoundWork extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#show();
    for (const row of this.#rows())
      part(row, 'copy').addEventListener('click', () => void this.#copy(row), { signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-provider]')];
  }

  #show(): void {
    const rows = new Map(this.#rows().map((row) => [row.dataset['provider'] ?? '', row]));
    const offers = [...rows].flatMap(([provider, row]) => offersOf(provider, row));
    const tasks = roundTasks(offers, { refresh: refreshOfPage(), today: dateInAmsterdam(new Date()) });
    for (const { provider, need, offers: own, open } of tasks) {
      const row = rows.get(provider);
      if (!row) continue;
      part(row, 'need').textContent = round.page.need(need);
      part(row, 'need').dataset['freshness'] = need ?? 'current';
      part(row, 'count').textContent = round.page.count(own.length - open.length, own.length);
    }
    part(this, 'rows').append(...tasks.flatMap(({ provider }) => rows.get(provider) ?? []));
    part(this, 'progress').textContent = round.page.progress(roundProgress(tasks));
  }

  #copy(row: HTMLElement): Promise<void> {
    const text = textAt(part<HTMLAnchorElement>(row, 'mail').href);
    const copied = round.page.copied(row.querySelector('h3')?.textContent ?? '');
    return copyText(text, part(this, 'status'), { copied, copyFailed: round.page.copyFailed });
  }
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave status ${response.status}`);
  return response.text();
}

/** The running offers of a row, with what the round needs to know of them. */
function offersOf(provider: string, { dataset }: HTMLElement): RoundOffer[] {
  return (dataset['verified'] ?? '').split(',').map((verified, index) => {
    const id = `${provider} ${index}`;
    return { id, title: id, providers: [provider], state: 'actief', verified: verified || undefined };
  });
}

customElements.define('round-work', RoundWork);
