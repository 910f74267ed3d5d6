import { nearest } from '../checks/meant/word.ts';
import { isId } from '../schema/id.ts';
import { normalise } from '../schema/text.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { changesBetween, isEqual, withChange, type Change, type Path } from './changes.ts';
import { CellError, readCell, tidy, valueAt, writeCell, type CellWords } from './cells.ts';
import type { Column } from './columns.ts';
import { findHeading, withoutId, type Heading } from './heading.ts';
import { cellAt, type Cell, type Tab } from './tab.ts';

/** The words at the top of the columns, and the replies that a provider can choose. */
export interface SheetWords {
  id: string;
  reply: string;
  /** The heading of the column that marks what the entry was when the sheet was made. */
  version: string;
  /** The headings of the columns, by field. */
  headers: Readonly<Record<string, string>>;
  verdicts: Readonly<Record<Verdict, string>>;
  /** What else people answer where it is certain what they mean, in lower case. */
  saying: Readonly<Record<Verdict, readonly string[]>>;
}

/** What one cell changes. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What a row says. */
export interface SheetRow {
  /** The number of the row in the sheet, counted from 1. */
  row: number;
  /** The tab and the row, in words. */
  place: string;
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
  /** What somebody wrote beside it: in other columns, in comments, or behind the answer; whole. */
  words: string[];
}

export interface SheetReading {
  rows: SheetRow[];
  /** What somebody wrote outside the table, whole. */
  words: string[];
  /** What an editor must know besides: a row that is struck through, an answer that is none. */
  told: string[];
  /** Whether its column is gone that shows what the entries were when it was made: each field is then compared as it is now. */
  isWithoutVersion: boolean;
  /** Why the sheet cannot be used; a line for each reason, for an editor. */
  problems: string[];
}

export interface SheetContext extends CellWords {
  words: SheetWords;
  columns: readonly Column[];
  /** The field by which people call an entry. */
  title: 'title' | 'name';
  entries: ReadonlyMap<string, Record<string, unknown>>;
}

/**
 * Compares a spreadsheet with the entries. The headings may stand in any row of any tab and the columns in any order; what
 * has no column is not compared, and a row that is not there says nothing. What stands beside the table is given back as
 * words: nothing that somebody wrote is dropped.
 */
export function readSheet(tabs: readonly Tab[], context: SheetContext): SheetReading {
  const reading: SheetReading = { rows: [], words: [], told: [], isWithoutVersion: false, problems: [] };
  let isFound = false;
  for (const tab of tabs) {
    const heading = findHeading(tab, context);
    const place = tab.name === undefined ? '' : `tabblad ${tab.name}`;
    if (!heading) reading.words.push(...textsOf(tab.rows, place));
    else if (isFound) {
      reading.told.push(
        `${place}: dit tabblad heeft dezelfde kolommen als een eerder tabblad en is niet verwerkt. Kijk of er iets anders staat`,
      );
      reading.words.push(...textsOf(onlyHere(tab, tabs), place));
    } else {
      isFound = true;
      readTab(tab, heading, place, context, reading);
    }
  }
  if (!isFound && reading.problems.length === 0) reading.problems.push(withoutId(context.words));
  return reading;
}

/** The rows of a second tab that the first does not have in the same words. */
function onlyHere(tab: Tab, tabs: readonly Tab[]): Cell[][] {
  const texts = (row: readonly Cell[]) => JSON.stringify(row.map(({ text }) => tidy(text)).filter(Boolean));
  const seen = new Set(tabs.slice(0, tabs.indexOf(tab)).flatMap(({ rows }) => rows.map(texts)));
  return tab.rows.filter((row) => !seen.has(texts(row)));
}

/** What people wrote outside a table, row by row. */
function textsOf(rows: readonly (readonly Cell[])[], place: string): string[] {
  const lines = rows.flatMap((row) => {
    const texts = row.flatMap(({ text, comment }) => [
      tidy(text),
      ...(comment ? [`(opmerking: ${comment})`] : []),
    ]);
    const line = texts.filter(Boolean).join(' | ');
    return line ? [line] : [];
  });
  return lines.map((line) => (place ? `${place}: ${line}` : line));
}

