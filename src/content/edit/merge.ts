/**
 * What becomes of the changes of an editor when somebody else published meanwhile: field by field, so that what only one of
 * them changed stays, and what both changed is asked.
 */
import { PATHS } from '../../domain/checks/paths.ts';
import { parseSource } from '../../domain/checks/source-file.ts';
import { serialiseMemory, type RoundMemory } from '../../domain/round/memory.ts';
import { roundSchema } from '../../domain/schema/schema.ts';
import { changesBetween, isEqual, isRecord } from '../../domain/sheet/changes.ts';
import type { Replacement } from '../store.ts';
import { BODY, dataOf } from './change-set.ts';
import { appendRow, editBody, removeRow } from './entry.ts';
import { editEntry, sortOfPath, SORTS, writtenEntries } from './sorts.ts';
import { EditError } from './yaml.ts';

/** What a file says, field by field. */
type Fields = Record<string, unknown>;

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
    const memory = mergeMemories(path, { before, ours, theirs });
    return memory === undefined ? asWhole() : merged(memory);
  }
  const old = before === undefined ? {} : fieldsOf(path, before);
  const [mine, other] = [fieldsOf(path, ours), fieldsOf(path, theirs)];
  if (!old || !mine || !other) return asWhole();
  const sides = { before: old, ours: mine, theirs: other };
  const differences = differencesOf(isList(path) ? sides : withLastConfirmation(sides));
  const conflicts = differences.filter(({ isAsked }) => isAsked);
  try {
    const after = differences
      .filter(({ isAsked }) => !isAsked)
      .reduce((text, { field, ours: value }) => withField(path, text, field, value), theirs);
    const result = merged(
      after,
      conflicts.map(({ isAsked: _, ...conflict }) => ({ path, ...conflict })),
    );
    // What cannot be written as she may choose must not be offered to her.
    settle(
      result,
      conflicts.map(() => 'ours'),
    );
    return result;
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return asWhole();
  }
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

/** The fields of a file by their names, or its rows by theirs; `undefined` when it cannot be read so. */
function fieldsOf(path: string, text: string): Fields | undefined {
  const fields = dataOf(path, text);
  if (!isRecord(fields)) return undefined;
  // Of two rows with one name nobody knows which is meant.
  if (isList(path) && rowsOf(path, text).length !== Object.keys(fields).length) return undefined;
  const body = fields[BODY];
  // Another program writes other line ends, which nobody changed.
  return typeof body === 'string' ? { ...fields, [BODY]: body.replace(/\r\n/g, '\n') } : fields;
}

function isList(path: string): boolean {
  const sort = sortOfPath(path);
  return sort !== undefined && 'list' in SORTS[sort];
}

function rowsOf(path: string, text: string): readonly unknown[] {
  const { data } = parseSource({ path, text });
  return Array.isArray(data) ? data : [];
}

/** A field that she changed, and that theirs has otherwise. */
type FieldDifference = Omit<Conflict, 'path'> & {
  /** Whether theirs changed it too, so that she must say which stays. */
  isAsked: boolean;
};

/** Looks into the groups that both have. A list is one field, for nobody can say which of its rows is which. */
function differencesOf(
  { before, ours, theirs }: Record<keyof Versions, unknown>,
  field: FieldPath = [],
): FieldDifference[] {
  if (isEqual(ours, theirs) || isEqual(ours, before)) return [];
  if (isRecord(ours) && isRecord(theirs) && (before === undefined || isRecord(before))) {
    const old = before ?? {};
    return [...new Set([...Object.keys(ours), ...Object.keys(old)])].flatMap((key) =>
      differencesOf({ before: old[key], ours: ours[key], theirs: theirs[key] }, [...field, key]),
    );
  }
  return [{ field, before, ours, theirs, isAsked: !isEqual(theirs, before) }];
}

/**
 * The three with the confirmation settled: the later day counts, with who said it. Who confirmed an entry last is right about
 * it, so that this is no difference of opinion; and a day must not stand beside the name of whoever confirmed on another one.
 */
