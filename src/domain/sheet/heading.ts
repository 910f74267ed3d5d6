import { normalise } from '../schema/text.ts';
import { nearest } from '../checks/meant/word.ts';
import { tidy } from './cells.ts';
import type { Column } from './columns.ts';
import type { SheetContext, SheetWords } from './differences.ts';
import type { Tab } from './tab.ts';

/** Where the columns of a tab stand. */
export interface Heading {
  /** The row with the headings, counted from 0. */
  row: number;
  id: number;
  reply: number | undefined;
  version: number | undefined;
  columns: [column: Column, position: number][];
  /** Columns that somebody added, by position; one without a heading has an empty name. */
  added: ReadonlyMap<number, string>;
  /** Why the tab cannot be used. */
  problems: string[];
}

/** What is said of a table in which nobody can see which entry a row is. */
export const withoutId = ({ id }: SheetWords) =>
  `de kolom "${id}" ontbreekt. Zonder die kolom is niet te zien welk aanbod een rij is.`;

/** Of so many known headings a row is the heading, and no row of notes. */
const FEWEST_KNOWN = 3;

/** Finds the row with the headings, wherever it stands; `undefined` when the tab has none. */
export function findHeading(
  tab: Tab,
  { words, columns }: Pick<SheetContext, 'words' | 'columns'>,
): Heading | undefined {
  const names = namesOf(words);
  const known = (row: Tab['rows'][number]) => row.filter(({ text }) => names.has(plain(text))).length;
  const row = tab.rows.findIndex((cells) => known(cells) >= FEWEST_KNOWN || isHeadOfFew(cells, words));
  return row < 0 ? undefined : readHeading(tab, row, words, columns);
}

/** A table of which all other columns were taken out still has its id. */
const isHeadOfFew = (cells: Tab['rows'][number], words: SheetWords) =>
  cells.some(({ text }) => plain(text) === plain(words.id)) &&
  cells.some(({ text }) => text !== '' && plain(text) !== plain(words.id));

/** A heading without what programs change in it: capitals, sorts of spaces and apostrophes. */
const plain = (text: string) => normalise(text.replace(/[’'`´]/g, ''));

function namesOf(words: SheetWords): Map<string, string> {
  const all = [words.id, words.reply, words.version, ...Object.values(words.headers)];
  return new Map(all.map((name) => [plain(name), name]));
}

function readHeading(tab: Tab, row: number, words: SheetWords, all: readonly Column[]): Heading {
  const names = new Map(all.map((column) => [plain(words.headers[column.field] ?? column.field), column]));
  const positions: Partial<Record<'id' | 'reply' | 'version', number>> = {};
  const columns: Heading['columns'] = [];
  const added = new Map<number, string>();
  const problems: string[] = [];
  const width = tab.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  for (let position = 0; position < width; position += 1) {
    const given = tidy(tab.rows[row]?.[position]?.text ?? '');
    const column = names.get(plain(given));
    const special = (['id', 'reply', 'version'] as const).find(
      (key) => given !== '' && plain(given) === plain(words[key]),
    );
    const twice = special ? positions[special] !== undefined : columns.some(([other]) => other === column);
    if (given !== '' && (special ?? column) && twice)
      problems.push(`de kolom "${given}" staat er twee keer. Haal er een weg.`);
    else if (special) positions[special] = position;
    else if (given !== '' && column) columns.push([column, position]);
    else {
      const guess =
        given === '' ? undefined : nearest(given, [words.id, words.reply, ...Object.values(words.headers)]);
      if (guess !== undefined) problems.push(`de kolom "${given}" bestaat niet. Bedoel je "${guess}"?`);
      else added.set(position, given);
    }
  }
  if (positions.id === undefined && problems.length === 0) problems.push(withoutId(words));
  return {
    row,
    id: positions.id ?? -1,
    reply: positions.reply,
    version: positions.version,
    columns,
    added,
    problems,
  };
}
