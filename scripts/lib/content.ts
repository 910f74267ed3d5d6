import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/domain/checks.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import type { PlainDate } from '../../src/domain/dates.ts';

/** Every file in the content folder, hidden ones left out. Throws when the folder cannot be read. */
export function readContent(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** Reads and checks the content; `report` holds one line for each problem, with paths as seen from here. */
export function loadContent(folder: string, today: PlainDate) {
  const { entries, problems } = checkContent(readContent(folder), today);
  const shown = path.relative(process.cwd(), folder) || '.';
  const report = problems.map((problem) =>
    describeProblem({ ...problem, file: path.join(shown, problem.file) }),
  );
  return { entries, report };
}
