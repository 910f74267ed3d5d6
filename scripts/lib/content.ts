import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/content/read.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import { UsageError } from './arguments.ts';

/** Throws a UsageError when there is no such folder. */
export function requireContent(folder: string): void {
  if (!existsSync(folder)) throw new UsageError(`De map met de inhoud is er niet: ${folder}`);
}

/** Every file in the content folder, hidden ones left out. Throws a UsageError when there is no such folder. */
export function readContent(folder: string): SourceFile[] {
  requireContent(folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** Reads and checks the content; `report` holds one line for each problem, with paths as seen from here. */
export function loadContent(folder: string, today: PlainDate) {
  const files = readContent(folder);
  const { entries, problems } = checkContent(files, today);
  const report = problems.map((problem) =>
    describeProblem({ ...problem, file: shownPath(folder, problem.file) }),
  );
  return { entries, report, files };
}

/** A file of the content folder as seen from here, so that an editor can open it. */
export function shownPath(folder: string, file: string): string {
  return path.join(path.relative(process.cwd(), folder), file);
}
