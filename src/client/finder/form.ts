import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import { texts } from '../../texts/nl.ts';
import { placeName, type Place } from '../../domain/finder/home.ts';
import type { Query } from '../../domain/finder/question.ts';

/** Parameters that one field of the form answers for, besides the one of its own name. */
const ANSWERED_TOO = ['gemeente', 'postcode', 'groep'];

/** The question in the form; what the form has no field for stays as it was. */
export function readForm(form: HTMLFormElement, current: Query, book: AddressBook): Query {
  const parameters = writeAddress(current);
  const fields = new Set([...form.elements].map((field) => field.getAttribute('name')));
  for (const name of [...fields, ...ANSWERED_TOO]) if (name) parameters.delete(name);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  const query = readAddress(parameters, book);
  // The same place may have been made more exact since: by the visitor's own location or an address service.
  const isSamePlace = query.place && current.place && placeName(query.place) === placeName(current.place);
  return isSamePlace ? { ...query, place: current.place } : query;
}

/** In characters, as in the form. */
const MAX_PLACE_LENGTH = 80;

/** Shows a question in the form; `unknownPlace` is what was asked as a place and is none that the region knows. */
export function writeForm(form: HTMLFormElement, query: Query, unknownPlace = ''): void {
  const values: Record<string, readonly string[]> = {
    voor: [query.asker],
    leeftijd: [query.age?.toString() ?? (query.group ?? '').replace(/^(?=\d)/, 'groep-')],
    plaats: [query.place ? placeName(query.place) : unknownPlace.slice(0, MAX_PLACE_LENGTH)],
    q: [query.words],
    soort: query.kinds,
    sector: query.sectors,
    thema: query.topics,
    vorm: query.forms,
  };
  for (const field of form.elements) {
    const wanted = values[field.getAttribute('name') ?? ''];
    if (!wanted) continue;
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = wanted.includes(field.value);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = wanted[0] ?? '';
    }
  }
  showChosen(form);
}

/** Says beside the closed filters how many are chosen, so that none works unseen. What a partner fixed is said elsewhere. */
export function showChosen(form: HTMLFormElement): void {
  const count = form.querySelectorAll('details fieldset:not([hidden]) :checked').length;
  const note = form.querySelector('summary [data-part=chosen]');
  if (note) note.textContent = count > 0 ? texts.finder.chosen(count) : '';
}

/** What was typed as a place but is none that the region knows; empty when all is well. */
export function unknownPlace(form: HTMLFormElement, query: Query): string {
  const typed = new FormData(form).get('plaats');
  return query.place || typeof typed !== 'string' ? '' : typed.trim();
}

/** Fills the suggestions of the place field: every municipality and town, with what it belongs to. */
export function suggestPlaces(list: HTMLElement, places: readonly Place[]): void {
  const options = places.flatMap(({ name, towns }) => [
    { value: name, label: '' },
    ...towns
      .filter((town) => town.name !== name)
      .map((town) => ({ value: town.name, label: texts.finder.inMunicipality(name) })),
  ]);
  list.replaceChildren(
    ...options.map(({ value, label }) => Object.assign(document.createElement('option'), { value, label })),
  );
}
