import { countChoices, type Filter } from '../../domain/finder/facets.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Circumstances } from '../../domain/finder/matching.ts';
import type { Question } from '../../domain/finder/question.ts';

const FILTER_OF_FIELD: Record<string, Filter> = {
  soort: 'kinds',
  sector: 'sectors',
  thema: 'topics',
  vorm: 'forms',
};

/** Writes beside each choice how many results it would give; beside one that is made, nothing. */
export function showCounts(
  form: HTMLFormElement,
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): void {
  const counts = countChoices(listings, question, circumstances);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const filter = FILTER_OF_FIELD[box.name];
    const note = box.parentElement?.querySelector<HTMLElement>('[data-count]');
    if (!filter || !note) continue;
    const count = counts[filter](box.value);
    const [number, text] = box.checked ? ['', ''] : [String(count), `(${count})`];
    if (note.textContent === text) continue;
    note.dataset['count'] = number;
    note.textContent = text;
    note.parentElement?.classList.toggle('is-empty', !box.checked && count === 0);
  }
}
