import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from './folder.ts';

/** Twelve of the sixty-four letters of a hash: two builds of one site never meet by chance. */
const LENGTH = 12;

let name: string | undefined;

/**
 * The name of what is being built: the same for the same code, packages and content, another as soon as one of these is. It
 * stands in the address of every file that a page loads and that only fits this build, so that a page never works with the
 * data of another build, whatever a cache kept.
 */
export function buildName(): string {
  return (name ??= hashOf(['package-lock.json', ...filesIn('src'), ...filesIn(contentFolder())]));
}

/** The files in a folder and those in it, in an order that is the same on every machine. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** One hash of the texts of files. What they are called counts only by their order: a folder has another name elsewhere. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(
      createHash('sha256')
        .update(`${path.basename(file)}\n`)
        .update(readFileSync(file))
        .digest(),
    );
  return hash.digest('hex').slice(0, LENGTH);
}