function readTab(
  tab: Tab,
  heading: Heading,
  tabPlace: string,
  context: SheetContext,
  reading: SheetReading,
): void {
  const { words, entries } = context;
  const where = (row: number) => [tabPlace, `rij ${row + 1}`].filter(Boolean).join(', ');
  if (heading.problems.length > 0) {
    reading.problems.push(
      ...heading.problems.map((problem) => (tabPlace ? `${tabPlace}: ${problem}` : problem)),
    );
    return;
  }
  reading.words.push(...textsOf(tab.rows.slice(0, heading.row), tabPlace));
  reading.words.push(...textsOf([commentsOf(tab.rows[heading.row] ?? [])], tabPlace));
  if (heading.version === undefined && heading.reply !== undefined) reading.isWithoutVersion = true;
  const seen = new Map<string, number>();
  for (let row = heading.row + 1; row < tab.rows.length; row += 1) {
    const given = tab.rows[row] ?? [];
    if (given.every(({ text, comment, error }) => tidy(text) === '' && !comment && !error)) continue;
    const idCell = cellAt(tab, row, heading.id);
    const id = tidy(idCell.text) || undefined;
    const title = titleOf(tab, row, heading, context.title);
    // Whoever writes below the table writes no ids and no titles.
    if (isNote(given, id, title, heading, entries)) {
      reading.words.push(...textsOf([given], where(row)));
      continue;
    }
    const current = id === undefined ? undefined : entries.get(id);
    const refuse = (problem: string) => reading.problems.push(`${where(row)}: ${problem}`);
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
    if (id !== undefined) seen.set(id, row + 1);
    if (isStruck(given)) {
      reading.told.push(
        `${where(row)}: deze rij is doorgestreept (${title || id}). Vraag of dit aanbod is gestopt`,
      );
      reading.words.push(...textsOf([given.filter(({ isStruck: struck }) => !struck)], where(row)));
      continue;
    }
    reading.rows.push(
      readRow(tab, row, where(row), heading, context, { id, current, refuse, tell: reading.told }),
    );
  }
}

const commentsOf = (row: readonly Cell[]): Cell[] =>
  row.flatMap(({ comment }) => (comment === undefined ? [] : [{ text: '', comment }]));

function titleOf(tab: Tab, row: number, { columns }: Heading, title: string): string {
  const position = columns.find(([{ field }]) => field === title)?.[1];
  return position === undefined ? '' : tidy(cellAt(tab, row, position).text);
}

/** A row of notes: without a title, and with at most a text where the id belongs. */
function isNote(
  given: readonly Cell[],
  id: string | undefined,
  title: string,
  { id: position }: Heading,
  entries: SheetContext['entries'],
): boolean {
  if (id !== undefined && (entries.has(id) || (isId(id) && !isOnlyText(given, position)))) return false;
  if (id === undefined) return title === '';
  return title === '' || isOnlyText(given, position);
}

const isOnlyText = (given: readonly Cell[], position: number) =>
  given.every(({ text }, at) => at === position || tidy(text) === '');

/** Whether most of what a row shows is struck through. */
function isStruck(given: readonly Cell[]): boolean {
  const filled = given.filter(({ text }) => tidy(text) !== '');
  return filled.filter(({ isStruck: struck }) => struck).length * 2 > filled.length;
}

interface RowContext {
  id: string | undefined;
  current: Record<string, unknown> | undefined;
  refuse: (problem: string) => void;
  tell: string[];
}

function readRow(
  tab: Tab,
  row: number,
  place: string,
  heading: Heading,
  context: SheetContext,
  { id, current, refuse, tell }: RowContext,
): SheetRow {
  const { words } = context;
  const beside = wordsBeside(tab, row, heading, words);
  const answer = heading.reply === undefined ? undefined : answerIn(tab, row, heading.reply, words);
  if (answer?.words) beside.push(answer.words);
  if (answer?.words && !answer.verdict)
    tell.push(`${place}: "${answer.words}" is geen antwoord dat we kennen. Lees wat er bedoeld is`);
  const changes: FieldChange[] = [];
  let fields = current ?? {};
  for (const [column, position] of heading.columns) {
    const header = words.headers[column.field] ?? column.field;
    const cell = cellAt(tab, row, position);
    const value = valueAt(fields, column.field);
    if (cell.isStruck && tidy(cell.text) !== '') {
      beside.push(`${header} is doorgestreept: ${tidy(cell.text)}`);
      continue;
    }
    if (cell.mergedWith && !isShownIn(cell.mergedWith, tab, value, column)) {
      refuse(
        `kolom "${header}": deze cel is samengevoegd met een andere. Splits de cellen en typ in elke rij wat er moet staan.`,
      );
      continue;
    }
    if (cell.mergedWith) continue;
    try {
      const next = readCell(cell, column, value, context);
      if (next === value || isEqual(next, value)) continue;
      changes.push({ field: column.field, before: writeCell(value, column), after: writeCell(next, column) });
      fields = setField(fields, column.field.split('.'), next);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      refuse(`kolom "${header}": ${error.message}${error.message.endsWith('?') ? '' : '.'}`);
    }
  }
  const provider = valueAt(fields, 'providers');
  const version = heading.version === undefined ? '' : tidy(cellAt(tab, row, heading.version).text);
  const whole = id === undefined ? ofItsOwn(fields, changes, context) : { fields, changes };
  if (id === undefined) refuseCopy(whole.fields, context, refuse);
  return {
    row: row + 1,
    place,
    id,
    verdict: answer?.verdict,
    version: version || undefined,
    provider: Array.isArray(provider) ? String(provider[0] ?? '') : undefined,
    changes: whole.changes,
    edits: changesBetween(current ?? {}, whole.fields),
    fields: whole.fields,
    words: beside,
  };
}

