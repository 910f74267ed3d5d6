import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from '../../../src/domain/sheet/changes.ts';
import type { PlainDate } from '../../../src/domain/schema/dates.ts';
import type { Received } from '../../../src/domain/round/settle.ts';
import { SHARED_COLUMNS } from '../../../src/domain/sheet/columns.ts';
import { readSheet, type FieldChange, type SheetRow } from '../../../src/domain/sheet/differences.ts';
import { sheet } from '../../../src/texts/nl/sheet.ts';
import { readMail, readText, type ReadMail } from '../mail/read.ts';
import { FileError, isSheetFile, readSheetBytes } from '../sheet/file.ts';
import { versionOf } from '../sheet/version.ts';

/** An answer with what it does to the fields, and what somebody wrote beside it. */
export interface IncomingAnswer extends Received {
  edits: Change[];
  fieldChanges: FieldChange[];
  words: string;
}

/** Offers that a spreadsheet adds. */
export interface NewOffer {
  source: string;
  provider: string;
  date: PlainDate | undefined;
  row: SheetRow;
}

export interface Incoming {
  answers: IncomingAnswer[];
  added: NewOffer[];
  /** Domains of senders by file. */
  senders: { source: string; domain: string; provider: string }[];
  /** What is told and left alone. */
  notices: string[];
  /** What keeps anything from being written. */
  problems: string[];
}

type Entries = ReadonlyMap<string, Record<string, unknown>>;

/** Reads saved mails and returned spreadsheets. `received` is the day of what carries no date itself. */
export async function readIncoming(
  files: readonly string[],
  entries: Entries,
  received: PlainDate | undefined,
): Promise<Incoming> {
  const all: Incoming = { answers: [], added: [], senders: [], notices: [], problems: [] };
  for (const file of files) {
    const one = await readFile(file, entries, received);
    for (const key of ['answers', 'added', 'senders', 'notices', 'problems'] as const)
      (all[key] as unknown[]).push(...one[key]);
  }
  return all;
}

async function readFile(file: string, entries: Entries, received: PlainDate | undefined): Promise<Incoming> {
  const nothing: Incoming = { answers: [], added: [], senders: [], notices: [], problems: [] };
  const source = path.basename(file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return { ...nothing, problems: [`${file}: dit bestand is er niet, of je mag het niet openen`] };
  }
  if (isSheetFile(file)) return readReturnedSheet(source, bytes, entries, { date: received, words: '' });
  const mail = /\.txt$/i.test(file) ? readText(bytes.toString('utf8')) : await readMail(bytes);
  return readReturnedMail(source, mail, entries, received);
}

async function readReturnedMail(
  source: string,
  mail: ReadMail,
  entries: Entries,
  received: PlainDate | undefined,
): Promise<Incoming> {
  const { lines, broken, words, domain } = mail;
  const date = mail.date ?? received;
  const answers = lines.map((line): IncomingAnswer => {
    return { source, ...line, date: line.date ?? date, changes: '', edits: [], fieldChanges: [], words };
  });
  const sheets = await Promise.all(
    mail.sheets.map(({ name, bytes }) =>
      readReturnedSheet(`${source}, ${name}`, bytes, entries, { date, words }),
    ),
  );
  const [first] = [...answers, ...sheets.flatMap((one) => one.answers)];
  const isEmpty = lines.length + broken.length + mail.sheets.length === 0;
  return {
    answers: [...answers, ...sheets.flatMap((one) => one.answers)],
    added: sheets.flatMap(({ added }) => added),
    senders: domain && first ? [{ source, domain, provider: first.provider }] : [],
    notices: [
      ...broken.map((text) => `${source}: "${text}" is geen heel antwoord`),
      ...(isEmpty
        ? [`${source}: geen antwoord gevonden${words ? `. Er staat: ${oneLine(words)}` : ''}`]
        : []),
      ...sheets.flatMap(({ notices }) => notices),
    ],
    problems: sheets.flatMap(({ problems }) => problems),
  };
}

async function readReturnedSheet(
  source: string,
  bytes: Buffer,
  entries: Entries,
  { date, words }: { date: PlainDate | undefined; words: string },
): Promise<Incoming> {
  const nothing: Incoming = { answers: [], added: [], senders: [], notices: [], problems: [] };
  let cells: string[][];
  try {
    cells = await readSheetBytes(source, bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...nothing, notices: [`${source}: ${error.message}`] };
  }
  const { rows, problems } = readSheet(cells, sheet, entries);
  // A sheet is one provider's: that of its first row.
  const provider = rows[0]?.provider ?? '';
  const said = rows.filter(({ id, verdict, changes }) => id !== undefined && (verdict || changes.length > 0));
  return {
    ...nothing,
    answers: said.map((row) => ({
      source,
      provider: row.provider === provider ? provider : '',
      offer: row.id ?? '',
      verdict: row.verdict,
      date,
      changes: row.changes.map(({ field, after }) => `${field}=${after}`).join('\n'),
      edits: row.edits,
      fieldChanges: row.changes,
      words,
      isOutdated: row.changes.length > 0 && isOutdated(row, entries),
    })),
    added: rows
      .filter(({ id }) => id === undefined)
      .map((row) => ({ source, provider: row.provider ?? provider, date, row })),
    notices:
      said.length + rows.length === 0 && problems.length === 0 ? [`${source}: deze spreadsheet is leeg`] : [],
    problems: [...problems, ...forbidden(said)].map((problem) => `${source}, ${problem}`),
  };
}

/** Its cells then hold older values, too, that nobody gave as a change. */
function isOutdated({ id = '', version }: SheetRow, entries: Entries): boolean {
  return version !== undefined && version !== versionOf(entries.get(id) ?? {});
}

/** Fields that only the editors fill in. */
function forbidden(rows: readonly SheetRow[]): string[] {
  const shared = new Set(SHARED_COLUMNS.map(({ field }) => field));
  return rows.flatMap(({ row, changes }) =>
    changes
      .filter(({ field }) => !shared.has(field))
      .map(
        ({ field }) =>
          `rij ${row}: "${sheet.headers[field as keyof typeof sheet.headers]}" vult alleen de redactie in`,
      ),
  );
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200);
