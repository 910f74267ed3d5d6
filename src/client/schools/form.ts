import { readAddress, type AddressBook } from '../../domain/finder/question-address.ts';
import type { Question } from '../../domain/finder/question.ts';
import { schoolQuestion, type SchoolFilter } from '../../domain/finder/school-help.ts';
import { sentenceList } from '../../texts/wording.ts';

/** The question in the form. */
export function readSchoolForm(form: HTMLFormElement, book: AddressBook): Question {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  return schoolQuestion(readAddress(parameters, book));
}

/** Shows a question in the form. Several choices of one filter, as an address may hold, become a choice of their own. */
export function writeSchoolForm(form: HTMLFormElement, question: Question): void {
  const values: Record<SchoolFilter, readonly string[]> = {
    thema: question.topics,
    vorm: question.forms,
    sector: question.sectors,
    gemeente: question.home ? [question.home.municipality.id] : [],
  };
  for (const [name, chosen] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement)) continue;
    const value = chosen.join();
    const options = [...field.options];
    if (!options.some((option) => option.value === value)) {
      const labels = options.filter((option) => chosen.includes(option.value)).map(({ label }) => label);
      field.add(new Option(labels.length > 0 ? sentenceList(labels) : value, value));
    }
    field.value = value;
  }
}
