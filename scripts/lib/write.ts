import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a reader never meets half of it, and a failure leaves the old one. */
export function writeAtomically(file: string, text: string): void {
  const fresh = `${file}.new`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
