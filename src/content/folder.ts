import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoreError, type ContentStore, type Replacement } from './store.ts';

/** The folder with the content of the region: `CONTENT_DIR`, or `content` beside `package.json`. */
export function contentFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return path.resolve(env['CONTENT_DIR'] || 'content');
}

/** A folder on this machine as a content store. */
export function folderStore(folder: string): ContentStore {
  return {
    list: async () => listFiles(folder),
    read: async (paths) =>
      paths.map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') })),
    write: async (replacements) => replaceFiles(folder, replacements),
  };
}

/** Throws a StoreError when there is no such folder. */
export function requireFolder(folder: string): void {
  if (!existsSync(folder)) throw new StoreError(`De map met de inhoud is er niet: ${folder}`);
}

function listFiles(folder: string): string[] {
  requireFolder(folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort();
}

/**
 * Each file is first written beside the old one and then put in its place in one step, so that an interruption leaves
 * every file whole, old or new; when a step fails, those before it are put back.
 */
function replaceFiles(folder: string, replacements: readonly Replacement[]): void {
  const files = replacements.map((replacement) => {
    const target = path.join(folder, replacement.path);
    // Hidden, so that no reader of the folder takes it for an entry.
    const fresh = path.join(path.dirname(target), `.${path.basename(target)}.new`);
    return { ...replacement, target, fresh };
  });
  const done: typeof files = [];
  try {
    for (const { fresh, after } of files) {
      mkdirSync(path.dirname(fresh), { recursive: true });
      writeFileSync(fresh, after);
    }
    for (const { path: name, target, before } of files)
      if (textOf(target) !== before)
        throw new StoreError(`${name} is intussen veranderd. Er is niets geschreven; probeer het nog eens.`);
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
