/** The small region of the tests, read once and changed in memory. */
import path from 'node:path';
import { globSync, readFileSync } from 'node:fs';
import { readContent, type Content } from '../../src/content/read.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { checkProse } from '../../src/domain/checks/prose.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';

export const REGION = path.join(import.meta.dirname, '../fixtures/region');
/** The frozen region, in which judged questions name entries. */
export const FROZEN = path.join(import.meta.dirname, '../fixtures/frozen');
/** In the round of 2026, after every date in the fixture. */
export const TODAY = '2026-09-20';
export const LEERLAB = 'offers/leerlab-voorbeeld.mdx';
export const OUDERCURSUS = 'offers/oudercursus-voorbeeld.mdx';
export const STICHTING = 'providers/stichting-voorbeeld.yaml';

/** All files of a folder that are not hidden. */
export function filesOf(folder: string): SourceFile[] {
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.split(path.sep).join('/'));
  return names
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** Files read and checked as the commands do. */
export function checked(files: readonly SourceFile[], today = TODAY): Content {
  return readContent(files, today, checkProse);
}

/** For each path what its text becomes: another text, or `null` for a file that is not there. */
type Changes = Record<string, string | null | ((text: string) => string)>;

/** The files of the region, with changes. Throws when a function is given for a file that is not there. */
export function regionWith(changes: Changes = {}) {
  const texts = new Map(filesOf(REGION).map(({ path, text }) => [path, text]));
  for (const [name, change] of Object.entries(changes)) {
    const text = texts.get(name);
    if (typeof change === 'string') texts.set(name, change);
    else if (text === undefined) throw new Error(`The fixture has no ${name}`);
    else if (change === null) texts.delete(name);
    else texts.set(name, change(text));
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** What `npm run check` says of the region after these changes. */
export function problemsAfter(changes: Changes, today = TODAY): string[] {
  return checked(regionWith(changes), today).problems.map(describeProblem);
}

/** Replaces a part of a text, once. Throws when it is not there, so that a test cannot pass by accident. */
export function replacing(part: string, replacement: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new Error(`The fixture does not hold: ${part}`);
    return text.replace(part, () => replacement);
  };
}

/** Puts lines at the end of a file. */
export function adding(lines: string): (text: string) => string {
  return (text) => `${text}${lines}\n`;
}
