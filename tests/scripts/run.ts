/** Runs a script as an editor does, on a copy of the small region. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { REGION } from '../content/region.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** A copy of the region that is gone after the test. */
export function copyRegion(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'region-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(REGION, folder, { recursive: true });
  return folder;
}

/** Changes a file of a copy. Throws when the part is not in it. */
export function change(folder: string, name: string, part: string, replacement: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(part)) throw new Error(`${name} does not hold: ${part}`);
  writeFileSync(
    file,
    text.replace(part, () => replacement),
  );
}

export function runScript(name: string, folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join('scripts', name), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder },
  });
  return { status, stdout, stderr };
}

/** A file of a copy as a script shows it: as seen from the project. */
export function shown(folder: string, file: string): string {
  return path.join(path.relative(ROOT, folder), file);
}
