/** What one cell holds, with what a reader sees beside its text. */
export interface Cell {
  text: string;
  /** A day that the spreadsheet program made, perhaps of what somebody typed as something else. */
  isDate?: boolean;
  /** The error that a formula gives, such as "#NAAM?": the cell is not empty. */
  error?: string;
  /** Whether its text is struck through. */
  isStruck?: boolean;
  /** The comment of a reader on it. */
  comment?: string;
  /** The cell, counted from 0, with which it was merged: what stands there counts here too. */
  mergedWith?: { row: number; column: number };
}

/** One tab of a spreadsheet, row by row from its first. */
export interface Tab {
  /** Absent in a CSV file, which has only one. */
  name?: string;
  rows: Cell[][];
}

const EMPTY: Cell = { text: '' };

export const cellAt = ({ rows }: Tab, row: number, column: number): Cell => rows[row]?.[column] ?? EMPTY;

/** The errors of spreadsheet programs, in Dutch and English. */
const ERROR =
  /^#(NAAM\?|NAME\?|N\/B|N\/A|VERW!|REF!|WAARDE!|VALUE!|DEEL\/0!|DIV\/0!|GETAL!|NUM!|LEEG!|NULL!|OVERLOPEN!|SPILL!|BEREK!|CALC!|#+)$|^Err:\d{3}$|^#{3,}$/i;

/** The error that a text of a cell is; `undefined` for any other text. */
export const errorIn = (text: string): string | undefined =>
  ERROR.test(text.trim()) ? text.trim() : undefined;