/** Whether a merged cell says in this row what its field already holds, or says nothing. */
function isShownIn(
  { row, column: at }: { row: number; column: number },
  tab: Tab,
  value: unknown,
  column: Heading['columns'][number][0],
): boolean {
  const shown = tidy(cellAt(tab, row, at).text);
  return shown === '' || shown === tidy(writeCell(value, column));
}

/** What stands beside the columns: in columns that somebody added, and in comments. */
function wordsBeside(tab: Tab, row: number, heading: Heading, words: SheetWords): string[] {
  const names = new Map<number, string>([
    ...heading.columns.map(([{ field }, position]) => [position, words.headers[field] ?? field] as const),
    ...(heading.reply === undefined ? [] : [[heading.reply, words.reply] as const]),
  ]);
  return (tab.rows[row] ?? []).flatMap((cell, position) => {
    const added = heading.added.get(position);
    const text = added === undefined ? '' : tidy(cell.text);
    const name = names.get(position);
    return [
      ...(text ? [added ? `${added}: ${text}` : text] : []),
      ...(cell.comment
        ? [name ? `Opmerking bij ${name}: ${cell.comment}` : `Opmerking: ${cell.comment}`]
        : []),
    ];
  });
}

interface Answer {
  verdict: Verdict | undefined;
  /** What stands behind the answer, or the whole when it is none. */
  words: string;
}

/** The answer of a row; one that covers several rows by a merged cell counts for each. */
function answerIn(tab: Tab, row: number, position: number, words: SheetWords): Answer {
  const own = cellAt(tab, row, position);
  const cell = own.mergedWith ? cellAt(tab, own.mergedWith.row, own.mergedWith.column) : own;
  const text = tidy(cell.text);
  if (text === '') return { verdict: undefined, words: '' };
  if (cell.isStruck) return { verdict: undefined, words: `${words.reply} is doorgestreept: ${text}` };
  const verdicts = Object.keys(words.verdicts) as Verdict[];
  const answers = verdicts.flatMap((verdict) =>
    [verdict, words.verdicts[verdict], ...words.saying[verdict]].map((said) => ({
      verdict,
      said: normalise(said),
    })),
  );
  const typed = normalise(text);
  const exact = answers.find(({ said }) => said === typed);
  if (exact) return { verdict: exact.verdict, words: '' };
  // "klopt, maar nu op woensdag" says more than its first word.
  const longest = answers
    .filter(({ said }) => typed.startsWith(`${said} `))
    .sort((a, b) => b.said.length - a.said.length)[0];
  // "klopt niet" begins as its opposite.
  const isDenied = /\b(niet|geen|nooit)\b/.test(typed);
  return { verdict: isDenied ? undefined : longest?.verdict, words: text };
}

/**
 * A new offer that was made by copying a row takes over neither the sources of the other nor what the editors note of it:
 * nobody has confirmed it, and its source is who sent it.
 */
function ofItsOwn(
  fields: Record<string, unknown>,
  changes: readonly FieldChange[],
  { entries }: SheetContext,
): Pick<SheetRow, 'fields' | 'changes'> {
  const isCopied = [...entries.values()].some(
    (entry) => fields['sources'] !== undefined && asText(entry['sources']) === asText(fields['sources']),
  );
  if (!isCopied) return { fields, changes: [...changes] };
  const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !NOT_COPIED.has(key)));
  return { fields: own, changes: changes.filter(({ field }) => !NOT_COPIED.has(field)) };
}

const NOT_COPIED = new Set(['sources', 'verified', 'verifiedBy', 'note']);
const SOURCES: Parameters<typeof writeCell>[1] = {
  field: 'sources',
  isShared: true,
  form: 'rows',
  fields: ['title', 'date', 'url'],
};
const asText = (value: unknown) => tidy(writeCell(value, SOURCES));

/** A row without id and with the title of an entry lost its id, or is a copy that still has to become another. */
function refuseCopy(
  fields: Record<string, unknown>,
  { entries, words, title: key }: SheetContext,
  refuse: RowContext['refuse'],
): void {
  const title = fields[key];
  if (typeof title !== 'string') return;
  const providerOf = (entry: Record<string, unknown>) =>
    String((entry['providers'] as unknown[] | undefined)?.[0]);
  const same = [...entries].find(
    ([, entry]) =>
      providerOf(entry) === providerOf(fields) && normalise(String(entry[key])) === normalise(title),
  );
  if (same)
    refuse(
      `"${title}" staat al op de kaart. Is dit hetzelfde? Zet dan ${same[0]} in "${words.id}". Is het iets anders? Geef het een andere titel.`,
    );
}

/** Sets a field, or removes it. A group that becomes empty is removed too. */
function setField(fields: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  return withChange(fields, { path, value }) as Record<string, unknown>;
}
