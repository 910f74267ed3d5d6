import { globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { IncomingFile } from '../../src/domain/round/mail/handed-in.ts';
import { MAX_HANDED_IN_BYTES } from '../../src/domain/limits.ts';

export interface HandedIn {
  files: IncomingFile[];
  /** What could not be opened, in words for the editor. */
  problems: string[];
}

/** Files that a system puts into each folder. */
const OF_THE_SYSTEM = /^(\.|thumbs\.db$|desktop\.ini$|~\$)/i;

/**
 * Reads the files that were typed behind a command: files, folders, and patterns with `*`, which the command lines of
 * Windows do not work out themselves. A file is given once, also when it is named twice.
 */
export function readHandedIn(typed: readonly string[]): HandedIn {
  const files = new Map<string, IncomingFile>();
  const problems: string[] = [];
  for (const given of typed) {
    const found = filesOf(given);
    if (found === undefined) problems.push(`${given}: dit bestand is er niet, of je mag het niet openen`);
    else if (found.length === 0) problems.push(`${given}: hier liggen geen bestanden`);
    for (const file of found ?? []) {
      const key = path.resolve(file);
      if (files.has(key)) continue;
      try {
        // A file that is far too large is not read at all: only its size tells it.
        const bytes =
          statSync(file).size > MAX_HANDED_IN_BYTES
            ? new Uint8Array(MAX_HANDED_IN_BYTES + 1)
            : readFileSync(file);
        files.set(key, { name: path.basename(file), bytes });
      } catch {
        problems.push(`${file}: dit bestand is er niet, of je mag het niet openen`);
      }
    }
  }
  return { files: [...files.values()], problems };
}

function filesOf(given: string): string[] | undefined {
  try {
    if (!statSync(given).isDirectory()) return [given];
    return filesIn(given);
  } catch {
    if (!/[*?[\]]/.test(given)) return undefined;
    const found = globSync(given);
    return found.sort((a, b) => (a < b ? -1 : 1)).flatMap((one) => filesOf(one) ?? []);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !OF_THE_SYSTEM.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}
