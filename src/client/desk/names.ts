import { SORTS, sortOfPath, writtenEntries, type WrittenEntry } from '../../content/edit/sorts.ts';
import { idOf, PATHS } from '../../domain/checks/paths.ts';
import { dateInWords } from '../../domain/checks/meant/date.ts';
import type { Problem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { isPlainDate } from '../../domain/schema/dates.ts';
import { compareText } from '../../domain/schema/text.ts';
import { isTopic } from '../../domain/schema/topic.ts';
import { WHOLE_REGION } from '../../domain/schema/vocabulary.ts';
import type { Referred } from '../../domain/form/form.ts';
import { choiceLabel, form as formTexts } from '../../texts/nl/desk/form.ts';
import { publish as publishTexts } from '../../texts/nl/desk/publish.ts';
import { entryAddress } from './addresses.ts';
import type { Desk } from './desk.ts';
import { fieldLabel } from './field-labels.ts';
import type { Option } from './form-fields.ts';

type Named = 'providers' | 'municipalities' | 'topics' | 'offers' | 'guides';

/** The names of each sort as they were last, with the files that they are in. */
const lastNames = new Map<Named, { files: readonly SourceFile[]; options: Option[] }>();

/** The entries of a sort by name. They are sorted anew only when one of their files changed, and not for each key. */
function namedIn(files: readonly SourceFile[], sort: Named): Option[] {
  const own = files.filter(({ path }) => SORTS[sort].pattern.test(path));
  const last = lastNames.get(sort);
  if (last && last.files.length === own.length && own.every((file, at) => file === last.files[at]))
    return last.options;
  const options = writtenEntries(own, sort)
    .map(({ id, label }) => ({ id, name: label }))
    .sort((a, b) => compareText(a.name, b.name));
  lastNames.set(sort, { files: own, options });
  return options;
}

/** What can be chosen where ids of other entries belong, by name. */
export function optionsOf(desk: Desk, to: Referred): Option[] {
  const { files } = desk;
  const named = (sort: Named) => namedIn(files, sort);
  switch (to) {
    case 'provider':
      return named('providers');
    case 'municipality':
      return named('municipalities');
    case 'area':
      return [{ id: WHOLE_REGION, name: formTexts.wholeRegion }, ...named('municipalities')];
    case 'topic':
      return named('topics').filter(({ id }) => isTopic(id));
    case 'entry':
      return [...named('offers'), ...named('providers'), ...named('guides')];
    default:
      return to satisfies never;
  }
}

/** The entry in a file, or the one that a problem in a list is about. */
export function entryOf(desk: Desk, path: string, row?: number): WrittenEntry | undefined {
  const sort = sortOfPath(path);
  if (!sort) return undefined;
  return writtenEntries(desk.files, sort).find(
    (entry) => entry.path === path && (row === undefined || entry.row === row),
  );
}

/** What an editor calls a file: the name of the entry in it. */
export function nameOfFile(desk: Desk, path: string): string {
  if (PATHS.rounds.test(path)) return publishTexts.round;
  const sort = sortOfPath(path);
  if (!sort) return path;
  const found = writtenEntries(desk.files, sort).filter((entry) => entry.path === path);
  const [first] = found;
  if (sort === 'topics' || sort === 'municipalities' || sort === 'linkExceptions') return LISTS[sort];
  return first?.label ?? idOf(path);
}

const LISTS = {
  topics: 'Thema’s',
  municipalities: 'Gemeenten',
  linkExceptions: 'Uitzonderingen op links',
};

/** Where a problem is mended; `undefined` for a file that no form opens. */
export function problemAddress(desk: Desk, { file, field }: Problem): string | undefined {
  const [, row] = /^\[(\d+)\]/.exec(field) ?? [];
  const entry = entryOf(desk, file, row === undefined ? undefined : Number(row) - 1);
  return entry && entryAddress(entry.sort, entry.id);
}

/** What an editor calls the place of a problem: the entry with its field. */
export function nameOfProblem(desk: Desk, { file, field }: Problem): string {
  const parts = [...field.matchAll(/[^.[\]]+/g)].map(([part]) =>
    /^\d+$/.test(part) ? Number(part) - 1 : part,
  );
  const [first] = parts;
  const row = typeof first === 'number' ? first : undefined;
  const entry = entryOf(desk, file, row);
  const name = entry?.label ?? nameOfFile(desk, file);
  const inside = row === undefined ? parts : parts.slice(1);
  const isField =
    entry !== undefined && inside.length > 0 && String(inside[0]) in SORTS[entry.sort].schema.shape;
  if (!isField) return name;
  // In a file of rows the label begins with the row.
  return row === undefined
    ? `${name}, ${fieldLabel(inside, file)}`
    : fieldLabel([entry.label, ...inside], file);
}

/** A value of a field as an editor reads it: names for ids, words for choices. */
export function shownValue(desk: Desk, path: readonly (string | number)[], value: unknown): string {
  if (value === undefined || value === null || value === '') return publishTexts.nothingThere;
  if (value === true) return formTexts.yes;
  if (value === false) return formTexts.no;
  const [field = ''] = path.filter((key) => typeof key === 'string').slice(-1);
  if (Array.isArray(value)) return value.map((one) => shownValue(desk, path, one)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => shownValue(desk, [...path, key], inner))
      .join(', ');
  if (typeof value !== 'string') return String(value).replace('.', ',');
  if (isPlainDate(value)) return dateInWords(value);
  const named = REFERENCES[field as keyof typeof REFERENCES];
  if (named) return nameIn(optionsOf(desk, named), value);
  return CHOICE_FIELDS.has(field) ? choiceLabel(field, value) : value;
}

/** The names behind the ids of a list, by the list. */
const namesById = new WeakMap<readonly Option[], ReadonlyMap<string, string>>();

function nameIn(options: readonly Option[], id: string): string {
  const known = namesById.get(options) ?? new Map(options.map((option) => [option.id, option.name]));
  namesById.set(options, known);
  return known.get(id) ?? id;
}

const REFERENCES = {
  providers: 'provider',
  partners: 'provider',
  area: 'area',
  municipality: 'municipality',
  topics: 'topic',
} as const;
const CHOICE_FIELDS = new Set(
  'kind kinds audience sectors sector access forms via precision state verifiedBy host'.split(' '),
);
