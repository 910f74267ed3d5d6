import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from './command.ts';

/** This file is in every built site and says that another build may replace the site. */
const MARKER = '.built-site';
const MARKER_TEXT = 'npm run build made what is listed here, and replaces it.';

/** A site that is being built, beside the one that is published. */
export interface SiteFolder {
  /** The folders for the new site, its text index and what is needed only while building; none of them exists yet. */
  site: string;
  index: string;
  cache: string;
  /** Replaces the old site with the new one. */
  publish: () => void;
  /** Removes whatever was not published. */
  discard: () => void;
}

/**
 * Prepares the building of a site for a folder; it is built in a folder of its own within `workPlace`. Throws a
 * UsageError when the folder holds something else than an earlier build, or when it holds, or lies in, one of the
 * `precious` folders: its contents would be lost.
 */
export function prepareSite(given: string, precious: readonly string[], workPlace: string): SiteFolder {
  // A symbolic link stays as it is, and still leads to the folder that a server shows.
  const out = realPath(given);
  bringBack(out);
  requireReplaceable(out, precious);
  requireWritable(path.dirname(out));
  mkdirSync(workPlace, { recursive: true });
  clearAway(workPlace, 'build-');
  clearAway(path.dirname(out), besideOf(out));
  const workshop = mkdtempSync(path.join(workPlace, 'build-'));
  const site = path.join(workshop, 'site');
  const discard = () => rmSync(workshop, { recursive: true, force: true });
  return {
    site,
    index: path.join(workshop, 'index'),
    cache: path.join(workshop, 'cache'),
    discard,
    publish: () => {
      writeFileSync(path.join(site, MARKER), [MARKER_TEXT, ...readdirSync(site), ''].join('\n'));
      // Somebody may have put something there while the site was built.
      requireReplaceable(out, precious);
      replace(out, site);
      discard();
    },
  };
}

/**
 * Replaces the old site by two renames, so that a web server never shows half a site and a broken build never touches the
 * good one.
 */
function replace(out: string, site: string): void {
  const parent = path.dirname(out);
  mkdirSync(parent, { recursive: true });
  // A rename works only within one disk, so the new site is first moved beside the old one.
  const beside = mkdtempSync(path.join(parent, besideOf(out)));
  try {
    const [fresh, old] = [path.join(beside, 'new'), path.join(beside, 'old')];
    move(site, fresh);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** How the folders begin in which a new site stands beside the old one for a moment. */
const besideOf = (out: string) => `.${path.basename(out)}.`;

/**
 * Puts the old site back where a build was killed between the two renames, so that there was none. The new one beside it may
 * not be whole.
 */
function bringBack(out: string): void {
  const parent = path.dirname(out);
  if (existsSync(out) || !existsSync(parent)) return;
  const old = leftIn(parent, besideOf(out))
    .map((name) => path.join(parent, name, 'old'))
    .find((folder) => existsSync(folder));
  if (old !== undefined) renameSync(old, out);
}

/** Removes what builds that were killed left behind. Only one build runs at a time. */
function clearAway(folder: string, start: string): void {
  for (const name of leftIn(folder, start)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** The names of folders that a build made: their start, and the six letters that `mkdtemp` adds. */
const leftIn = (folder: string, start: string) =>
  (readNames(folder) ?? []).filter(
    (name) => name.startsWith(start) && /^\w{6}$/.test(name.slice(start.length)),
  );

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function requireReplaceable(out: string, precious: readonly string[]): void {
  const target = realPath(out);
  const near = precious.map(realPath).find((one) => holds(target, one) || holds(one, target));
  if (near !== undefined)
    throw new UsageError(
      `In ${shown(out)} kan de site niet staan: alles wat daar staat zou weg zijn, ook ${shown(near)}. Kies een andere map met --out.`,
    );
  if (!existsSync(out)) return;
  const names = readNames(out);
  if (names === undefined) throw new UsageError(`${shown(out)} is geen map. Kies een andere naam met --out.`);
  const built = new Set(names.includes(MARKER) ? builtNames(out) : []);
  const foreign = names.find((name) => name !== MARKER && !built.has(name));
  if (foreign === undefined) return;
  throw new UsageError(
    built.size > 0
      ? `In ${shown(out)} staat naast de gebouwde site iets van iemand anders: ${foreign}. Er is niets veranderd. Zet dat ergens anders, of kies een andere map met --out.`
      : `In ${shown(out)} staat iets anders dan een gebouwde site, zoals ${foreign}. Er is niets veranderd. Maak die map leeg, of kies een andere met --out.`,
  );
}

/** The names of what an earlier build put in a folder, from the list that it left there. */
function builtNames(folder: string): string[] {
  return readFileSync(path.join(folder, MARKER), 'utf8').split('\n').slice(1).filter(Boolean);
}

/** Makes sure, before the long work starts, that the new site can be placed beside the old one. */
function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new UsageError(
      `In ${shown(folder)} is geen map te maken. Kies met --out een plek waar je mag schrijven.`,
      { cause },
    );
  }
}

function readNames(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** The real path of a folder, with symbolic links followed, also when its last parts do not exist yet. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(realPath(parent), path.basename(folder));
}

function holds(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

const shown = (folder: string) => path.relative(process.cwd(), folder) || '.';
