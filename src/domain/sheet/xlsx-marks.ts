import { strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { MAX_MERGED_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from '../limits.ts';
import { UnpackedTooLarge, unzip } from './unzip.ts';

/** What stands around the values in the cells of a tab: what a reader sees, and a library that reads values does not. */
export interface TabMarks {
  name: string;
  /** By position, "row,column" counted from 0. */
  errors: Map<string, string>;
  struck: Set<string>;
  comments: Map<string, string>;
  merged: Map<string, { row: number; column: number }>;
  /** Counted from 1. */
  lastRow: number;
  lastColumn: number;
}

/** What is said of a formula that no program worked out. */
const WITHOUT_VALUE = 'een formule zonder uitkomst';

/** A spreadsheet that is too large to be read; `cell` is where it ends. */
export class TooLargeError extends Error {
  readonly cell: string | undefined;
  constructor(cell?: string) {
    super('The spreadsheet is too large');
    this.cell = cell;
  }
}

export const positionOf = (row: number, column: number) => `${row},${column}`;

/** Reads what stands around the values, tab by tab. Throws a TooLargeError, or another error when it is no spreadsheet. */
export function readMarks(file: Uint8Array): TabMarks[] {
  const files = unpacked(file);
  const read = (path: string) => {
    const part = files.get(path);
    return part ? strFromU8(part) : '';
  };
  const struckStyles = readStruckStyles(read('xl/styles.xml'));
  const struckTexts = readStruckTexts(read('xl/sharedStrings.xml'));
  const workbook = elements(read('xl/workbook.xml'), 'sheet');
  const targets = relations(read('xl/_rels/workbook.xml.rels'));
  return workbook.map(({ name = '', ...attributes }) => {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const path = resolved('xl', targets.get(id)?.target ?? '');
    const marks = readSheetMarks(name, read(path), struckStyles, struckTexts);
    const folder = path.replace(/\/[^/]*$/, '');
    const beside = relations(read(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`));
    for (const { type, target } of beside.values())
      if (/comments?$/i.test(type))
        addComments(marks, read(resolved(folder, target)), type.includes('threaded'));
    return marks;
  });
}

/** All files in the spreadsheet, because the library that reads the values unpacks all of them too. */
function unpacked(file: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzip(file);
  } catch (error) {
    throw error instanceof UnpackedTooLarge ? new TooLargeError() : error;
  }
}

type Attributes = Record<string, string>;

function parseXml(xml: string, handlers: ConstructorParameters<typeof Parser>[0]): void {
  const parser = new Parser(handlers, { xmlMode: true });
  parser.write(xml);
  parser.end();
}

/** The attributes of each element with a name, whatever its prefix. */
function elements(xml: string, wanted: string): Attributes[] {
  const found: Attributes[] = [];
  parseXml(xml, { onopentag: (name, attributes) => void (bare(name) === wanted && found.push(attributes)) });
  return found;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function relations(xml: string): Map<string, { type: string; target: string }> {
  return new Map(
    elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => [
      Id,
      { type: Type, target: Target },
    ]),
  );
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = [...folder.split('/'), ...target.split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

/** The numbers of the cell formats whose letters are struck through. */
function readStruckStyles(xml: string): Set<number> {
  const fonts: boolean[] = [];
  const formats: boolean[] = [];
  let inside = '';
  parseXml(xml, {
    onopentag(name, attributes) {
      const tag = bare(name);
      if (tag === 'fonts' || tag === 'cellXfs' || tag === 'dxfs' || tag === 'cellStyleXfs') inside = tag;
      else if (tag === 'font' && inside === 'fonts') fonts.push(false);
      else if (tag === 'strike' && inside === 'fonts') fonts[fonts.length - 1] = isOn(attributes);
      else if (tag === 'xf' && inside === 'cellXfs')
        formats.push(fonts[Number(attributes['fontId'])] ?? false);
    },
  });
  return new Set(formats.flatMap((isStruck, at) => (isStruck ? [at] : [])));
}

const isOn = ({ val }: Attributes) => val === undefined || !['0', 'false'].includes(val);

/** The numbers of the shared texts that are struck through, in whole or in part. */
function readStruckTexts(xml: string): Set<number> {
  const struck = new Set<number>();
  let at = -1;
  parseXml(xml, {
    onopentag(name, attributes) {
      if (bare(name) === 'si') at += 1;
      else if (bare(name) === 'strike' && isOn(attributes)) struck.add(at);
    },
  });
  return struck;
}

function readSheetMarks(
  name: string,
  xml: string,
  struckStyles: Set<number>,
  struckTexts: Set<number>,
): TabMarks {
  const marks: TabMarks = {
    name,
    errors: new Map(),
    struck: new Set(),
    comments: new Map(),
    merged: new Map(),
    lastRow: 0,
    lastColumn: 0,
  };
  let cell: { position: string; isError: boolean; isShared: boolean; isFormula?: boolean } | undefined;
  let row = 0;
  let column = 0;
  let value: string | undefined;
  parseXml(xml, {
    onopentag(tag, attributes) {
      switch (bare(tag)) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
          column = 0;
          return;
        case 'c': {
          const at = attributes['r'] === undefined ? undefined : addressOf(attributes['r']);
          column = at ? at.column + 1 : column + 1;
          row = at ? at.row + 1 : row;
          const position = positionOf(row - 1, column - 1);
          cell = { position, isError: attributes['t'] === 'e', isShared: attributes['t'] === 's' };
          if (struckStyles.has(Number(attributes['s']))) marks.struck.add(position);
          value = undefined;
          return;
        }
        case 'f':
          if (cell) cell.isFormula = true;
          return;
        case 'v':
        case 't':
          value = '';
          return;
        case 'strike':
          if (cell && isOn(attributes)) marks.struck.add(cell.position);
          return;
        case 'mergeCell':
          addMerge(marks, attributes['ref'] ?? '');
          return;
      }
    },
    ontext(text) {
      if (value !== undefined) value += text;
    },
    onclosetag(tag) {
      if (bare(tag) !== 'c' || !cell) return;
      if (value !== undefined && value !== '') {
        marks.lastRow = Math.max(marks.lastRow, row);
        marks.lastColumn = Math.max(marks.lastColumn, column);
        if (row > MAX_SHEET_ROWS || column > MAX_SHEET_COLUMNS) throw new TooLargeError(nameOf(row, column));
        if (cell.isError) marks.errors.set(cell.position, value);
        if (cell.isShared && struckTexts.has(Number(value))) marks.struck.add(cell.position);
      }
      // Without its value a formula looks like an empty cell, and somebody meant something by it.
      else if (cell.isFormula) marks.errors.set(cell.position, WITHOUT_VALUE);
      cell = undefined;
      value = undefined;
    },
  });
  return marks;
}

/** "B3" as a row and a column, counted from 0. */
function addressOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function nameOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function addMerge(marks: TabMarks, ref: string): void {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [addressOf(first), addressOf(last)];
  const lastRow = Math.min(to.row, MAX_SHEET_ROWS);
  const lastColumn = Math.min(to.column, MAX_SHEET_COLUMNS);
  for (let row = from.row; row <= lastRow; row += 1)
    for (let column = from.column; column <= lastColumn; column += 1) {
      if (marks.merged.size > MAX_MERGED_CELLS) throw new TooLargeError(last);
      if (row !== from.row || column !== from.column) marks.merged.set(positionOf(row, column), from);
    }
}

function addComments(marks: TabMarks, xml: string, isThreaded: boolean): void {
  let position: string | undefined;
  let text = '';
  let isText = false;
  const [holder, words] = isThreaded ? ['threadedComment', 'text'] : ['comment', 't'];
  parseXml(xml, {
    onopentag(tag, attributes) {
      if (bare(tag) === holder) {
        const { row, column } = addressOf(attributes['ref'] ?? '');
        position = positionOf(row, column);
        text = '';
      }
      isText = bare(tag) === words;
    },
    ontext(part) {
      if (isText && position !== undefined) text += part;
    },
    onclosetag(tag) {
      isText = false;
      if (bare(tag) !== holder || position === undefined) return;
      const before = marks.comments.get(position);
      const said = text.trim();
      // A newer Excel repeats a conversation as an old comment, with a sentence about itself.
      const isRepeated = /^\[(threaded comment|opmerkingenthread|gespreksopmerking)/i.test(said);
      if (said && !isRepeated && before !== said)
        marks.comments.set(position, before === undefined ? said : `${before}\n${said}`);
      position = undefined;
    },
  });
}
