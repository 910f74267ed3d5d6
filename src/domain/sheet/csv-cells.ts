import { parse } from 'csv-parse/browser/esm/sync';
import { MAX_CSV_ROW_LENGTH } from '../limits.ts';
import { decodeText } from './plain-text.ts';
import { errorIn, type Tab } from './tab.ts';

/** A cell before which `csv.ts` put an apostrophe, so that a spreadsheet takes it as text. */
const GUARDED = /^'(?='*(?:[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|0\d))/;
const SEPARATORS = [';', ',', '\t', '|'];
/** By so many rows the separator is known. */
const ROWS_TO_LOOK_AT = 30;

/** The cells of a CSV file, in any encoding and with any separator. Throws when the file is not CSV. */
export function fromCsv(file: Uint8Array): Tab[] {
  const text = decodeText(file).replace(/^\uFEFF/, '');
  // Excel writes the separator on a line of its own, and reads it there.
  const [line, named] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  const body = line === undefined ? text : text.slice(line.length);
  const rows = cellsOf(body, named ?? separatorOf(body));
  return [
    {
      rows: rows.map((row) =>
        row.map((cell) => {
          const shown = cell.replace(GUARDED, '');
          const error = errorIn(shown);
          return { text: shown, ...(error !== undefined && { error }) };
        }),
      ),
    },
  ];
}

function cellsOf(text: string, delimiter: string, to?: number): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_CSV_ROW_LENGTH,
    ...(to !== undefined && { to }),
  });
}

/** The separator that cuts most rows into the most cells: a text may hold the others too. */
function separatorOf(text: string): string {
  const width = (separator: string) => {
    try {
      const widths = cellsOf(text, separator, ROWS_TO_LOOK_AT).map((row) => row.length);
      return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    } catch {
      return 0;
    }
  };
  return SEPARATORS.reduce((best, one) => (width(one) > width(best) ? one : best));
}
