import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';
import { readBytes, refuseSize } from '../domain/checks/bytes.ts';
import { noteOnLeftBehind } from '../domain/checks/left-behind.ts';
import { isKnownPath } from '../domain/checks/paths.ts';
import type { SourceFile, Unreadable } from '../domain/checks/source-file.ts';
import { explainDisk } from './disk-errors.ts';
import { ChangedMeanwhile, StoreError, type ContentStore, type Replacement } from './store.ts';

/** The folder with the content of the region: `CONTENT_DIR`, or `content` beside `package.json`. */
export function contentFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return path.resolve(env['CONTENT_DIR'] || 'content');
}

/** A folder on this machine as a content store. A file that cannot be read comes back with the reason, as problem. */
export function folderStore(folder: string, disk: Disk & Partial<WritingDisk> = DISK): ContentStore {
  return {
    list: async () => {
      requireFolder(folder, disk);
      return pathsIn(folder, '', disk).sort();
    },
    read: async (paths) => paths.map((name) => readFile(folder, name, disk)),
    write: async (replacements) => replaceFiles(folder, replacements, { ...writingDisk(), ...disk }),
  };
}

/** What is asked of a disk to read a content folder; a test can let it fail. */
export interface Disk {
  readdirSync: (folder: string, options: { withFileTypes: true }) => Dirent[];
  readFileSync: (file: string) => Uint8Array;
  statSync: (file: string) => { size: number; isFile: () => boolean; isDirectory: () => boolean };
}

const DISK: Disk = { readdirSync, readFileSync, statSync };

/** What is asked of a disk to write; a test can let it fail. */
export type WritingDisk = Pick<
  typeof import('node:fs'),
  'mkdirSync' | 'writeFileSync' | 'copyFileSync' | 'renameSync'
>;
const writingDisk = (): WritingDisk => ({ mkdirSync, writeFileSync, copyFileSync, renameSync });

/** Throws a StoreError when there is no such folder, or when it cannot be opened. */
export function requireFolder(folder: string, disk: Disk = DISK): void {
  try {
    if (disk.statSync(folder).isDirectory()) return void disk.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new StoreError(`De map met de inhoud is er niet: ${folder}`);
    const { problem, fix } = explainRefusal(error);
    throw new StoreError(
      `De map met de inhoud is niet te openen (${problem}): ${folder}. Wat je kunt doen: ${fix}.`,
    );
  }
  throw new StoreError(`De map met de inhoud is geen map maar een bestand: ${folder}`);
}

/** The folders in a content folder; nothing in another one has a place there. */
const FOLDERS = new Set(['offers', 'providers', 'pages', 'rondes']);

/** The paths of the files in a folder of the content; `inside` is its path there, with a slash behind it. */
function pathsIn(folder: string, inside: string, disk: Disk): string[] {
  let found: Dirent[];
  try {
    found = disk.readdirSync(path.resolve(folder, inside), { withFileTypes: true });
  } catch {
    // Reading it says why it cannot be opened.
    return [inside.slice(0, -1)];
  }
  return found.flatMap((entry): string[] => {
    const name = `${inside}${entry.name}`;
    if (noteOnLeftBehind(name)) return entry.isDirectory() ? [] : [name];
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory() || (FOLDERS.has(name) && isFolder(path.join(folder, name), disk)))
      return pathsIn(folder, `${name}/`, disk);
    return [name];
  });
}

