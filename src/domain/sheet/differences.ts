import { nearest } from '../checks/meant/word.ts';
import { changesBetween, withChange, type Change, type Path } from './changes.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { CellError, readCell, tidy, valueAt, writeCell } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';

/** The words at the top of the columns, and the replies that a provider can choose. */
export interface SheetWords {
  id: string;
  reply: string;
  /** The heading of the column that marks what the entry was when the sheet was made. */
  version: string;
  /** The headings of the columns, by field. */
  headers: Readonly<Record<string, string>>;
  verdicts: Readonly<Record<Verdict, string>>;
}

/** What one cell changes. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What a row says. */
export interface SheetRow {
  /** The number of the row in the sheet, counted from 1 with the heading. */
  row: number;
  /** `undefined` for an offer that is new. */
  id: string | undefined;
  verdict: Verdict | undefined;
  /** The mark of the entry when the sheet was made; `undefined` when the sheet does not hold it. */
  version: string | undefined;
  /** Ids in the cell with the providers, as they were given. */
  provider: string | undefined;
  changes: FieldChange[];
  /** The same changes, as the smallest possible changes of the fields. */
  edits: Change[];
  /** All fields; of a new offer what its file will hold. */
  fields: Record<string, unknown>;
}

export interface SheetReading {
  rows: SheetRow[];
  /** Why the sheet cannot be used; a line for each reason, for an editor. */
  problems: string[];
}

/**
 * Compares a sheet with the entries. The first row holds the words at the top of the columns; columns may stand in any
 * order, and what has no column is not compared. A row that is not there says nothing.
 */
export function readSheet(
  cells: readonly (readonly string[])[],
  words: SheetWords,
  entries: ReadonlyMap<string, Record<string, unknown>>,
): SheetReading {
  const [heading = [], ...body] = cells;
  const { positions, problems } = readHeading(heading, words);
  if (problems.length > 0) return { rows: [], problems };
  const rows: SheetRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, given] of body.entries()) {
    const row = index + 2;
    if (given.every((cell) => tidy(cell) === '')) continue;
    const at = (position: number | undefined) => (position === undefined ? '' : tidy(given[position] ?? ''));
    const id = at(positions.id) || undefined;
    const current = id === undefined ? {} : entries.get(id);
    const refuse = (problem: string) => problems.push(`rij ${row}: ${problem}`);
    if (id !== undefined && !current) {
      const guess = nearest(id, [...entries.keys()]);
      refuse(
        `de id ${id} bestaat niet. ${guess ? `Bedoel je ${guess}?` : `Laat "${words.id}" leeg voor nieuw aanbod.`}`,
      );
      continue;
    }
    if (id !== undefined && seen.has(id)) {
      refuse(`de id ${id} staat ook in rij ${seen.get(id)}. Laat er een staan.`);
      continue;
    }
    if (id !== undefined) seen.set(id, row);
    const verdict = verdictOf(at(positions.reply), words);
    if (verdict === null)
      refuse(
        `"${at(positions.reply)}" is geen antwoord. Kies uit ${Object.values(words.verdicts).join(', ')}.`,
      );
    const changes: FieldChange[] = [];
    let fields = current ?? {};
    for (const [column, position] of positions.columns) {
      const value = valueAt(fields, column.field);
      try {
        const next = readCell(given[position] ?? '', column, value);
        if (next === value) continue;
        changes.push({
          field: column.field,
          before: writeCell(value, column),
          after: writeCell(next, column),
        });
        fields = setField(fields, column.field.split('.'), next);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        refuse(`${words.headers[column.field]}: ${error.message}`);
      }
    }
    const provider = valueAt(fields, 'providers');
    rows.push({
      row,
      id,
      verdict: verdict ?? undefined,
      version: at(positions.version) || undefined,
      provider: Array.isArray(provider) ? String(provider[0] ?? '') : undefined,
      changes,
      edits: changesBetween(current ?? {}, fields),
      fields,
    });
  }
  return { rows, problems };
}

interface Positions {
  id: number | undefined;
  reply: number | undefined;
  version: number | undefined;
  columns: [column: Column, position: number][];
}

function readHeading(
  heading: readonly string[],
  words: SheetWords,
): { positions: Positions; problems: string[] } {
  const names = new Map(COLUMNS.map((column) => [words.headers[column.field]?.toLowerCase(), column]));
  const positions: Positions = { id: undefined, reply: undefined, version: undefined, columns: [] };
  const problems: string[] = [];
  for (const [position, given] of heading.entries()) {
    const name = tidy(given);
    const column = names.get(name.toLowerCase());
    if (name === '') continue;
    if (name.toLowerCase() === words.id.toLowerCase()) positions.id = position;
    else if (name.toLowerCase() === words.reply.toLowerCase()) positions.reply = position;
    else if (name.toLowerCase() === words.version.toLowerCase()) positions.version = position;
    else if (!column) {
      const guess = nearest(name, [words.id, words.reply, ...Object.values(words.headers)]);
      problems.push(`de kolom "${name}" bestaat niet. ${guess ? `Bedoel je "${guess}"?` : 'Haal hem weg.'}`);
    } else if (positions.columns.some(([other]) => other === column))
      problems.push(`de kolom "${name}" staat er twee keer. Haal er een weg.`);
    else positions.columns.push([column, position]);
  }
  if (positions.id === undefined && problems.length === 0)
    problems.push(
      `de kolom "${words.id}" ontbreekt. Zonder die kolom is niet te zien welk aanbod een rij is.`,
    );
  return { positions, problems };
}

/** The reply in a cell: `undefined` for an empty cell, `null` for a word that is not a reply. */
function verdictOf(cell: string, { verdicts }: SheetWords): Verdict | undefined | null {
  if (cell === '') return undefined;
  const found = (Object.keys(verdicts) as Verdict[]).find((verdict) =>
    [verdict, verdicts[verdict].toLowerCase()].includes(cell.toLowerCase()),
  );
  return found ?? null;
}

/** Sets a field, or removes it. A group that becomes empty is removed too. */
function setField(fields: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  return withChange(fields, { path, value }) as Record<string, unknown>;
}