function withLastConfirmation(sides: Record<keyof Versions, Fields>): Record<keyof Versions, Fields> {
  const confirmation = ({ verified, verifiedBy }: Fields) => ({ verified, verifiedBy });
  const { before, ours, theirs } = sides;
  const [old, mine, other] = [confirmation(before), confirmation(ours), confirmation(theirs)];
  if (isEqual(mine, old) || isEqual(other, old)) return sides;
  const [myDay, otherDay] = [String(mine.verified ?? ''), String(other.verified ?? '')];
  if (myDay === otherDay && isEqual(other.verifiedBy, old.verifiedBy)) return sides;
  // As if one of them had not confirmed it.
  return myDay > otherDay
    ? { before: { ...before, ...other }, ours, theirs }
    : { before, ours: { ...ours, ...other }, theirs };
}

/** A file with one of its fields as wanted, and every other byte as it was. Throws an EditError. */
function withField(path: string, text: string, field: FieldPath, value: unknown): string {
  const sort = sortOfPath(path);
  if (!sort) throw new EditError(`No editor changes ${path}`);
  const [first] = field;
  if (first === BODY && path.endsWith('.mdx')) return editBody(text, typeof value === 'string' ? value : '');
  const data = fieldsOf(path, text);
  // The row by what is in it: of rows without names the data have another order than the file.
  const row = isList(path) ? rowsOf(path, text).findIndex((one) => isEqual(one, data?.[String(first)])) : 0;
  if (isList(path) && field.length === 1) {
    if (row >= 0 && value === undefined) return removeRow(text, row);
    if (row < 0 && isRecord(value)) return appendRow(text, value);
  }
  const entry = writtenEntries([{ path, text }], sort)[row];
  if (!entry || !data) throw new EditError(`${path} has no place for ${field.join('.')}`);
  const inEntry = isList(path) ? field.slice(1) : field;
  try {
    // The smallest parts, so that the comments within a list stay.
    return editEntry(text, entry, changesBetween(valueAt(data, field), value, inEntry));
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return editEntry(text, entry, [{ path: inEntry, value }]);
  }
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
}

type Lists = 'sent' | 'replies' | 'unreachable';

/**
 * What a round remembers of both: rows that only she added are added to theirs, and those that she changed take the place of
 * what they were. `undefined` when one of the files is no such memory.
 */
function mergeMemories(
  path: string,
  { before, ours, theirs }: { before: string | undefined; ours: string; theirs: string },
): string | undefined {
  const read = (text: string) => roundSchema.safeParse(parseSource({ path, text }).data).data;
  const [old, mine, other] = [before === undefined ? undefined : read(before), read(ours), read(theirs)];
  if (!mine || !other) return undefined;
  const rows = <K extends Lists>(name: K): RoundMemory[K] => {
    const has = (list: readonly unknown[], row: unknown) => list.some((one) => isEqual(one, row));
    const known: readonly object[] = old?.[name] ?? [];
    // A row that she changed or took out is in the old memory, and no longer in hers.
    const kept = (other[name] as object[]).filter((row) => !has(known, row) || has(mine[name], row));
    const added = (mine[name] as object[]).filter((row) => !has(known, row) && !has(kept, row));
    return [...kept, ...added] as RoundMemory[K];
  };
  // Of several rows of one provider the last one counts.
  const byDay = <T extends { on: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const { start, begin } = firstToBegin(old, mine, other);
  return serialiseMemory({
    start,
    begin,
    sent: byDay(rows('sent')),
    replies: rows('replies'),
    unreachable: byDay(rows('unreachable')),
  });
}

/** The memory whose beginning counts: of two people who both began a round, that of the first. */
function firstToBegin(old: RoundMemory | undefined, mine: RoundMemory, other: RoundMemory): RoundMemory {
  const isSame = (a: RoundMemory, b: RoundMemory | undefined) =>
    isEqual(a.begin, b?.begin) && a.start === b?.start;
  if (isSame(mine, old)) return other;
  if (isSame(other, old)) return mine;
  return mine.begin.on < other.begin.on ? mine : other;
}