function isFolder(file: string, disk: Disk): boolean {
  try {
    return disk.statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** A file with its text, or with the reason why it cannot be read. Only one with a place in the content is opened. */
function readFile(folder: string, name: string, disk: Disk): SourceFile {
  const file = path.join(folder, name);
  if (noteOnLeftBehind(name)) return { path: name, text: '' };
  try {
    const state = disk.statSync(file);
    if (state.isDirectory()) {
      disk.readdirSync(file, { withFileTypes: true });
      // A link elsewhere could lead around in a circle, or to the whole of a disk.
      return { path: name, text: '', unreadable: LINKED_FOLDER };
    }
    if (!state.isFile()) return { path: name, text: '', unreadable: NO_FILE };
    if (!isKnownPath(name)) return { path: name, text: '' };
    return refuseSize(name, state.size) ?? readBytes(name, disk.readFileSync(file));
  } catch (error) {
    return { path: name, text: '', unreadable: explainRefusal(error, isLink(file)) };
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

const LINKED_FOLDER: Unreadable = {
  problem: 'dit is een snelkoppeling naar een map, en die wordt hier niet gevolgd',
  fix: 'haal de snelkoppeling weg, en zet de bestanden zelf in de map waar ze horen',
};
const NO_FILE: Unreadable = { problem: 'dit is geen gewoon bestand', fix: 'haal het weg uit de map' };

/** What a disk answers, in words for an editor. Throws what is not an answer of a disk. */
function explainRefusal(error: unknown, isLink = false): Unreadable {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const link = 'haal de snelkoppeling weg, of zet het bestand zelf hier';
  switch (code) {
    case 'ENOENT':
      return isLink
        ? { problem: 'dit is een snelkoppeling naar een bestand dat er niet is', fix: link }
        : { problem: 'dit bestand is net weggehaald', fix: 'draai de controle nog eens' };
    case 'ELOOP':
      return { problem: 'dit is een snelkoppeling die naar zichzelf leidt', fix: link };
    case 'EACCES':
    case 'EPERM':
      return {
        problem: 'je mag dit niet lezen op deze computer',
        fix: 'geef jezelf leesrechten, of vraag het degene die het hier heeft gezet',
      };
    case 'EBUSY':
      return {
        problem: 'dit is in gebruik',
        fix: 'sluit het programma waarin het openstaat, en probeer het opnieuw',
      };
    default:
      return {
        problem: `de computer kan dit niet lezen (${code})`,
        fix: 'kijk of de schijf het doet, en of je het bestand zelf kunt openen',
      };
  }
}

/**
 * Each file is first written beside the old one and then put in its place in one step, so that an interruption leaves
 * every file whole, old or new; when a step fails, those before it are put back. The old ones are kept aside until then,
 * because a disk that is full has no room to write them again.
 */
function replaceFiles(folder: string, replacements: readonly Replacement[], disk: WritingDisk): void {
  const files = replacements.map((replacement) => {
    const target = path.join(folder, replacement.path);
    // Hidden, so that no reader of the folder takes it for an entry.
    const aside = path.join(path.dirname(target), `.${path.basename(target)}`);
    return { ...replacement, target, fresh: `${aside}.new`, old: `${aside}.old.new` };
  });
  for (const inside of ['', ...FOLDERS]) sweep(path.join(folder, inside));
  const done: typeof files = [];
  let at = files[0]?.path ?? '';
  try {
    for (const { path: name, target, fresh, old, before, after } of files) {
      at = name;
      disk.mkdirSync(path.dirname(fresh), { recursive: true });
      if (after !== undefined) disk.writeFileSync(fresh, after);
      if (before !== undefined && existsSync(target)) disk.copyFileSync(target, old);
    }
    for (const { path: name, target, before } of files)
      if (textOf(target) !== before)
        throw new ChangedMeanwhile(
          `${name} is intussen veranderd. Er is niets geschreven; probeer het nog eens.`,
        );
    for (const file of files) {
      at = file.path;
      if (file.after === undefined) rmSync(file.target);
      else disk.renameSync(file.fresh, file.target);
      done.push(file);
    }
  } catch (error) {
    for (const { target, old, before } of done) {
      if (before === undefined) rmSync(target, { force: true });
      else renameSync(old, target);
    }
    const sentence = explainDisk(error);
    if (sentence === undefined) throw error;
    throw new StoreError(`${at}: ${sentence}. Er is niets veranderd.`, { cause: error });
  } finally {
    for (const { fresh, old } of files) for (const left of [fresh, old]) removeQuietly(left);
  }
}

/** Removes what a run that was killed left beside the files. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (/^\..+\.new$/.test(name)) removeQuietly(path.join(folder, name));
}

/** What is left beside the files is hidden, and does no harm when it cannot be removed. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A disk that does not let it be removed did not let it be written either.
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
