import { parse } from 'csv-parse/browser/esm/sync';

/** What `csv.ts` puts an apostrophe before, so that a spreadsheet takes it as text. */
const GUARDED = /^'(?='*(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d))/;

/** The cells of a CSV file, with commas, semicolons or tabs between them. Throws when it is none. */
export function fromCsv(file: Uint8Array): string[][] {
  const text = decode(file);
  const [heading = ''] = text.split('\n');
  const used = (sign: string) => heading.split(sign).length;
  const delimiter = [';', ',', '\t'].reduce((most, sign) => (used(sign) > used(most) ? sign : most));
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => row.map((cell) => cell.replace(GUARDED, '')));
}

/** An old Excel does not save as UTF-8. */
function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
