import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file whole or not at all: a reader never meets half of it, and a failure leaves the old one. */
export function writeAtomically(file: string, text: string): void {
  // Hidden, so that what an interruption leaves is taken for nothing.
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
