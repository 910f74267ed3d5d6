import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file whole or not at all: nobody ever reads half of it, and a failure leaves the old one. */
export function writeAtomically(file: string, text: string): void {
  // The name is hidden, so that a file that an interruption leaves behind is ignored.
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
