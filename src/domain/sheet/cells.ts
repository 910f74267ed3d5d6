import { emailMeant, phoneMeant, urlMeant } from '../checks/meant/contact.ts';
import { dateInWords, dateMeant } from '../checks/meant/date.ts';
import { agesMeant, amountMeant, wholeNumberMeant } from '../checks/meant/number.ts';
import { booleanMeant, nearest, wordMeant } from '../checks/meant/word.ts';
import { MAX_MEANT_LENGTH } from '../limits.ts';
import { isPlainDate } from '../schema/dates.ts';
import { cleanPasted } from '../schema/signs.ts';
import { normalise } from '../schema/text.ts';
import { isRecord } from './changes.ts';
import type { Column } from './columns.ts';
import type { Cell } from './tab.ts';

/** A cell that cannot be read, in words for an editor. */
export class CellError extends Error {}

const [YES, NO] = ['ja', 'nee'];
export const BOOLEANS = [YES, NO] as const;
const BAR = ' | ';

/** The value of a field, deep in an entry, as its file has it. */
export function valueAt(fields: Record<string, unknown>, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), fields);
}

/** A value as a cell shows it; nothing is an empty cell. */
export function writeCell(value: unknown, column: Column): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? YES : NO;
  if (!Array.isArray(value)) return tidy(String(value));
  if (column.form === 'rows') return value.map((row) => writeRow(row, column.fields)).join('\n');
  return value.map(String).join(', ');
}

/** A row as text; empty fields at its end are left out. */
function writeRow(row: unknown, fields: readonly string[]): string {
  const cells = fields.map((field) => (isRecord(row) ? tidy(String(row[field] ?? '')) : ''));
  return cells.join(BAR).replace(/[\s|]+$/, '');
}

