/** Excel files as people leave them: with comments, merged and struck-through cells, errors and more than one tab. */
import { strToU8, zipSync } from 'fflate';
import { writeTable, versionOf } from '../../src/domain/sheet/table.ts';
import { SHARED_COLUMNS } from '../../src/domain/sheet/columns.ts';
import { sheet } from '../../src/texts/nl/sheet.ts';
import { catalogue } from './incoming.ts';

/** A text, or a cell with more to it. */
export type GivenCell =
  | string
  | {
      text?: string;
      number?: number;
      isDate?: boolean;
      error?: string;
      formula?: string;
      isStruck?: boolean;
      comment?: string;
    };

export interface GivenTab {
  name: string;
  rows: readonly (readonly GivenCell[])[];
  /** Such as "B2:B5". */
  merged?: readonly string[];
  /** A cell with something in it, far outside the table. */
  far?: string;
}

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function addressOf(row: number, column: number): string {
  const letter = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
  return `${letter(column)}${row + 1}`;
}

function cellXml(cell: GivenCell, row: number, column: number): string {
  const { text, number, isDate, error, formula, isStruck } = typeof cell === 'string' ? { text: cell } : cell;
  const r = `r="${addressOf(row, column)}"`;
  if (formula !== undefined) return `<c ${r}><f>${escape(formula)}</f></c>`;
  if (error !== undefined) return `<c ${r} t="e"><v>${escape(error)}</v></c>`;
  if (number !== undefined) return `<c ${r} s="${isDate ? 2 : 0}"><v>${number}</v></c>`;
  if (!text) return '';
  return `<c ${r} s="${isStruck ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** The bytes of an Excel file with these tabs. */
export function workbook(tabs: readonly GivenTab[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
      ['/xl/workbook.xml', 'sheet.main'],
      ['/xl/styles.xml', 'styles'],
      ...tabs.flatMap((_, at) => [
        [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet'],
        [`/xl/comments${at + 1}.xml`, 'comments'],
      ]),
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${tabs.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships ${PACKAGE}>${tabs.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="3"><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="0"/><xf fontId="0" numFmtId="14"/></cellXfs></styleSheet>`,
  };
  tabs.forEach(({ rows, merged = [], far }, at) => {
    const data = rows.map(
      (row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, y, x)).join('')}</row>`,
    );
    const merges =
      merged.length > 0
        ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : '';
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `${XML}<worksheet ${MAIN}><sheetData>${data.join('')}${far === undefined ? '' : `<row><c r="${far}"><v>1</v></c></row>`}</sheetData>${merges}</worksheet>`;
    const comments = rows.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        typeof cell !== 'string' && cell.comment
          ? [
              `<comment ref="${addressOf(y, x)}" authorId="0"><text><r><t>${escape(cell.comment)}</t></r></text></comment>`,
            ]
          : [],
      ),
    );
    if (comments.length === 0) return;
    files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
      `${XML}<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments${at + 1}.xml"/></Relationships>`;
    files[`xl/comments${at + 1}.xml`] =
      `${XML}<comments ${MAIN}><authors><author/></authors><commentList>${comments.join('')}</commentList></comments>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The table that a provider gets, to be changed cell by cell: rows of cells, the headings first. */
export function tableOf(offers: readonly string[]): { rows: GivenCell[][]; at: (heading: string) => number } {
  const written = new Map(offers.map((id) => [id, catalogue.writtenFields(id)]));
  const { columns, rows } = writeTable(written, SHARED_COLUMNS, sheet, true, versionOf);
  const headings = columns.map(({ header }) => header);
  const at = (heading: string) => {
    const position = headings.indexOf(heading);
    if (position < 0) throw new Error(`There is no column ${heading}`);
    return position;
  };
  return { rows: [headings, ...rows], at };
}
