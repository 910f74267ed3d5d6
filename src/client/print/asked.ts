import { labelOf, valueIn, wordsOf } from '../shared/filled-in.ts';

/**
 * The question in the fields of a form as a visitor reads it: "Leeftijd: 7 jaar · Sector: Basisschool, Mbo". It is
 * empty when nothing is filled in.
 */
export function askedIn(fields: Iterable<Element>): string {
  const values = new Map<string, string[]>();
  for (const field of fields) {
    const value = valueIn(field);
    if (!value) continue;
    const name = nameOf(field);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values].map(([name, given]) => `${name}: ${given.join(', ')}`).join(' · ');
}

function nameOf(field: Element): string {
  const isChoice = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
  const legend = isChoice ? field.closest('fieldset')?.querySelector('legend') : undefined;
  return legend ? wordsOf(legend) : labelOf(field);
}
