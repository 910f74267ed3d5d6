import type { PlainDate } from '../schema/dates.ts';
import { SHARED_COLUMNS } from '../sheet/columns.ts';
import {
  readSheet,
  type SheetContext,
  type SheetReading,
  type SheetRow,
  type SheetWords,
} from '../sheet/differences.ts';
import { FileError, readSheetBytes } from '../sheet/file.ts';
import type { Tab } from '../sheet/tab.ts';
import { versionOf } from '../sheet/table.ts';
import type { NamedOffer } from './mail/own-text.ts';
import type { Notice, Received } from './received.ts';

/** What a spreadsheet that came back is compared with. */
export interface ReturnContext {
  /** The fields of the offers as their files have them, by id. */
  written: ReadonlyMap<string, Record<string, unknown>>;
  sheet: SheetContext;
  /** The offers of a provider that are asked about. */
  offersOf: (provider: string) => readonly NamedOffer[];
  /** The day for a reply that carries no date itself. */
  received: PlainDate | undefined;
}

/** What a spreadsheet says that came back, by itself or with a mail. */
export type ReturnedSheet = Pick<
  Received,
  'replies' | 'added' | 'notices' | 'problems' | 'providers' | 'words'
>;

/** Reads a spreadsheet that a provider filled in. One that cannot be opened is a notice, and stops no other. */
export async function readReturnedSheet(
  source: string,
  name: string,
  bytes: Uint8Array,
  { written, sheet, received, offersOf }: ReturnContext,
): Promise<ReturnedSheet> {
  const empty = { replies: [], added: [], notices: [], problems: [], providers: [], words: '' };
  let tabs: Tab[];
  try {
    tabs = await readSheetBytes(name, bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...empty, notices: [{ kind: 'closed-sheet', source, text: error.message }] };
  }
  const reading = readSheet(tabs, sheet);
  const { rows, problems } = reading;
  // A sheet belongs to one provider: the one in its first row.
  const provider = rows[0]?.provider ?? '';
  const said = rows.filter(({ id, verdict, changes }) => id !== undefined && (verdict || changes.length > 0));
  return {
    replies: said.map((row) => ({
      source,
      provider: row.provider === provider ? provider : '',
      offer: row.id ?? '',
      verdict: row.verdict,
      date: received,
      changes: row.changes.map(({ field, after }) => `${field}=${after}`).join('\n'),
      edits: row.edits,
      fieldChanges: row.changes,
      words: row.words.join('\n'),
      place: row.place,
      waits: [],
      sender: 'nothing-to-compare',
      domain: undefined,
      isOutdated: row.changes.length > 0 && isOutdated(row, written),
    })),
    added: rows
      .filter(({ id }) => id === undefined)
      .map((row) => ({ source, provider: row.provider ?? provider, date: received, row, waits: [] })),
    notices: [
      ...noticesOf(source, reading, provider, offersOf),
      ...(said.length === 0 && rows.every(({ id }) => id !== undefined) && problems.length === 0
        ? [{ kind: 'unchanged-sheet' as const, source }]
        : []),
    ],
    problems: [...problems, ...forbidden(said, sheet.words)].map((problem) => `${source}, ${problem}`),
    // What stands beside a row that answers nothing is read with the rest of the sheet.
    words: [
      ...reading.words,
      ...rows.flatMap((row) =>
        said.includes(row) || row.id === undefined ? [] : row.words.map((one) => `${row.place}: ${one}`),
      ),
    ].join('\n'),
    providers: provider ? [provider] : [],
  };
}

/** What an editor must know of a sheet: what it says besides, and which offers somebody took out of it. */
function noticesOf(
  source: string,
  { rows, told, isWithoutVersion }: SheetReading,
  provider: string,
  offersOf: ReturnContext['offersOf'],
): Notice[] {
  const ids = new Set(rows.map(({ id }) => id));
  const missing = offersOf(provider).filter(({ id }) => !ids.has(id));
  return [
    ...(isWithoutVersion ? [{ kind: 'no-version' as const, source }] : []),
    ...told.map((text) => ({ kind: 'told' as const, source, text })),
    ...(missing.length > 0 && rows.length > 0
      ? [
          {
            kind: 'missing-rows' as const,
            source,
            offers: missing.map(({ id, title }) => `${title} (${id})`),
          },
        ]
      : []),
  ];
}

/**
 * Whether an entry changed after its sheet was made: other cells then hold older values, which nobody meant as a change.
 */
function isOutdated({ id = '', version }: SheetRow, written: ReturnContext['written']): boolean {
  return version !== undefined && version !== versionOf(written.get(id) ?? {});
}

/** Fields that only the editors fill in. */
function forbidden(rows: readonly SheetRow[], words: SheetWords): string[] {
  const shared = new Set(SHARED_COLUMNS.map(({ field }) => field));
  return rows.flatMap(({ place, changes }) =>
    changes
      .filter(({ field }) => !shared.has(field))
      .map(({ field }) => `${place}: "${words.headers[field]}" vult alleen de redactie in.`),
  );
}
