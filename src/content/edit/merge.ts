/**
 * What becomes of the changes of an editor when somebody else published meanwhile: field by field, so that what only one of
 * them changed stays, and what both changed is asked.
 */
import { PATHS } from '../../domain/checks/paths.ts';
import { parseSource } from '../../domain/checks/source-file.ts';
import { serialiseMemory, type RoundMemory } from '../../domain/round/memory.ts';
import { roundSchema } from '../../domain/schema/schema.ts';
import { isEqual, isRecord } from '../../domain/sheet/changes.ts';
import type { Replacement } from '../store.ts';
import { BODY, dataOf } from './change-set.ts';
import { appendRow, editBody } from './entry.ts';
import { editEntry, sortOfPath, writtenEntries } from './sorts.ts';
import { EditError } from './yaml.ts';

/** The path of a field within a file. In a file of rows it begins with the id of the row; the text below is `tekst`. */
type FieldPath = readonly (string | number)[];

/** A field that both changed, in different ways. Without a path it is the whole file. */
export interface Conflict {
  path: string;
  field: FieldPath;
  before: unknown;
  ours: unknown;
  theirs: unknown;
}

/** A file on which both worked: `after` holds what theirs says wherever the two conflict. */
export interface Merged extends Replacement {
  conflicts: Conflict[];
}

/** The text of a file when an editor opened it, as she changed it, and as it is published now. */
export interface Versions {
  before: string | undefined;
  ours: string | undefined;
  theirs: string | undefined;
}

/** Puts the changes that an editor made in a file on the file as somebody else published it. */
export function mergeFile(path: string, { before, ours, theirs }: Versions): Merged {
  const merged = (after: string | undefined, conflicts: Conflict[] = []): Merged => ({
    path,
    before: theirs,
    after,
    conflicts,
  });
  if (theirs === before || ours === theirs) return merged(ours);
  if (ours === before) return merged(theirs);
  const asWhole = () => merged(theirs, [{ path, field: [], before, ours, theirs }]);
  if (ours === undefined || theirs === undefined) return asWhole();
  if (PATHS.rounds.test(path)) {
    const memory = mergeMemories(path, before, ours, theirs);
    return memory === undefined ? asWhole() : merged(memory);
  }
  const data = { before: dataOf(path, before) ?? {}, ours: dataOf(path, ours), theirs: dataOf(path, theirs) };
  if (!isRecord(data.before) || !isRecord(data.ours) || !isRecord(data.theirs)) return asWhole();
  const theirChanges = fieldsChanged(data.before, data.theirs);
  const conflicts: Conflict[] = [];
  let after = theirs;
  try {
    for (const field of fieldsChanged(data.before, data.ours)) {
      const also = theirChanges.filter((other) => isWithin(field, other) || isWithin(other, field));
      const at = also.reduce((shortest, other) => (other.length < shortest.length ? other : shortest), field);
      const [was, mine, other] = [data.before, data.ours, data.theirs].map((side) => valueAt(side, at));
      if (isEqual(mine, other)) continue;
      if (also.length === 0) after = withField(path, after, field, mine);
      else if (isConfirmation(at)) {
        if (confirmedLater(data.ours, data.theirs)) after = withField(path, after, at, mine);
      } else if (conflicts.every((one) => !isEqual(one.field, at)))
        conflicts.push({ path, field: at, before: was, ours: mine, theirs: other });
    }
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return asWhole();
  }
  return merged(after, conflicts);
}

/** The file once the editor chose for each conflict, in their order. Throws an EditError when her choice cannot be written. */
export function settle(merged: Merged, choices: readonly ('ours' | 'theirs')[]): Replacement {
  const { path, before, conflicts } = merged;
  let { after } = merged;
  conflicts.forEach(({ field, ours }, at) => {
    if (choices[at] !== 'ours') return;
    if (field.length === 0) after = ours as string | undefined;
    else if (after !== undefined) after = withField(path, after, field, ours);
  });
  return { path, before, after };
}

/** The smallest fields in which two versions differ: groups are looked into, a list is one field. */
function fieldsChanged(before: unknown, after: unknown, path: FieldPath = []): FieldPath[] {
  if (isEqual(before, after)) return [];
  if (!isRecord(after) || !(isRecord(before) || (before === undefined && path.length === 0))) return [path];
  const old = before ?? {};
  return [...new Set([...Object.keys(old), ...Object.keys(after)])].flatMap((key) =>
    fieldsChanged(old[key], after[key], [...path, key]),
  );
}

const isWithin = (path: FieldPath, outer: FieldPath) => outer.every((key, at) => path[at] === key);

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
}

/** Who confirmed an entry last is right about it: that is no difference of opinion. */
const isConfirmation = ([field]: FieldPath) => field === 'verified' || field === 'verifiedBy';

function confirmedLater(ours: Record<string, unknown>, theirs: Record<string, unknown>): boolean {
  return String(ours['verified'] ?? '') > String(theirs['verified'] ?? '');
}

/** A file with one of its fields as wanted, and every other byte as it was. Throws an EditError. */
function withField(path: string, text: string, field: FieldPath, value: unknown): string {
  const sort = sortOfPath(path);
  if (!sort) throw new EditError(`No editor changes ${path}`);
  const [first] = field;
  if (first === BODY && path.endsWith('.mdx')) return editBody(text, typeof value === 'string' ? value : '');
  const entries = writtenEntries([{ path, text }], sort);
  const isList = sort === 'topics' || sort === 'municipalities' || sort === 'linkExceptions';
  if (!isList) {
    const [entry] = entries;
    if (!entry) throw new EditError(`${path} cannot be read`);
    return editEntry(text, entry, [{ path: field, value }]);
  }
  const names = Object.keys((dataOf(path, text) as Record<string, unknown> | undefined) ?? {});
  const entry = entries[names.indexOf(String(first))];
  if (entry && field.length > 1) return editEntry(text, entry, [{ path: field.slice(1), value }]);
  if (entry || !isRecord(value)) throw new EditError(`A row of ${path} cannot be changed as a whole`);
  return appendRow(text, value);
}

/**
 * What a round remembers of both: rows that only she added are added to theirs, and those that she changed take the place of
 * what they were. `undefined` when one of the files is no such memory.
 */
function mergeMemories(
  path: string,
  before: string | undefined,
  ours: string,
  theirs: string,
): string | undefined {
  const read = (text: string) => roundSchema.safeParse(parseSource({ path, text }).data).data;
  const [old, mine, other] = [before === undefined ? undefined : read(before), read(ours), read(theirs)];
  if (!mine || !other) return undefined;
  const rows = <K extends 'sent' | 'replies' | 'unreachable'>(name: K): RoundMemory[K] => {
    const has = (list: readonly unknown[], row: unknown) => list.some((one) => isEqual(one, row));
    const known: readonly object[] = old?.[name] ?? [];
    // A row that she changed or took out is in the old memory, and no longer in hers.
    const kept = (other[name] as object[]).filter((row) => !has(known, row) || has(mine[name], row));
    const added = (mine[name] as object[]).filter((row) => !has(known, row) && !has(kept, row));
    return [...kept, ...added] as RoundMemory[K];
  };
  return serialiseMemory({
    ...other,
    sent: rows('sent'),
    replies: rows('replies'),
    unreachable: rows('unreachable'),
  });
}
