import type { PlainDate } from '../schema/dates.ts';
import type { Change } from '../sheet/changes.ts';
import { SHARED_COLUMNS } from '../sheet/columns.ts';
import { readSheet, type FieldChange, type SheetRow, type SheetWords } from '../sheet/differences.ts';
import { endingOf, FileError, isSheetFile, readSheetBytes } from '../sheet/file.ts';
import { versionOf } from '../sheet/table.ts';
import { readMail, readText, type ReadMail } from './mail.ts';
import type { ReceivedReply } from './settle.ts';

/** A file as an editor hands it in: a saved mail, a text or a spreadsheet. */
export interface IncomingFile {
  /** The name of the file, without its folder. */
  name: string;
  bytes: Uint8Array;
}

/** A reply with what it does to the fields, and what somebody wrote beside it. */
export interface IncomingReply extends ReceivedReply {
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
  replies: IncomingReply[];
  added: NewOffer[];
  /** Domains of senders by file. */
  senders: { source: string; domain: string; provider: string }[];
  /** Remarks for the editor that do not stop the writing. */
  notices: string[];
  /** Problems that stop the writing of all replies. */
  problems: string[];
}

/** What the replies are compared with. */
export interface ReadingContext {
  /** The fields of the offers as their files have them, by id. */
  written: ReadonlyMap<string, Record<string, unknown>>;
  /** The words at the top of the columns. */
  words: SheetWords;
  /** The day for a reply that carries no date itself. */
  received: PlainDate | undefined;
}

const nothing = (): Incoming => ({ replies: [], added: [], senders: [], notices: [], problems: [] });

/** Reads saved mails and returned spreadsheets, in the order in which they are given. */
export async function readIncoming(
  files: readonly IncomingFile[],
  context: ReadingContext,
): Promise<Incoming> {
  const all = nothing();
  for (const file of files) {
    const one = await readFile(file, context);
    for (const key of ['replies', 'added', 'senders', 'notices', 'problems'] as const)
      (all[key] as unknown[]).push(...one[key]);
  }
  return all;
}

async function readFile({ name, bytes }: IncomingFile, context: ReadingContext): Promise<Incoming> {
  if (isSheetFile(name)) return readReturnedSheet(name, bytes, context, { date: context.received, said: '' });
  const mail = endingOf(name) === 'txt' ? readText(new TextDecoder().decode(bytes)) : await readMail(bytes);
  return readReturnedMail(name, mail, context);
}

async function readReturnedMail(source: string, mail: ReadMail, context: ReadingContext): Promise<Incoming> {
  const { lines, broken, words, domain } = mail;
  const date = mail.date ?? context.received;
  const replies = lines.map((line): IncomingReply => {
    return { source, ...line, date: line.date ?? date, changes: '', edits: [], fieldChanges: [], words };
  });
  const sheets = await Promise.all(
    mail.sheets.map(({ name, bytes }) =>
      readReturnedSheet(`${source}, ${name}`, bytes, context, { date, said: words }),
    ),
  );
  const [first] = [...replies, ...sheets.flatMap((one) => one.replies)];
  const isEmpty = lines.length + broken.length + mail.sheets.length === 0;
  return {
    replies: [...replies, ...sheets.flatMap((one) => one.replies)],
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
  bytes: Uint8Array,
  { written, words }: ReadingContext,
  /** The day of the mail around the sheet, and what somebody wrote in it. */
  { date, said: saidBeside }: { date: PlainDate | undefined; said: string },
): Promise<Incoming> {
  let cells: string[][];
  try {
    cells = await readSheetBytes(source, bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...nothing(), notices: [`${source}: ${error.message}`] };
  }
  const { rows, problems } = readSheet(cells, words, written);
  // A sheet belongs to one provider: the one in its first row.
  const provider = rows[0]?.provider ?? '';
  const said = rows.filter(({ id, verdict, changes }) => id !== undefined && (verdict || changes.length > 0));
  return {
    ...nothing(),
    replies: said.map((row) => ({
      source,
      provider: row.provider === provider ? provider : '',
      offer: row.id ?? '',
      verdict: row.verdict,
      date,
      changes: row.changes.map(({ field, after }) => `${field}=${after}`).join('\n'),
      edits: row.edits,
      fieldChanges: row.changes,
      words: saidBeside,
      isOutdated: row.changes.length > 0 && isOutdated(row, written),
    })),
    added: rows
      .filter(({ id }) => id === undefined)
      .map((row) => ({ source, provider: row.provider ?? provider, date, row })),
    notices:
      said.length + rows.length === 0 && problems.length === 0 ? [`${source}: deze spreadsheet is leeg`] : [],
    problems: [...problems, ...forbidden(said, words)].map((problem) => `${source}, ${problem}`),
  };
}

/**
 * Whether an entry changed after its sheet was made: other cells then hold older values, which nobody meant as a change.
 */
function isOutdated({ id = '', version }: SheetRow, written: ReadingContext['written']): boolean {
  return version !== undefined && version !== versionOf(written.get(id) ?? {});
}

/** Fields that only the editors fill in. */
function forbidden(rows: readonly SheetRow[], words: SheetWords): string[] {
  const shared = new Set(SHARED_COLUMNS.map(({ field }) => field));
  return rows.flatMap(({ row, changes }) =>
    changes
      .filter(({ field }) => !shared.has(field))
      .map(({ field }) => `rij ${row}: "${words.headers[field]}" vult alleen de redactie in`),
  );
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200);
