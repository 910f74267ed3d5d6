import type { Problem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Change } from '../../domain/sheet/changes.ts';
import { readContent, type TextCheck } from '../read.ts';
import type { Replacement } from '../store.ts';
import { editFields, editProvider, newFile, newProviderFile } from './entry.ts';
import { EditError } from './yaml.ts';

/** What is to change in entries of one sort. */
export interface EntryEdits {
  /** By the id of an entry that exists. */
  changed: ReadonlyMap<string, readonly Change[]>;
  /** Fields by the id of an entry that does not exist yet. */
  added?: ReadonlyMap<string, Record<string, unknown>>;
}

/** What is to change in a region: its offers, its organisations, and files that are made as a whole. */
export interface Edits extends EntryEdits {
  providers?: EntryEdits;
  whole?: readonly Replacement[];
}

export interface Plan {
  replacements: Replacement[];
  /** Why nothing may be written. */
  problems: Problem[];
}

/** The path of an offer within the content. */
export const offerPath = (id: string) => `offers/${id}.mdx`;
const providerPath = (id: string) => `providers/${id}.yaml`;

/** Works the edits out as whole files, and checks the content as it will be. Writes nothing. */
export function planEdits(
  files: readonly SourceFile[],
  { providers, whole = [], ...offers }: Edits,
  today: PlainDate,
  checkText: TextCheck,
): Plan {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const replacements: Replacement[] = [...whole];
  const work = (
    edits: EntryEdits,
    pathOf: (id: string) => string,
    edit: typeof editFields,
    make: typeof newFile,
  ) => {
    for (const [id, changes] of edits.changed) {
      const path = pathOf(id);
      const before = byPath.get(path) ?? '';
      try {
        const after = edit(before, changes);
        if (after !== before) replacements.push({ path, before, after });
      } catch (error) {
        if (!(error instanceof EditError)) throw error;
        problems.push({
          file: path,
          line: 1,
          field: changes.map((change) => change.path.join('.')).join(', '),
          problem: 'dit is niet te wijzigen zonder meer te raken',
          fix: 'doe het met de hand',
        });
      }
    }
    for (const [id, fields] of edits.added ?? [])
      replacements.push({ path: pathOf(id), before: undefined, after: make(fields) });
  };
  work(offers, offerPath, editFields, newFile);
  if (providers) work(providers, providerPath, editProvider, newProviderFile);
  const replaced = new Set(replacements.map(({ path }) => path));
  const next = [
    ...files.filter(({ path }) => !replaced.has(path)),
    ...replacements.flatMap(({ path, after }) => (after === undefined ? [] : [{ path, text: after }])),
  ];
  const found = replacements.length > 0 ? readContent(next, today, checkText).problems : [];
  return { replacements, problems: [...problems, ...found] };
}
