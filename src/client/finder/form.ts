import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import { texts } from '../../texts/nl.ts';
import { homeName, type FinderMunicipality } from '../../domain/finder/home.ts';
import type { Question } from '../../domain/finder/question.ts';

/** Parameters that one field of the form stands for, besides the one of its own name. */
const READ_TOO = ['gemeente', 'postcode', 'groep'];

/** The question in the form; what the form has no field for stays as it was. */
export function readForm(form: HTMLFormElement, current: Question, book: AddressBook): Question {
  const parameters = writeAddress(current);
  const fields = new Set([...form.elements].map((field) => field.getAttribute('name')));
  for (const name of [...fields, ...READ_TOO]) if (name) parameters.delete(name);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  const question = readAddress(parameters, book);
  // The same home may have been made more exact since: by the visitor's own location or an address service.
  const isSameHome = question.home && current.home && homeName(question.home) === homeName(current.home);
  return isSameHome ? { ...question, home: current.home } : question;
}

/** In characters, as in the form. */
const MAX_HOME_LENGTH = 80;

/** Shows a question in the form; `unknownHome` is what was asked as home and is no name that the region knows. */
export function writeForm(form: HTMLFormElement, question: Question, unknownHome = ''): void {
  const values: Record<string, readonly string[]> = {
    voor: [question.asker],
    leeftijd: [question.age?.toString() ?? (question.group ?? '').replace(/^(?=\d)/, 'groep-')],
    plaats: [question.home ? homeName(question.home) : unknownHome.slice(0, MAX_HOME_LENGTH)],
    q: [question.words],
    soort: question.kinds,
    sector: question.sectors,
    thema: question.topics,
    vorm: question.forms,
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

/** What was typed as home but is no name that the region knows; empty when all is well. */
export function unknownHome(form: HTMLFormElement, question: Question): string {
  const typed = new FormData(form).get('plaats');
  return question.home || typeof typed !== 'string' ? '' : typed.trim();
}

/** Fills the suggestions of the field for home: every municipality and town, with what it belongs to. */
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
