import type { Page } from '@playwright/test';
import { percentile } from './statistics.ts';

/**
 * Sets and clears the filters of the form one by one. The times run from the click until list and map are on the screen,
 * in ms.
 */
export async function measureFilters(page: Page, most: number) {
  const times = await page.evaluate(async (count) => {
    const filters = ['soort', 'thema', 'sector', 'vorm'].map((name) => [
      ...document.querySelectorAll<HTMLInputElement>(`offer-finder form input[type=checkbox][name=${name}]`),
    ]);
    // The first option of every filter comes first, then the second of every filter: so each kind of filter counts as
    // much.
    const turns = Array.from({ length: count }, (_, turn) => filters.flatMap((boxes) => boxes[turn] ?? []));
    const boxes = turns.flat().slice(0, count);
    if (boxes.length < 4) throw new Error('The form of the finder has no filters');
    const found: number[] = [];
    for (const box of boxes) {
      found.push(await window.watch.timed(() => box.click()));
      found.push(await window.watch.timed(() => box.click()));
    }
    return found;
  }, most);
  return { filterMedian: percentile(times, 50), filter: percentile(times, 95) };
}

/**
 * Searches as somebody does who presses Enter, so the finder's pause for typing does not count. Each search is done
 * twice: the second time, its part of the text index has already been loaded.
 */
export async function measureSearches(page: Page, words: readonly string[]) {
  const [cold, warm] = await page.evaluate(async (list) => {
    const form = document.querySelector<HTMLFormElement>('offer-finder form');
    const field = form?.querySelector<HTMLInputElement>('[name=q]');
    if (!form || !field) throw new Error('The form of the finder has no field for words');
    field.focus();
    const ask = (text: string) =>
      window.watch.timed(() => {
        field.value = text;
        form.requestSubmit();
      });
    const rounds: number[][] = [];
    for (let round = 0; round < 2; round += 1) {
      const times: number[] = [];
      for (const text of list) times.push(await ask(text));
      rounds.push(times);
    }
    return rounds;
  }, words);
  return { searchCold: percentile(cold ?? [], 95), search: percentile(warm ?? [], 95) };
}

/** The numbers that the page shows for the unfiltered list. */
export async function countAnswer(page: Page) {
  return page.evaluate(() => {
    const count = (selector: string, name: string) =>
      Number(document.querySelector<HTMLElement>(selector)?.dataset[name] ?? NaN);
    return {
      offers: count('#telling', 'count'),
      shown: count('offer-map', 'shown'),
      unplaced: count('offer-map', 'unplaced'),
    };
  });
}
