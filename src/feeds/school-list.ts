import { schools } from '../texts/nl.ts';
import type { SchoolRow } from '../texts/nl/school-row.ts';
import { toCsv } from '../domain/sheet/csv.ts';

/** A row with the address of the offer's page. */
export type AddressedRow = SchoolRow & { address: string };

const { columns } = schools;
const COLUMNS = Object.keys(columns) as (keyof typeof columns)[];

/** The view for schools as a spreadsheet: a heading and a line for each offer. */
export function schoolListCsv(rows: readonly AddressedRow[]): string {
  const cell = (row: AddressedRow, column: keyof typeof columns) =>
    column === 'state' ? [row.state, row.freshnessLabel].filter(Boolean).join(', ') : row[column];
  return toCsv([
    COLUMNS.map((column) => columns[column]),
    ...rows.map((row) => COLUMNS.map((column) => cell(row, column))),
  ]);
}
