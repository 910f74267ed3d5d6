import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Table } from './table.ts';

/** As a Dutch spreadsheet program opens it at once. */
const FORM = { bom: true, delimiter: ';', record_delimiter: 'windows' as const, quoted_string: true };

/**
 * Rows as the text of a CSV file. A cell that a spreadsheet would run as a formula gets an apostrophe in front. In a
 * browser it is loaded when a visitor asks for a file: the library weighs 10 kB.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { ...FORM, escape_formulas: true });
}

/**
 * A cell that a spreadsheet would take for a formula or a number, or that already looks as if it had an apostrophe added.
 */
const NEEDS_GUARD = /^'+(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d)|^0\d/;

/** A table as a CSV file that a Dutch Excel opens at once. An apostrophe keeps formulas and leading zeros as text. */
export function tableToCsv({ columns, rows }: Table): string {
  const guard = (cell: string) => (NEEDS_GUARD.test(cell) ? `'${cell}` : cell);
  return toCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(guard))]);
}
