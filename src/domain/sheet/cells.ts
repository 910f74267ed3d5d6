import { isRecord } from './changes.ts';
import type { Column } from './columns.ts';

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

/** Removes the white space that a spreadsheet may add or drop, so that it makes no difference. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/**
 * Reads the value of a field that now holds `current` from a cell. A cell that shows the current value gives that very
 * value back; an empty one gives `undefined`. Throws a CellError when the cell cannot be read.
 */
export function readCell(cell: string, column: Column, current: unknown): unknown {
  const text = tidy(cell);
  if (text === tidy(writeCell(current, column))) return current;
  if (text === '') return undefined;
  switch (column.form) {
    case 'text':
    case 'date':
    case 'choice':
      return column.form === 'choice' ? text.toLowerCase() : text;
    case 'number':
      return readNumber(text);
    case 'boolean':
      return readBoolean(text);
    case 'list':
      return text.split(/[,;\n]/).flatMap((word) => word.trim() || []);
    case 'rows':
      return readRows(text, column.fields, Array.isArray(current) ? current : []);
    default:
      return column satisfies never;
  }
}

function readNumber(text: string): number {
  const number = Number(text.replace(/^€\s*/, '').replace(',', '.'));
  if (text === '' || Number.isNaN(number)) throw new CellError(`"${text}" is geen getal`);
  return number;
}

function readBoolean(text: string): boolean {
  const word = text.toLowerCase();
  if ([YES, 'true', 'waar', 'x'].includes(word)) return true;
  if ([NO, 'false', 'onwaar'].includes(word)) return false;
  throw new CellError(`"${text}" is geen ${YES} of ${NO}`);
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
