import { checkContent } from '../read.ts';
import { describeProblem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { Change } from '../../domain/sheet/changes.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Replacement } from '../../../scripts/lib/replace-files.ts';
import { shownPath } from '../../../scripts/lib/content.ts';
import { EditError } from './yaml.ts';
import { editFields, newFile } from './entry.ts';

/** What is to change in the offers of a content folder. */
export interface Edits {
  /** By the id of an offer that exists. */
  changed: ReadonlyMap<string, readonly Change[]>;
  /** Fields by the id of an offer that does not exist yet. */
  added?: ReadonlyMap<string, Record<string, unknown>>;
}

export interface Plan {
  replacements: Replacement[];
  /** Why nothing may be written; a line for each reason, for an editor. */
  problems: string[];
}

/** The path of an offer within the content folder. */
export const offerPath = (id: string) => `offers/${id}.mdx`;

/** Works the edits out as whole files, and checks the content as it will be. Writes nothing. */
export function planEdits(
  folder: string,
  files: readonly SourceFile[],
  { changed, added = new Map() }: Edits,
  today: PlainDate,
): Plan {
  const problems: string[] = [];
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
      const fields = changes.map((change) => change.path.join('.')).join(', ');
      problems.push(
        `${shownPath(folder, path)}: dit is niet te wijzigen zonder meer te raken (${fields}). Doe het met de hand.`,
      );
    }
  }
  for (const [id, fields] of added)
    replacements.push({ path: offerPath(id), before: undefined, after: newFile(fields) });
  const replaced = new Set(replacements.map(({ path }) => path));
  const next = [
    ...files.filter(({ path }) => !replaced.has(path)),
    ...replacements.map(({ path, after }) => ({ path, text: after })),
  ];
  const found = replacements.length > 0 ? checkContent(next, today).problems : [];
  return {
    replacements,
    problems: [
      ...problems,
      ...found.map((problem) => describeProblem({ ...problem, file: shownPath(folder, problem.file) })),
    ],
  };
}
