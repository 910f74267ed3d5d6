import { shortHash } from './hash.ts';
import { BOOLEANS, valueAt, writeCell } from './cells.ts';
import { SHARED_COLUMNS, type Column } from './columns.ts';
import type { SheetWords } from './differences.ts';

/** A column of a spreadsheet as it is written. */
export interface TableColumn {
  header: string;
  /** What a cell may hold, where that is a short list. */
  choices: readonly string[];
  form: Column['form'] | 'id' | 'reply';
}

export interface Table {
  columns: TableColumn[];
  /** Without the heading. */
  rows: string[][];
}

/**
 * Entries as a spreadsheet, a row each. With `hasReply` there is a column in which a provider says whether it holds;
 * `versionOf` marks in a last column what the entry was, so that a sheet that comes back late is known by it.
 */
export function writeTable(
  entries: ReadonlyMap<string, Record<string, unknown>>,
  columns: readonly Column[],
  words: SheetWords,
  hasReply: boolean,
  versionOf?: (entry: Record<string, unknown>) => string,
): Table {
  const id: TableColumn = { header: words.id, choices: [], form: 'id' };
  const version: TableColumn = { header: words.version, choices: [], form: 'id' };
  const reply: TableColumn = {
    header: words.reply,
    choices: Object.values(words.verdicts),
    form: 'reply',
  };
  const fields = columns.map((column): TableColumn => {
    return {
      header: words.headers[column.field] ?? column.field,
      choices: choicesOf(column),
      form: column.form,
    };
  });
  return {
    columns: [id, ...(hasReply ? [reply] : []), ...fields, ...(versionOf ? [version] : [])],
    rows: [...entries].map(([name, entry]) => [
      name,
      ...(hasReply ? [''] : []),
      ...columns.map((column) => writeCell(valueAt(entry, column.field), column)),
      ...(versionOf ? [versionOf(entry)] : []),
    ]),
  };
}

function choicesOf(column: Column): readonly string[] {
  if (column.form === 'choice') return column.choices;
  return column.form === 'boolean' ? BOOLEANS : [];
}

/** A mark of what a provider sees of an entry in its spreadsheet: another one as soon as a cell would differ. */
export function versionOf(fields: Record<string, unknown>): string {
  const cells = SHARED_COLUMNS.map((column) => writeCell(valueAt(fields, column.field), column));
  return shortHash(JSON.stringify(cells), 12);
}
