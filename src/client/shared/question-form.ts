import { readAddress, writeAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import { homeName } from '../../domain/finder/home.ts';
import type { Question } from '../../domain/finder/question.ts';
import { sentenceList } from '../../texts/nl/wording.ts';

/** Parameters that a field of a form stands for, besides the one of its own name. */
const READ_TOO = ['gemeente', 'postcode', 'groep'];

/** Reads the question of a form. A part that the form has no field for stays as it is in the current question. */
export function readForm(form: HTMLFormElement, current: Question, book: AddressBook): Question {
  const parameters = writeAddress(current);
  const fields = new Set([...form.elements].map((field) => field.getAttribute('name')));
  for (const name of [...fields, ...READ_TOO]) if (name) parameters.delete(name);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  const question = readAddress(parameters, book);
  // The same home may be known more exactly since, by the visitor's own position or an address service.
  const isSameHome = question.home && current.home && homeName(question.home) === homeName(current.home);
  return isSameHome ? { ...question, home: current.home } : question;
}

/** The longest home in characters, as the form allows. */
const MAX_HOME_LENGTH = 80;

/** Shows a question in a form. `unknownHome` is what was asked as home and is no name that the region knows. */
export function writeForm(form: HTMLFormElement, question: Question, unknownHome = ''): void {
  const { asker, age, group, home, words, kinds, sectors, topics, forms } = question;
  const values: Record<string, readonly string[]> = {
    voor: [asker],
    leeftijd: [age?.toString() ?? (group ?? '').replace(/^(?=\d)/, 'groep-')],
    plaats: [home ? homeName(home) : unknownHome.slice(0, MAX_HOME_LENGTH)],
    gemeente: [home?.municipality.id ?? ''],
    q: [words],
    soort: kinds,
    sector: sectors,
    thema: topics,
    vorm: forms,
  };
  for (const field of form.elements) {
    const wanted = values[field.getAttribute('name') ?? ''];
    if (!wanted) continue;
    if (field instanceof HTMLSelectElement) choose(field, wanted);
    else if (!(field instanceof HTMLInputElement)) continue;
    else if (field.type === 'radio' || field.type === 'checkbox')
      field.checked = wanted.includes(field.value);
    else field.value = wanted[0] ?? '';
  }
}

/**
 * Chooses in a list. An address may hold several choices of a filter for which the form has one list; together they
 * then become an option of that list.
 */
function choose(field: HTMLSelectElement, wanted: readonly string[]): void {
  const value = wanted.join();
  const options = [...field.options];
  if (!options.some((option) => option.value === value)) {
    const labels = options.filter((option) => wanted.includes(option.value)).map(({ label }) => label);
    field.add(new Option(sentenceList(labels) || value, value));
  }
  field.value = value;
}
