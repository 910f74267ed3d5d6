/** Runs a command as an editor does, on a copy of the small region. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { call, type Command } from '../../scripts/lib/command.ts';
import { REGION } from '../content/region.ts';

/** Where the site of the tests stands. */
const SITE = 'https://voorbeeld.nl';

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

/** What a command did. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Calls a command within this process, with an answer for whatever it asks. */
export async function runCommand(command: Command, folder: string, ...args: string[]): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const status = await call(command, args, {
    env: { ...process.env, SITE_URL: SITE, CONTENT_DIR: folder },
    print: (line) => void (stdout += `${line}\n`),
    write: (text) => void (stdout += text),
    warn: (line) => void (stderr += `${line}\n`),
    // Nobody is at the screen.
    ask: async (question) => {
      stdout += question;
      return false;
    },
  });
  return { status, stdout, stderr };
}

/** Runs a script in a process of its own, as `npm run` does: each command has one test that does so. */
export function spawnScript(name: string, folder: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join('scripts', name), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: SITE, CONTENT_DIR: folder },
  });
  return { status, stdout, stderr };
}

/** A file of a copy as a command shows it: as seen from the project. */
export function shown(folder: string, file: string): string {
  return path.join(path.relative(ROOT, folder), file);
}
