import { parse } from 'csv-parse/sync';
import type { Table } from '../../../src/domain/sheet/table.ts';
import { toCsv } from '../../../src/feeds/csv.ts';

/** What a spreadsheet would take for a formula or a number, and what already looks as if it were kept from that. */
const NEEDS_GUARD = /^'+(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d)|^0\d/;
const GUARDED = /^'(?='*(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d))/;

/** A table as a CSV file that a Dutch Excel opens at once. An apostrophe keeps formulas and leading zeros as text. */
export function tableToCsv({ columns, rows }: Table): string {
  const guard = (cell: string) => (NEEDS_GUARD.test(cell) ? `'${cell}` : cell);
  return toCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(guard))]);
}

/** The cells of a CSV file, with commas, semicolons or tabs between them. Throws when it is none. */
export function fromCsv(file: Buffer): string[][] {
  const text = decode(file);
  const [heading = ''] = text.split('\n');
  const used = (sign: string) => heading.split(sign).length;
  const delimiter = [';', ',', '\t'].reduce((most, sign) => (used(sign) > used(most) ? sign : most));
  const rows = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
  return rows.map((row) => row.map((cell) => cell.replace(GUARDED, '')));
}

/** An old Excel does not save as UTF-8. */
function decode(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
