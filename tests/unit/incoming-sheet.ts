/** Spreadsheets as a provider gets them, with some cells filled in. */
import { COLUMNS } from '../../src/domain/sheet/columns.ts';
import { versionOf, writeTable } from '../../src/domain/sheet/table.ts';
import { toXlsx } from '../../src/domain/sheet/xlsx.ts';
import { sheet } from '../../src/texts/nl/sheet.ts';
import { catalogue } from './incoming.ts';

/** The spreadsheet of one offer, with these cells changed, by the headings of their columns. */
export function saveSheet(offer: string, cells: Record<string, string>): Promise<Uint8Array> {
  const table = writeTable(
    new Map([[offer, catalogue.writtenFields(offer)]]),
    COLUMNS,
    sheet,
    true,
    versionOf,
  );
  const headings = table.columns.map(({ header }) => header);
  for (const name of Object.keys(cells))
    if (!headings.includes(name)) throw new Error(`There is no column ${name}`);
  const rows = table.rows.map((row) => row.map((cell, at) => cells[headings[at] ?? ''] ?? cell));
  return toXlsx({ ...table, rows }, sheet.name);
}
