import { BODY } from '../../content/edit/change-set.ts';
import { SORTS, sortOfPath } from '../../content/edit/sorts.ts';
import { formOf, type FormField } from '../../domain/form/form.ts';
import { form as texts } from '../../texts/nl/desk/form.ts';

/**
 * What an editor calls a field of a file, from its schema: `contact.email` is "Contact: E-mail". In a file of rows the path
 * begins with the name of the row.
 */
export function fieldLabel(path: readonly (string | number)[], file: string): string {
  const sort = sortOfPath(file);
  if (!sort) return path.join(': ');
  const titles = titlesOf(sort);
  const isList = 'list' in SORTS[sort];
  const row = isList ? path.slice(0, 1) : [];
  const inside = path.slice(row.length);
  const labels = inside.map((key, depth) => {
    if (typeof key === 'number') return String(key + 1);
    if (key === BODY) return texts.text;
    const under = inside.slice(0, depth).filter((one): one is string => typeof one === 'string');
    return titles.get([...under, key].join('.')) ?? key;
  });
  return [...row.map(String), ...labels].filter((label, at, all) => label !== all[at - 1]).join(': ');
}

/** The titles of the fields of a sort by their paths, made once. */
const made = new Map<keyof typeof SORTS, ReadonlyMap<string, string>>();

function titlesOf(sort: keyof typeof SORTS): ReadonlyMap<string, string> {
  const known = made.get(sort) ?? new Map(titlesIn(formOf(SORTS[sort].schema)));
  made.set(sort, known);
  return known;
}

function titlesIn(fields: readonly FormField[], under = ''): [string, string][] {
  return fields.flatMap((field) => {
    const path = `${under}${field.name}`;
    const inside = 'fields' in field ? titlesIn(field.fields, `${path}.`) : [];
    return [[path, field.title] as [string, string], ...inside];
  });
}
