import readExcelFile from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import { errorIn, type Cell, type Tab } from './tab.ts';
import type { Table, TableColumn } from './table.ts';
import { positionOf, readMarks, type TabMarks } from './xlsx-marks.ts';

const WIDTHS: Record<TableColumn['form'], number> = {
  id: 28,
  reply: 18,
  text: 40,
  rows: 60,
  list: 28,
  choice: 18,
  dates: 28,
  age: 12,
  amount: 12,
  url: 40,
  email: 28,
  phone: 18,
  boolean: 10,
  date: 14,
};
/** How many empty rows below the last one also get the lists to choose from. */
const SPARE_ROWS = 200;

/** A table as an Excel file. Every cell is text, so that no number loses a zero and nothing runs as a formula. */
export async function toXlsx(table: Table, sheet: string): Promise<Uint8Array> {
  const heading = table.columns.map(({ header }) => ({
    value: textOf(header),
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
    backgroundColor: '#dcebe8',
  }));
  const rows = table.rows.map((row) =>
    // An empty cell is a text cell too, so that what is typed in it stays text.
    row.map((value) => ({
      value: textOf(value),
      type: String,
      format: '@',
      wrap: true,
      alignVertical: 'top' as const,
    })),
  );
  const columns = table.columns.map(({ form }) => ({ width: WIDTHS[form] }));
  const workbook = await writeExcelFile(
    [heading, ...rows],
    { sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' },
    { features: [choices(table)] },
  ).toBlob();
  return new Uint8Array(await workbook.arrayBuffer());
}

/** What the format reads as the code of a sign: an underline, an x, four figures, an underline. */
const SIGN_CODE = /_(?=x[\da-f]{4}_)/gi;

/**
 * A text for a cell. One that looks like the code of a sign is written so that it comes back as it is, and so is one that is
 * the name of something in every object of JavaScript, such as "constructor": the library keeps its texts by name in one, and
 * takes that for a text that it knows.
 */
function textOf(text: string): string {
  const written = text.replace(SIGN_CODE, '_x005F_');
  if (!(written in {})) return written;
  const code = (written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_${written.slice(1)}`;
}

/** Lists to choose from in the cells that take only certain words. */
function choices({ columns, rows }: Table) {
  const last = rows.length + 1 + SPARE_ROWS;
  const lists = columns.flatMap(({ choices: words }, position) => {
    if (words.length === 0) return [];
    const name = columnName(position);
    const attributes = `type="list" allowBlank="1" showErrorMessage="1" sqref="${name}2:${name}${last}"`;
    return [`<dataValidation ${attributes}><formula1>"${words.join(',')}"</formula1></dataValidation>`];
  });
  const markup = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string) => {
            // The format fixes the order of the parts: the lists come right after the cells.
            if (!xml.includes('</sheetData>')) throw new Error('The sheet has no cells to add lists to');
            return lists.length > 0 ? xml.replace('</sheetData>', `</sheetData>${markup}`) : xml;
          },
        },
      },
    },
  };
}

/** The letters of a column by its position: A for 0, Z for 25, AA for 26. */
function columnName(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : columnName(Math.floor(position / 26) - 1) + last;
}

/** The tabs of an Excel file. Throws a TooLargeError, or another error when the file is not an Excel file. */
export async function fromXlsx(file: Uint8Array): Promise<Tab[]> {
  const marks = readMarks(file);
  const sheets = await readExcelFile(new Blob([new Uint8Array(file)]), { trim: false });
  return sheets.map(({ sheet: name, data }) => {
    const found = marks.find((one) => one.name === name);
    const rows = data.map((row) => row.map(cellOf));
    return { name, rows: found ? withMarks(rows, found) : rows };
  });
}

/** A spreadsheet program turns what somebody types into numbers, dates and booleans. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), isDate: true };
  if (typeof value === 'boolean') return { text: value ? 'ja' : 'nee' };
  const text = String(value);
  const error = errorIn(text);
  return { text, ...(error !== undefined && { error }) };
}

function withMarks(rows: readonly (readonly Cell[])[], marks: TabMarks): Cell[][] {
  const { errors, struck, comments, merged } = marks;
  // A mark may stand beside what was written, such as a comment on an empty cell.
  const positions = [...comments.keys(), ...merged.keys(), ...errors.keys()].map((key) =>
    key.split(',').map(Number),
  );
  const height = positions.reduce((most, [row = 0]) => Math.max(most, row + 1), rows.length);
  const width = positions.reduce((most, [, column = 0]) => Math.max(most, column + 1), rows[0]?.length ?? 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: Math.max(width, rows[row]?.length ?? 0) }, (__, column): Cell => {
      const position = positionOf(row, column);
      const error = errors.get(position);
      const comment = comments.get(position);
      const mergedWith = merged.get(position);
      return {
        ...(rows[row]?.[column] ?? { text: '' }),
        ...(error !== undefined && { text: error, error }),
        ...(struck.has(position) && { isStruck: true }),
        ...(comment !== undefined && { comment }),
        ...(mergedWith && { mergedWith }),
      };
    }),
  );
}
