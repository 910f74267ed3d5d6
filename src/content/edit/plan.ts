import type { Problem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Change } from '../../domain/sheet/changes.ts';
import { readContent, type TextCheck } from '../read.ts';
import type { Replacement } from '../store.ts';
import { editFields, newFile } from './entry.ts';
import { EditError } from './yaml.ts';

/** What is to change in the offers of a region. */
export interface Edits {
  /** By the id of an offer that exists. */
  changed: ReadonlyMap<string, readonly Change[]>;
  /** Fields by the id of an offer that does not exist yet. */
  added?: ReadonlyMap<string, Record<string, unknown>>;
}

export interface Plan {
  replacements: Replacement[];
  /** Why nothing may be written. */
  problems: Problem[];
}

/** The path of an offer within the content. */
export const offerPath = (id: string) => `offers/${id}.mdx`;

/** Works the edits out as whole files, and checks the content as it will be. Writes nothing. */
export function planEdits(
  files: readonly SourceFile[],
  { changed, added = new Map() }: Edits,
  today: PlainDate,
  checkText: TextCheck,
): Plan {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const replacements: Replacement[] = [];
  for (const [id, changes] of changed) {
    const path = offerPath(id);
    const before = byPath.get(path) ?? '';
    try {
      const after = editFields(before, changes);
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
  for (const [id, fields] of added)
    replacements.push({ path: offerPath(id), before: undefined, after: newFile(fields) });
  const replaced = new Set(replacements.map(({ path }) => path));
  const next = [
    ...files.filter(({ path }) => !replaced.has(path)),
    ...replacements.map(({ path, after }) => ({ path, text: after })),
  ];
  const found = replacements.length > 0 ? readContent(next, today, checkText).problems : [];
  return { replacements, problems: [...problems, ...found] };
}