/** A text as a cell or a box gives it, without the white space that programs add or drop, so that it makes no difference. */
export const tidy = (text: string): string =>
  cleanPasted(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** The words that a list may hold, as a reader of the map and the mails sees them. */
export interface CellWords {
  /** Ids and words of a list by the names that people know them by, for a field. */
  namesOf: (field: string) => ReadonlyMap<string, string>;
}

/**
 * Reads the value of a field that now holds `current` from a cell. A cell that shows the current value gives that very
 * value back; an empty one gives `undefined`. What people type is taken where it is certain. Throws a CellError that asks
 * when it is not.
 */
export function readCell(cell: Cell, column: Column, current: unknown, words: CellWords): unknown {
  const text = tidy(cell.text);
  if (text === tidy(writeCell(current, column))) return current;
  if (cell.error !== undefined)
    throw new CellError(`hier staat een fout (${cell.error}). Typ opnieuw wat er moet staan`);
  if (text === '') return undefined;
  if (cell.isDate && column.form !== 'date' && column.form !== 'dates')
    throw new CellError(madeIntoDate(text));
  const isOne = !['text', 'url', 'list', 'dates', 'rows'].includes(column.form);
  if (isOne && text.length > MAX_MEANT_LENGTH)
    throw new CellError(`deze tekst is te lang voor deze kolom (${text.length} tekens)`);
  switch (column.form) {
    case 'text':
      return text;
    case 'url':
      return (/\s/.test(text) ? undefined : urlMeant(text)) ?? text;
    case 'email':
      return emailMeant(text) ?? text;
    case 'phone':
      return /^(0|\+)/.test(text) ? text : (phoneMeant(text) ?? text);
    case 'choice':
      return chosen(text, words.namesOf(column.field), column.choices);
    case 'age':
      return readAge(text);
    case 'amount':
      return readAmount(text);
    case 'boolean':
      return readBoolean(text);
    case 'date':
      return readDate(text, cell.isDate ?? false);
    case 'dates':
      return text
        .split(/[,;\n]|\ben\b/)
        .flatMap((word) => (word.trim() ? [readDate(word.trim(), false)] : []));
    case 'list':
      return readList(text, words.namesOf(column.field));
    case 'rows':
      return readRows(text, column.fields, Array.isArray(current) ? current : []);
    default:
      return column satisfies never;
  }
}

/** A spreadsheet program makes days of what looks like one: "6-10" becomes the sixth of October. */
const madeIntoDate = (date: string) =>
  `hier staat een datum (${dateInWords(date)}). Een spreadsheet maakt die van bijvoorbeeld 6-10. Typ er een apostrof voor: '6-10`;

function readAmount(text: string): number {
  const plain = text.replace(/^€\s*|\s*(?:€|euro)$/gi, '').replace(/,(?:-+|–|—)$/, '');
  // A point or comma before three figures is one of thousands to some, and of cents to others.
  if (/^\d{1,3}[.,]\d{3}$/.test(plain) && plain === text.replace(/^€\s*|\s*(?:€|euro)$/gi, '')) {
    const [whole = '', rest = ''] = plain.split(/[.,]/);
    const cents = rest.endsWith('0')
      ? `${whole},${rest.slice(0, 2)}`
      : 'een bedrag met twee cijfers achter de komma';
    throw new CellError(
      `"${text}" kan twee dingen zijn. Typ ${Number(whole + rest)} of ${cents}, zonder punt`,
    );
  }
  const meant = amountMeant(text);
  if (meant === undefined)
    throw new CellError(
      `"${text}" is geen bedrag. Typ alleen het getal in euro, zoals 12,50, of 0 als het gratis is`,
    );
  return Number(meant);
}

function readAge(text: string): number {
  const meant = wholeNumberMeant(text);
  if (meant !== undefined) return Number(meant);
  const range = agesMeant(text);
  throw new CellError(
    range
      ? `"${text}" zijn twee leeftijden. Typ ${range.from} in "vanaf" en ${range.to} in "tot en met"`
      : `"${text}" is geen leeftijd. Typ een heel getal, zoals 6`,
  );
}

function readDate(text: string, isCertain: boolean): string {
  if (isCertain || isPlainDate(text)) return text;
  const meant = dateMeant(text);
  // A Dutch spreadsheet writes the day first, with hyphens; a slash may be American.
  const isDutch = /^\d{1,2}-\d{1,2}-\d{4}$/.test(text);
  if (meant && (isDutch || !meant.isAmbiguous)) return meant.date;
  throw new CellError(
    meant
      ? `"${text}" kan meer dan één dag zijn. Bedoel je ${dateInWords(meant.date)}? Typ de maand als woord`
      : `"${text}" is geen dag. Typ dag, maand en jaar, zoals 14 september 2026`,
  );
}

function readBoolean(text: string): boolean {
  const meant = booleanMeant(text);
  if (meant === undefined) throw new CellError(`"${text}" is geen ${YES} of ${NO}. Typ ${YES} of ${NO}`);
  return meant;
}

/** The words of a list, by their ids or by the names that a reader knows. */
function readList(text: string, names: ReadonlyMap<string, string>): string[] {
  const parts = text.split(/[,;\n]/).flatMap((word) => word.trim() || []);
  if (names.size === 0) return parts;
  const found: string[] = [];
  for (let at = 0; at < parts.length;) {
    // A name may hold a comma itself: the longest that is known counts.
    const length = [3, 2, 1].find(
      (count) => at + count <= parts.length && known(parts.slice(at, at + count).join(', '), names),
    );
    const typed = parts.slice(at, at + (length ?? 1)).join(', ');
    found.push(...(known(typed, names) ? [known(typed, names) ?? ''] : joinedByAnd(typed, names)));
    at += length ?? 1;
  }
  return [...new Set(found)];
}

/** "Leiden en Leiderdorp", and "Kaag en Braassem", which is one. */
function joinedByAnd(typed: string, names: ReadonlyMap<string, string>): string[] {
  const words = typed.split(/\s+en\s+/);
  for (let at = 1; at < words.length; at += 1) {
    const head = known(words.slice(0, at).join(' en '), names);
    if (head === undefined) continue;
    const rest = words.slice(at).join(' en ');
    const one = known(rest, names);
    return [head, ...(one === undefined ? joinedByAnd(rest, names) : [one])];
  }
  throw new CellError(unknownWord(typed, names));
}

function chosen(text: string, names: ReadonlyMap<string, string>, choices: readonly string[]): string {
  const found = known(text, names) ?? wordMeant(text, choices);
  if (found !== undefined) return found;
  throw new CellError(`"${text}" staat niet op de lijst. ${suggestion(text, choices)}`);
}

const known = (typed: string, names: ReadonlyMap<string, string>) => names.get(normalise(typed));

function unknownWord(typed: string, names: ReadonlyMap<string, string>): string {
  const ids = [...new Set(names.values())];
  const meant = wordMeant(typed, ids);
  const guess = meant ?? nearest(typed, [...names.keys()]);
  const id = meant ?? (guess === undefined ? undefined : names.get(guess));
  if (id !== undefined) return `"${typed}" kennen we niet. Bedoel je ${id}?`;
  return `"${typed}" kennen we niet. ${ids.length > MOST_TO_LIST ? 'Kijk hoe het op de site heet' : `Kies uit ${ids.join(', ')}`}`;
}

const MOST_TO_LIST = 12;

function suggestion(text: string, choices: readonly string[]): string {
  const guess = nearest(text, choices);
  return guess === undefined ? `Kies uit ${choices.join(', ')}` : `Bedoel je ${guess}?`;
}

/** Rows and values that read as before keep their form, so that only what was changed is written. */
function readRows(text: string, fields: readonly string[], current: readonly unknown[]): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const known = new Map(current.map((row) => [writeRow(row, fields), row]));
  return lines.map((line, index) => known.get(line.trim()) ?? readRow(line, fields, current[index]));
}

function readRow(line: string, fields: readonly string[], current: unknown): Record<string, unknown> {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length > fields.length)
    throw new CellError(
      `"${line.trim().slice(0, 40)}" heeft ${cells.length} delen; er passen er ${fields.length}`,
    );
  const old = isRecord(current) ? current : {};
  const pairs = fields.flatMap((field, index): [string, unknown][] => {
    const cell = cells[index] ?? '';
    if (cell === '') return [];
    return [[field, cell === tidy(String(old[field] ?? '')) ? old[field] : cell]];
  });
  return Object.fromEntries(pairs);
}
