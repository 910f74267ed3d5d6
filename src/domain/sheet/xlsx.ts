import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import type { Table, TableColumn } from './table.ts';

const WIDTHS: Record<TableColumn['form'], number> = {
  id: 28,
  reply: 18,
  text: 40,
  rows: 60,
  list: 28,
  choice: 18,
  number: 12,
  boolean: 10,
  date: 14,
};
/** How many empty rows below the last one also get the lists to choose from. */
const SPARE_ROWS = 200;

/** A table as an Excel file. Every cell is text, so that no number loses a zero and nothing runs as a formula. */
export async function toXlsx(table: Table, sheet: string): Promise<Uint8Array> {
  const heading = table.columns.map(({ header }) => ({
    value: header,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
    backgroundColor: '#dcebe8',
  }));
  const rows = table.rows.map((row) =>
    // An empty cell is a text cell too, so that what is typed in it stays text.
    row.map((value) => ({ value, type: String, format: '@', wrap: true, alignVertical: 'top' as const })),
  );
  const columns = table.columns.map(({ form }) => ({ width: WIDTHS[form] }));
  const workbook = await writeExcelFile(
    [heading, ...rows],
    { sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' },
    { features: [choices(table)] },
  ).toBlob();
  return new Uint8Array(await workbook.arrayBuffer());
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

/** The cells of the first sheet of an Excel file, as text. Throws when the file is not an Excel file. */
export async function fromXlsx(file: Uint8Array): Promise<string[][]> {
  const rows = await readSheet(new Blob([new Uint8Array(file)]), 1, { trim: false });
  return rows.map((row) => row.map(cellText));
}

/** The text of a cell: a spreadsheet program turns what somebody types into numbers, dates and booleans. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return String(value);
}
