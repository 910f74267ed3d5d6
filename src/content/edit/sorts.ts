import type * as z from 'zod';
import { idOf, PATHS } from '../../domain/checks/paths.ts';
import { parseSource, type SourceFile } from '../../domain/checks/source-file.ts';
import {
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
} from '../../domain/schema/schema.ts';
import { isRecord, type Change } from '../../domain/sheet/changes.ts';
import {
  appendRow,
  editFields,
  editGuide,
  editProvider,
  editRegion,
  editRow,
  newFile,
  newGuideFile,
  newProviderFile,
} from './entry.ts';

/** The sorts of entries that an editor changes, by the name of their room on the desk. */
export const SORTS = {
  offers: { schema: offerSchema, pattern: PATHS.offers, folder: 'offers/', ending: '.mdx', label: 'title' },
  providers: {
    schema: providerSchema,
    pattern: PATHS.providers,
    folder: 'providers/',
    ending: '.yaml',
    label: 'name',
  },
  guides: { schema: guideSchema, pattern: PATHS.guides, folder: 'pages/', ending: '.mdx', label: 'title' },
  topics: { schema: topicSchema, pattern: PATHS.topics, list: 'topics.yaml', label: 'label' },
  municipalities: {
    schema: municipalitySchema,
    pattern: PATHS.municipalities,
    list: 'municipalities.yaml',
    label: 'name',
  },
  linkExceptions: {
    schema: linkExceptionSchema,
    pattern: PATHS.linkExceptions,
    list: 'link-exceptions.yaml',
    label: 'reason',
  },
  region: { schema: regionSchema, pattern: PATHS.region, file: 'region.yaml', label: 'title' },
} as const satisfies Record<string, SortOfEntry>;

export type EntrySort = keyof typeof SORTS;

interface SortOfEntry {
  schema: z.ZodType;
  pattern: RegExp;
  /** The field by which an editor knows an entry. */
  label: string;
  /** The folder in which each entry has a file. */
  folder?: string;
  ending?: string;
  /** The one file in which each entry is a row. */
  list?: string;
  /** The one file that is the entry. */
  file?: string;
}

const sortOf = (sort: EntrySort): SortOfEntry => SORTS[sort];

/** An entry as its file has it, whether it follows the schema or not. */
export interface WrittenEntry {
  sort: EntrySort;
  id: string;
  /** What an editor knows it by; its id when it has no such name. */
  label: string;
  path: string;
  /** Where it stands in a file of rows. */
  row?: number;
  /** The fields; nothing when the file cannot be read. */
  fields: Record<string, unknown>;
}

/** The entries of a sort, in the order of the files. A file that cannot be read is there too, without fields. */
export function writtenEntries(files: readonly SourceFile[], sort: EntrySort): WrittenEntry[] {
  const { pattern, label, list } = sortOf(sort);
  return files
    .filter(({ path }) => pattern.test(path))
    .flatMap((file): WrittenEntry[] => {
      const { data } = parseSource(file);
      const { path } = file;
      const named = (id: string, fields: unknown, row?: number): WrittenEntry => {
        const known = isRecord(fields) ? fields : {};
        const name = known[label];
        const shown = typeof name === 'string' && name !== '' ? name : id;
        return { sort, id, label: shown, path, fields: known, ...(row !== undefined && { row }) };
      };
      if (list === undefined) return [named(idOf(path), data)];
      return (Array.isArray(data) ? data : []).map((row: unknown, at) =>
        named(rowId(row) ?? String(at + 1), row, at),
      );
    });
}

/** The entry of a sort with an id; `undefined` when there is none. */
export function writtenEntry(
  files: readonly SourceFile[],
  sort: EntrySort,
  id: string,
): WrittenEntry | undefined {
  const { folder, ending } = sortOf(sort);
  // Of thousands of files only the one is read.
  const own =
    folder === undefined ? files : files.filter(({ path }) => path === `${folder}${id}${ending ?? ''}`);
  return writtenEntries(own, sort).find((entry) => entry.id === id);
}

function rowId(row: unknown): string | undefined {
  const id = isRecord(row) ? row['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The sort of entry that a file holds; `undefined` for one that no editor opens, such as the memory of a round. */
export function sortOfPath(path: string): EntrySort | undefined {
  return (Object.keys(SORTS) as EntrySort[]).find((sort) => sortOf(sort).pattern.test(path));
}

/** The text of the file of an entry with changes made in its fields, and every other byte as it was. Throws an EditError. */
export function editEntry(text: string, { sort, row }: WrittenEntry, changes: readonly Change[]): string {
  switch (sort) {
    case 'offers':
      return editFields(text, changes);
    case 'guides':
      return editGuide(text, changes);
    case 'providers':
      return editProvider(text, changes);
    case 'region':
      return editRegion(text, changes);
    case 'topics':
    case 'municipalities':
    case 'linkExceptions':
      return editRow(text, row ?? 0, changes, Object.keys(SORTS[sort].schema.shape));
    default:
      return sort satisfies never;
  }
}

/** The path and the text of the file that a new entry makes or joins; `before` is the text of that file as it is. */
export function addEntry(
  sort: Exclude<EntrySort, 'region'>,
  id: string,
  fields: Record<string, unknown>,
  before: string | undefined,
): { path: string; after: string } {
  const { folder, ending, list, file } = sortOf(sort);
  if (list !== undefined) {
    const row = sort === 'linkExceptions' ? fields : { id, ...fields };
    return { path: list, after: appendRow(before ?? '', row) };
  }
  const path = folder === undefined ? (file ?? '') : `${folder}${id}${ending ?? ''}`;
  if (sort === 'offers') return { path, after: newFile(fields) };
  if (sort === 'guides') return { path, after: newGuideFile(fields, '') };
  return { path, after: newProviderFile(fields) };
}
