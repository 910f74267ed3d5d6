import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './arguments.ts';

/** A file to write, with the text that it must still hold; `undefined` for a file that must not be there yet. */
export interface Replacement {
  /** Within the folder. */
  path: string;
  before: string | undefined;
  after: string;
}

/**
 * Writes all the files or none. Each is first written beside the old one and then put in its place in one step, so
 * that an interruption leaves every file whole, old or new; when a step fails, those before it are put back. Throws a
 * UsageError when somebody else changed a file in the meantime.
 */
export function replaceFiles(folder: string, replacements: readonly Replacement[]): void {
  const files = replacements.map((replacement) => {
    const target = path.join(folder, replacement.path);
    // Hidden, so that no reader of the folder takes it for an entry.
    return {
      ...replacement,
      target,
      fresh: path.join(path.dirname(target), `.${path.basename(target)}.new`),
    };
  });
  const done: typeof files = [];
  try {
    for (const { fresh, after } of files) {
      mkdirSync(path.dirname(fresh), { recursive: true });
      writeFileSync(fresh, after);
    }
    for (const { path: name, target, before } of files)
      if (textOf(target) !== before)
        throw new UsageError(`${name} is intussen veranderd. Er is niets geschreven; probeer het nog eens.`);
    for (const file of files) {
      renameSync(file.fresh, file.target);
      done.push(file);
    }
  } catch (error) {
    for (const { target, fresh, before } of done) {
      if (before === undefined) rmSync(target, { force: true });
      else {
        writeFileSync(fresh, before);
        renameSync(fresh, target);
      }
    }
    throw error;
  } finally {
    for (const { fresh } of files) rmSync(fresh, { force: true });
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
