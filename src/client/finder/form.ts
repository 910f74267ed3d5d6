/** What the finder writes in its form beside the question itself. */
import { countChoices, type Filter } from '../../domain/finder/facets.ts';
import type { FinderMunicipality } from '../../domain/finder/home.ts';
import type { Circumstances } from '../../domain/finder/matching.ts';
import type { Question } from '../../domain/finder/question.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { texts } from '../../texts/nl.ts';

const FILTER_OF_FIELD: Record<string, Filter> = {
  soort: 'kinds',
  sector: 'sectors',
  thema: 'topics',
  vorm: 'forms',
};

/** Writes beside each choice how many results it would give, and nothing beside a choice that is made. */
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

/**
 * Says beside the closed filters how many choices are made there, so that none works unseen. What a partner fixed does
 * not count, because it is said elsewhere.
 */
export function showChosen(form: HTMLFormElement): void {
  const count = form.querySelectorAll('details fieldset:not([hidden]) :checked').length;
  const note = form.querySelector('summary [data-part=chosen]');
  if (note) note.textContent = count > 0 ? texts.finder.chosen(count) : '';
}

/** What was typed as home and is no name that the region knows; empty when home is known or was not asked. */
export function unknownHome(form: HTMLFormElement, question: Question): string {
  const typed = new FormData(form).get('plaats');
  return question.home || typeof typed !== 'string' ? '' : typed.trim();
}

/**
 * Fills the suggestions of the field for home with every municipality and every town, each town with its municipality.
 */
export function suggestHomes(list: HTMLElement, municipalities: readonly FinderMunicipality[]): void {
  const options = municipalities.flatMap(({ name, towns }) => [
    { value: name, label: '' },
    ...towns
      .filter((town) => town.name !== name)
      .map((town) => ({ value: town.name, label: texts.finder.inMunicipality(name) })),
  ]);
  list.replaceChildren(
    ...options.map(({ value, label }) => Object.assign(document.createElement('option'), { value, label })),
  );
}
