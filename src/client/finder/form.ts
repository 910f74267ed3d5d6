import { readAddress, writeAddress, type AddressBook } from '../../domain/address.ts';
import { texts } from '../../texts/nl.ts';
import type { Query } from '../../domain/query.ts';

const PLACE_PARAMETERS = ['gemeente', 'postcode', 'plaats'];

/** The question in the form; what the form has no field for stays as it was. */
export function readForm(form: HTMLFormElement, current: Query, book: AddressBook): Query {
  const parameters = writeAddress(current);
  const fields = new Set([...form.elements].map((field) => field.getAttribute('name')));
  for (const name of [...fields, ...PLACE_PARAMETERS]) if (name) parameters.delete(name);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  return readAddress(parameters, book);
}

/** Shows a question in the form. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  const values: Record<string, readonly string[]> = {
    voor: [query.asker],
    leeftijd: [query.age?.toString() ?? ''],
    groep: [query.group ?? ''],
    plaats: [placeName(query)],
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

/** Says beside the closed filters how many are chosen, so that none works unseen. */
export function showChosen(form: HTMLFormElement): void {
  const count = form.querySelectorAll('details :checked').length;
  const note = form.querySelector('summary [data-part=chosen]');
  if (note) note.textContent = count > 0 ? texts.finder.chosen(count) : '';
}

/** What was typed as a place but is none that the region knows; empty when all is well. */
export function unknownPlace(form: HTMLFormElement, query: Query): string {
  const typed = new FormData(form).get('plaats');
  return query.place || typeof typed !== 'string' ? '' : typed.trim();
}

function placeName({ place }: Query): string {
  return place?.postcode ?? place?.town ?? place?.municipality.name ?? '';
}
