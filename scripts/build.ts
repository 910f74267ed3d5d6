/**
 * `npm run build`: checks the content, builds the site beside the old one and puts it in its place only when all is
 * well. Options: `--out` (folder, `dist`).
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../src/content-folder.ts';
import { readArguments, readDate, run } from './lib/arguments.ts';
import { loadContent } from './lib/content.ts';

await run(async () => {
  const { values } = readArguments({ out: { type: 'string' } });
  const out = path.resolve(values.out ?? 'dist');
  const { offers, report } = checkContentFolder();
  if (report.length > 0) {
    console.error(report.join('\n'));
    console.error(
      `\nDe site is niet gebouwd: verbeter eerst deze ${report.length} dingen. De vorige versie staat er nog.`,
    );
    return 1;
  }
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  // Without force Astro keeps entries from before a change of the schema.
  await build({ outDir: fresh, logLevel: 'warn', force: true });
  const pages = countOfferPages(fresh);
  if (pages !== offers) {
    console.error(`De site is niet gebouwd: er zijn ${offers} vermeldingen, maar ${pages} pagina's.`);
    return 1;
  }
  replaceFolder(out, fresh);
  console.log(`Klaar: ${pages} vermeldingen in ${path.relative(process.cwd(), out) || '.'}.`);
  return 0;
});

/** Only the number of offers is kept: the entries with the place of every value fill the memory that building needs. */
function checkContentFolder(): { offers: number; report: string[] } {
  const { entries, report } = loadContent(contentFolder(), readDate('today', undefined));
  return { offers: entries.offers.length, report };
}

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
