import { isEqual, isRecord } from '../../domain/sheet/changes.ts';
import { divide, frontMatterSpan } from '../../domain/checks/front-matter.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { parseDocument } from 'yaml';
import type { Replacement } from '../store.ts';

/** What an editor changed and did not publish yet, by the path of each file. */
export type ChangeSet = ReadonlyMap<string, Replacement>;

/**
 * The change set with further replacements. Each file keeps the text that it had when the first of its changes was made; one
 * that is again as it was is no change.
 */
export function withReplacements(changes: ChangeSet, replacements: readonly Replacement[]): ChangeSet {
  const next = new Map(changes);
  for (const { path, before, after } of replacements) {
    const first = changes.get(path);
    const origin = first ? first.before : before;
    if (after === origin) next.delete(path);
    else next.set(path, { path, before: origin, after });
  }
  return next;
}

/** The same file object for the same text, so that what was read of it is not read again. */
const overlaid = new WeakMap<Replacement, SourceFile>();

/** The files as they will be when the change set is published, in the order of their paths. */
export function changedFiles(files: readonly SourceFile[], changes: ChangeSet): SourceFile[] {
  if (changes.size === 0) return [...files];
  const there = new Set<string>();
  const kept = files.flatMap((file): readonly SourceFile[] => {
    const replacement = changes.get(file.path);
    if (!replacement) return [file];
    there.add(file.path);
    return overlay(replacement);
  });
  const added = [...changes.values()].filter(({ path }) => !there.has(path)).flatMap(overlay);
  if (added.length === 0) return kept;
  return [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function overlay(replacement: Replacement): SourceFile[] {
  const { path, after } = replacement;
  if (after === undefined) return [];
  const file = overlaid.get(replacement) ?? { path, text: after };
  overlaid.set(replacement, file);
  return [file];
}

/** A part of an entry that differs. Rows of a list are named by their id where they have one. */
export interface Difference {
  path: readonly (string | number)[];
  before: unknown;
  after: unknown;
}

/** The name of the text below the fields of an entry, in the path of a difference. */
export const BODY = 'tekst';

/** The fields in which a file differs, and its text. A file that is not read as fields differs as a whole. */
export function differencesIn({ path, before, after }: Replacement): Difference[] {
  return differences(dataOf(path, before), dataOf(path, after), []);
}

/** What a file says: its fields, with the text below them. A list is taken by the ids of its rows. */
export function dataOf(path: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const isMdx = path.endsWith('.mdx');
  const span = isMdx ? frontMatterSpan(text) : { from: 0, to: text.length };
  if (!span) return text;
  const document = parseDocument(text.slice(span.from, span.to));
  if (document.errors.length > 0) return text;
  const fields: unknown = document.toJS();
  if (Array.isArray(fields))
    return Object.fromEntries(fields.map((row: unknown, at) => [rowName(row) ?? String(at + 1), row]));
  const body = isMdx ? bodyOf(text) : '';
  return isRecord(fields) ? { ...fields, ...(body.trim() && { [BODY]: body.trim() }) } : fields;
}

/** The text below the front matter of a file. */
export function bodyOf(text: string): string {
  return divide(text.replace(/^\uFEFF/, ''))?.body ?? '';
}

const rowName = (row: unknown) => {
  if (!isRecord(row)) return undefined;
  const name = row['id'] ?? row['address'] ?? row['entry'];
  return typeof name === 'string' ? name : undefined;
};

function differences(before: unknown, after: unknown, path: Difference['path']): Difference[] {
  if (isEqual(before, after)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...path, key]),
    );
  return [{ path, before, after }];
}
