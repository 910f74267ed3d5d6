/**
 * `npm run build`: checks the content and makes its text index, builds the site beside the old one meanwhile, and puts it
 * in its place only when all is well. Options: `--out` (folder, `dist`).
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../src/content-folder.ts';
import { readArguments, run } from './lib/arguments.ts';
import { checkAndIndexAside } from './lib/content-thread.ts';
import { requireContent } from './lib/content.ts';

await run(async () => {
  const { values } = readArguments({ out: { type: 'string' } });
  const out = path.resolve(values.out ?? 'dist');
  requireContent(contentFolder());
  const fresh = `${out}.new`;
  const index = `${out}.index`;
  const removeUnfinished = () => {
    for (const folder of [fresh, index]) rmSync(folder, { recursive: true, force: true });
  };
  removeUnfinished();
  // Without force Astro keeps entries from before a change of the schema.
  const building = build({ outDir: fresh, logLevel: 'warn', force: true }).catch((error: unknown) => ({
    error,
  }));
  const { offers, report } = await checkAndIndexAside(index);
  if (report.length > 0) {
    console.error(report.join('\n'));
    console.error(
      `\nDe site is niet gebouwd: verbeter eerst ${report.length === 1 ? 'dit' : `deze ${report.length} dingen`}. De vorige versie staat er nog.`,
    );
    // What was built meanwhile is of no use.
    removeUnfinished();
    process.exit(1);
  }
  const failed = await building;
  if (failed) throw failed.error;
  const pages = countOfferPages(fresh);
  if (pages !== offers) {
    console.error(`De site is niet gebouwd: er zijn ${offers} vermeldingen, maar ${pages} pagina's.`);
    return 1;
  }
  renameSync(index, path.join(fresh, 'pagefind'));
  replaceFolder(out, fresh);
  console.log(`Klaar: ${pages} vermeldingen in ${path.relative(process.cwd(), out) || '.'}.`);
  return 0;
});

/** How many folders under `aanbod` hold the page of an offer; the pages of the list itself have a number. */
function countOfferPages(folder: string): number {
  return readdirSync(path.join(folder, 'aanbod'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^\d+$/.test(entry.name),
  ).length;
}

/** Two renames: a visitor's server never sees half a site, and a broken build never touches the good one. */
function replaceFolder(target: string, fresh: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
