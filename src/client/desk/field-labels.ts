import { BODY } from '../../content/edit/change-set.ts';
import { SORTS } from '../../content/edit/sorts.ts';
import { formOf, type FormField } from '../../domain/form/form.ts';
import { form as texts } from '../../texts/nl/desk/form.ts';

/** What an editor calls a field, from the schemas: `contact.email` is "Contact: E-mail". */
export function fieldLabel(path: readonly (string | number)[]): string {
  const labels = path.flatMap((key, depth) => {
    if (typeof key === 'number') return String(key + 1);
    if (key === BODY) return texts.text;
    const under = path.slice(0, depth).filter((one): one is string => typeof one === 'string');
    titles ??= new Map(
      Object.values(SORTS)
        .reverse()
        .flatMap(({ schema }) => titlesIn(formOf(schema))),
    );
    return titles.get([...under, key].join('.')) ?? key;
  });
  return labels.filter((label, at) => label !== labels[at - 1]).join(': ');
}

/** By the path of each field; the schemas of what is edited most come last, so that theirs count. */
let titles: ReadonlyMap<string, string> | undefined;

function titlesIn(fields: readonly FormField[], under = ''): [string, string][] {
  return fields.flatMap((field) => {
    const path = `${under}${field.name}`;
    return [[path, field.title], ...('fields' in field ? titlesIn(field.fields, `${path}.`) : [])] as [
      string,
      string,
    ][];
  });
}
