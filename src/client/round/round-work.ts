import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { roundProgress, roundTasks, type RoundOffer } from '../../domain/round/work-list.ts';
import { round } from '../../texts/nl/round.ts';
import { needLabel, progressSentence } from '../../texts/round-work.ts';
import { part } from '../shared/parts.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Puts the work of the round right on the day of viewing, and copies the text of a mail. */
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
      part(row, 'need').textContent = needLabel(need);
      part(row, 'need').dataset['freshness'] = need ?? 'current';
      part(row, 'count').textContent = round.page.count(own.length - open.length, own.length);
    }
    part(this, 'rows').append(...tasks.flatMap(({ provider }) => rows.get(provider) ?? []));
    part(this, 'progress').textContent = progressSentence(roundProgress(tasks));
  }

  async #copy(row: HTMLElement): Promise<void> {
    const address = part<HTMLAnchorElement>(row, 'mail').href;
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} gives ${response.status}`);
      await navigator.clipboard.writeText(await response.text());
      this.#announce(`${round.page.copied}: ${row.querySelector('h3')?.textContent ?? ''}`);
    } catch (error) {
      console.warn(error);
      this.#announce(round.page.copyFailed);
    }
  }

  #announce(words: string): void {
    part(this, 'status').textContent = words;
  }
}

/** The running offers of a row, as far as the round needs to know them. */
function offersOf(provider: string, { dataset }: HTMLElement): RoundOffer[] {
  return (dataset['verified'] ?? '').split(',').map((verified, index) => {
    const id = `${provider} ${index}`;
    return { id, title: id, providers: [provider], state: 'actief', verified: verified || undefined };
  });
}

customElements.define('round-work', RoundWork);
