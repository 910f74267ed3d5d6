import { parse } from 'csv-parse/browser/esm/sync';

/** A cell before which `csv.ts` put an apostrophe, so that a spreadsheet takes it as text. */
const GUARDED = /^'(?='*(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d))/;

/** The cells of a CSV file, with commas, semicolons or tabs between them. Throws when the file is not CSV. */
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

/** Decodes the text, also of an old Excel, which does not save as UTF-8. */
function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
