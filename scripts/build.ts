/**
 * `npm run build`: checks the content, makes its text index and meanwhile builds the site in a folder of its own. The new
 * site replaces the old one only when all went well. Options: `--out` (folder, `dist`).
 */
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { buildName } from '../src/content/build-name.ts';
import { contentFolder, requireFolder } from '../src/content/folder.ts';
import { roundDueLabel } from '../src/texts/nl/wording.ts';
import { writeChecksums } from './lib/checksums.ts';
import { readArguments, type Command } from './lib/command.ts';
import { checkAndIndexAside } from './lib/content-thread.ts';
import { faultOf } from './lib/look-over.ts';
import { run } from './lib/run.ts';
import { completeOffline } from './lib/offline-files.ts';
import { prepareSite } from './lib/site-folder.ts';
import { takeTurn } from './lib/turn.ts';

/** Folders of the project that are not a build, so that a build must never replace them. */
const OWN_FOLDERS = ['.git', 'src', 'scripts', 'tests', 'public', 'node_modules'];

export const buildSite: Command = async (typed, world) => {
  const { values } = readArguments(typed, { out: { type: 'string' } });
  const out = path.resolve(values.out ?? 'dist');
  const content = contentFolder();
  requireFolder(content);
  const project = path.join(import.meta.dirname, '..');
  const precious = [content, ...OWN_FOLDERS.map((name) => path.join(project, name))];
  const workPlace = path.join(project, '.work');
  // Astro keeps what it knows of a project in one folder, `.astro`, and two builds would take each other's from there.
  const endTurn = await takeTurn(path.join(workPlace, 'building'), () =>
    world.warn('Er wordt al een site gebouwd in deze map. We wachten tot dat klaar is.'),
  );
  process.once('exit', endTurn);
  const fresh = prepareSite(out, precious, workPlace);
  process.once('exit', fresh.discard);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const building = build({ outDir: fresh.site, cacheDir: fresh.cache, logLevel: 'warn' }).catch(
    (error: unknown) => ({
      error,
    }),
  );
  const { titles, report, overdue } = await checkAndIndexAside(fresh.index);
  if (report.length > 0) {
    world.warn(report.join('\n'));
    world.warn(
      `\nDe site is niet gebouwd: verbeter eerst ${report.length === 1 ? 'dit' : `deze ${report.length} dingen`}. De vorige versie staat er nog.`,
    );
    // The site that is being built meanwhile is of no use any more.
    process.exit(1);
  }
  const failed = await building;
  if (failed) throw failed.error;
  const texts = path.join(fresh.site, 'pagefind');
  mkdirSync(texts);
  renameSync(fresh.index, path.join(texts, buildName()));
  completeOffline(fresh.site, buildName());
  writeChecksums(fresh.site);
  const fault = faultOf(fresh.site, { titles });
  if (fault !== undefined) {
    world.warn(
      `De site is niet gepubliceerd, want wat er gebouwd is klopt niet: ${fault}. De vorige versie staat er nog. Probeer het nog eens.`,
    );
    return 1;
  }
  fresh.publish();
  world.print(
    `Klaar: ${Object.keys(titles).length} vermeldingen in ${path.relative(process.cwd(), out) || '.'}.`,
  );
  if (overdue !== undefined) world.print(`Let op: ${roundDueLabel(overdue)} Begin met: npm run round`);
  return 0;
};

if (import.meta.main) await run(buildSite);
