/**
 * `npm run verify -- --site ADDRESS`: builds the commit that a site names in `/data/build.json` once more, and compares what is
 * on line with it, file by file. Whoever has this repository can so see that the site is what the repository says. Exit code 0
 * when all is the same, 1 when something differs, 2 when it cannot be compared.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { checksumOf, CHECKSUMS, checksumsOf, pathsListed } from './lib/checksums.ts';
import { readArguments, UsageError, type Command, type World } from './lib/command.ts';
import { run } from './lib/run.ts';

/** How many files are asked for at once. */
const AT_ONCE = 8;
/** How long a host may take over one file, in milliseconds. */
const PATIENCE_MS = 60_000;
/** How many files are named of what differs. */
const MOST_NAMED = 20;

/** What a site says of its build. */
interface Build {
  commit: string;
  day: string;
  site: string;
  base: string;
}

export const verify: Command = async (typed, world) => {
  const { values } = readArguments(typed, { site: { type: 'string' } });
  const { site = '' } = values;
  if (!URL.canParse(site))
    throw new UsageError('Welke site? Schrijf: npm run verify -- --site https://www.voorbeeld.nl/');
  const address = new URL(site.replace(/\/*$/, '/'));
  const build = await readBuild(address);
  world.print(`De site zegt: gebouwd op ${build.day} uit versie ${build.commit}.`);
  const project = path.join(import.meta.dirname, '..');
  const folder = mkdtempSync(path.join(workPlaceOf(project), 'verify-'));
  const tree = path.join(folder, 'code');
  const clear = () => {
    spawnSync('git', ['worktree', 'remove', '--force', tree], { cwd: project });
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(2));
  checkOut(project, tree, build.commit);
  world.print('We bouwen die versie opnieuw. Dat duurt even.');
  const out = path.join(folder, 'site');
  rebuild(tree, out, build);
  return compare(address, out, world);
};

/** Throws a UsageError when the site does not say of which build it is. */
async function readBuild(address: URL): Promise<Build> {
  const bytes = await download(new URL('data/build.json', address));
  try {
    const build = JSON.parse(Buffer.from(bytes ?? '').toString('utf8')) as Partial<Build>;
    const { commit = '', day = '', site = '', base = '/' } = build;
    if (/^[0-9a-f]{40,64}$/.test(commit) && day && site) return { commit, day, site, base };
  } catch {
    // It is said below, as for a file that is not there.
  }
  throw new UsageError(
    `${address.href} zegt niet uit welke versie de site is gebouwd: data/build.json ontbreekt of is onleesbaar.`,
  );
}

function workPlaceOf(project: string): string {
  const folder = path.join(project, '.work');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Puts the code of a commit into a folder, with the packages that belong to it. Throws a UsageError when it is not known here. */
function checkOut(project: string, tree: string, commit: string): void {
  const { status } = spawnSync('git', ['worktree', 'add', '--detach', tree, commit], { cwd: project });
  if (status !== 0)
    throw new UsageError(
      `Versie ${commit} is er niet in deze map. Haal de nieuwste op met git fetch, en kijk of dit de code van die site is.`,
    );
  const lock = (folder: string) => readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  if (lock(tree) === lock(project))
    symlinkSync(path.join(project, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tree, stdio: 'inherit' });
}

/** Builds with what the build of the site was told. Throws a UsageError when that fails. */
function rebuild(tree: string, out: string, { commit, day, site, base }: Build): void {
  const env = {
    ...process.env,
    CONTENT_DIR: '',
    SITE_URL: site,
    BASE_PATH: base,
    BUILD_DAY: day,
    GITHUB_SHA: commit,
  };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    cwd: tree,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new UsageError(`Deze versie is hier niet te bouwen:\n${stderr}`);
}

/** Compares a site on line with one on this disk. */
async function compare(address: URL, site: string, world: World): Promise<number> {
  const expected = checksumsOf(site);
  const list = await download(new URL(CHECKSUMS, address));
  const more = pathsListed(Buffer.from(list ?? '').toString('utf8')).filter((file) => !expected.has(file));
  const faults = more.map((file) => `te veel: ${file}`);
  const waiting = [...expected];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [file, sum] = next;
      const found = await download(new URL(file.replace(/(^|\/)index\.html$/, '$1'), address));
      if (found === undefined) faults.push(`ontbreekt: ${file}`);
      else if (checksumOf(found) !== sum) faults.push(`anders: ${file}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const fault of faults.toSorted().slice(0, MOST_NAMED)) world.print(fault);
  if (faults.length > MOST_NAMED) world.print(`en nog ${faults.length - MOST_NAMED}`);
  world.print(
    faults.length === 0
      ? `De site is wat de code zegt: alle ${expected.size} bestanden zijn gelijk.`
      : `De site is niet wat de code zegt: van de ${expected.size} bestanden klopt er van ${faults.length} iets niet.`,
  );
  return faults.length === 0 ? 0 : 1;
}

/**
 * A file of a site; `undefined` when it is not there. Throws a UsageError when the site does not answer twice: a connection that
 * was kept from before may be closed by now.
 */
async function download(address: URL, isSecond = false): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok ? bytes : undefined;
  } catch (cause) {
    if (!isSecond) return download(address, true);
    throw new UsageError(`${address.href} antwoordt niet. Klopt het adres, en heb je internet?`, { cause });
  }
}

if (import.meta.main) await run(verify);
