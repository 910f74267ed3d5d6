import { nearest } from '../checks/meant/word.ts';
import { changesBetween, withChange, type Change, type Path } from './changes.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { CellError, readCell, tidy, valueAt, writeCell } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';

/** The words at the top of the columns, and the answers that a provider can choose. */
export interface SheetWords {
  id: string;
  answer: string;
  /** Of the mark of what the entry was when the sheet was made. */
  version: string;
  /** By field. */
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
  /** In the sheet, counted from 1 with the heading. */
  row: number;
  /** `undefined` for an offer that is new. */
  id: string | undefined;
  verdict: Verdict | undefined;
  /** Of the entry when the sheet was made; `undefined` when the sheet does not say. */
  version: string | undefined;
  /** Ids in the cell with the providers, as they were given. */
  provider: string | undefined;
  changes: FieldChange[];
  /** The same as changes of the fields, as small as can be. */
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
  const { places, problems } = readHeading(heading, words);
  if (problems.length > 0) return { rows: [], problems };
  const rows: SheetRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, given] of body.entries()) {
    const row = index + 2;
    if (given.every((cell) => tidy(cell) === '')) continue;
    const at = (place: number | undefined) => (place === undefined ? '' : tidy(given[place] ?? ''));
    const id = at(places.id) || undefined;
    const current = id === undefined ? {} : entries.get(id);
    const tell = (problem: string) => problems.push(`rij ${row}: ${problem}`);
    if (id !== undefined && !current) {
      const guess = nearest(id, [...entries.keys()]);
      tell(
        `de id ${id} bestaat niet. ${guess ? `Bedoel je ${guess}?` : `Laat "${words.id}" leeg voor nieuw aanbod.`}`,
      );
      continue;
    }
    if (id !== undefined && seen.has(id)) {
      tell(`de id ${id} staat ook in rij ${seen.get(id)}. Laat er een staan.`);
      continue;
    }
    if (id !== undefined) seen.set(id, row);
    const verdict = verdictOf(at(places.answer), words);
    if (verdict === null)
      tell(`"${at(places.answer)}" is geen antwoord. Kies uit ${Object.values(words.verdicts).join(', ')}.`);
    const changes: FieldChange[] = [];
    let fields = current ?? {};
    for (const [column, place] of places.columns) {
      const value = valueAt(fields, column.field);
      try {
        const next = readCell(given[place] ?? '', column, value);
        if (next === value) continue;
        changes.push({
          field: column.field,
          before: writeCell(value, column),
          after: writeCell(next, column),
        });
        fields = setField(fields, column.field.split('.'), next);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        tell(`${words.headers[column.field]}: ${error.message}`);
      }
    }
    const provider = valueAt(fields, 'providers');
    rows.push({
      row,
      id,
      verdict: verdict ?? undefined,
      version: at(places.version) || undefined,
      provider: Array.isArray(provider) ? String(provider[0] ?? '') : undefined,
      changes,
      edits: changesBetween(current ?? {}, fields),
      fields,
    });
  }
  return { rows, problems };
}

interface Places {
  id: number | undefined;
  answer: number | undefined;
  version: number | undefined;
  columns: [column: Column, place: number][];
}

function readHeading(heading: readonly string[], words: SheetWords): { places: Places; problems: string[] } {
  const names = new Map(COLUMNS.map((column) => [words.headers[column.field]?.toLowerCase(), column]));
  const places: Places = { id: undefined, answer: undefined, version: undefined, columns: [] };
  const problems: string[] = [];
  for (const [place, given] of heading.entries()) {
    const name = tidy(given);
    const column = names.get(name.toLowerCase());
    if (name === '') continue;
    if (name.toLowerCase() === words.id.toLowerCase()) places.id = place;
    else if (name.toLowerCase() === words.answer.toLowerCase()) places.answer = place;
    else if (name.toLowerCase() === words.version.toLowerCase()) places.version = place;
    else if (!column) {
      const guess = nearest(name, [words.id, words.answer, ...Object.values(words.headers)]);
      problems.push(`de kolom "${name}" bestaat niet. ${guess ? `Bedoel je "${guess}"?` : 'Haal hem weg.'}`);
    } else if (places.columns.some(([other]) => other === column))
      problems.push(`de kolom "${name}" staat er twee keer. Haal er een weg.`);
    else places.columns.push([column, place]);
  }
  if (places.id === undefined && problems.length === 0)
    problems.push(
      `de kolom "${words.id}" ontbreekt. Zonder die kolom is niet te zien welk aanbod een rij is.`,
    );
  return { places, problems };
}

/** `undefined` for an empty cell, `null` for a word that is no answer. */
function verdictOf(cell: string, { verdicts }: SheetWords): Verdict | undefined | null {
  if (cell === '') return undefined;
  const found = (Object.keys(verdicts) as Verdict[]).find((verdict) =>
    [verdict, verdicts[verdict].toLowerCase()].includes(cell.toLowerCase()),
  );
  return found ?? null;
}

/** A group of which nothing is left goes too. */
function setField(fields: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  return withChange(fields, { path, value }) as Record<string, unknown>;
}
