const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** A spreadsheet takes a cell that begins with one of these for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * Rows as a file that a Dutch Excel opens at once: UTF-8 with a byte order mark, semicolons between the cells. Every
 * cell is quoted; one that a spreadsheet would run gets an apostrophe in front. Written out here because the library
 * that the scripts use would weigh more in a browser than the page that needs it.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(toCell).join(';') + LINE_END).join('');
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
