import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addresses } from '../../src/domain/site/addresses.ts';

/** Where there are more offers, their pages are kept as a visitor reads them: 200 of them weigh 250 kB (gzip). */
const MOST_OFFERS = 200;
/** A larger text index is too much to load for one day without a connection; words are then searched in titles and topics. */
const MOST_INDEX_BYTES = 400_000;

/** What a browser without a connection never asks for. */
const NEEDLESS = /wasm\.unknown|pagefind-worker|pagefind-.*ui/;

/**
 * Completes the service worker of a site that was built: it lists the files that the worker keeps at the first visit, and
 * writes the pages that it keeps into one file. Does nothing where the worker is switched off.
 */
export function completeOffline(site: string, build: string): void {
  const file = path.join(site, addresses.offlineWorker.pattern);
  const source = readFileSync(file, 'utf8');
  if (!source.includes('"files":[]')) return;
  const pages = pagesOf(site);
  const name = `data/${build}/pages.json`;
  writeFileSync(path.join(site, name), JSON.stringify(pages));
  const files = [...filesOf(site, Object.values(pages)), ...textIndexOf(site, build)].sort();
  const filled = source
    .replace('"files":[]', () => `"files":${JSON.stringify(files)}`)
    .replace('"pages":""', () => `"pages":${JSON.stringify(name)}`);
  writeFileSync(file, filled);
}

/** The pages to keep, by their address without the folder of the site. */
function pagesOf(site: string): Record<string, string> {
  const pathOf = (pattern: string) => `${pattern.slice(1).replace(/<\w+>/g, '*')}index.html`;
  const { home, shortlist, offline, guide, offer } = addresses;
  const offers = globSync(pathOf(offer.pattern), { cwd: site }).filter((file) => !/^aanbod.\d+./.test(file));
  const found = [home, shortlist, offline, guide].flatMap(({ pattern }) =>
    globSync(pathOf(pattern), { cwd: site }),
  );
  const chosen = [...found, ...(offers.length > MOST_OFFERS ? [] : offers)].sort();
  return Object.fromEntries(
    chosen.map((file) => [
      file.replaceAll('\\', '/').replace(/index\.html$/, ''),
      readFileSync(path.join(site, file), 'utf8'),
    ]),
  );
}

/** The files that pages lead to, and those that these lead to in turn: styles, the typeface, scripts and their parts, data. */
function filesOf(site: string, pages: readonly string[]): Set<string> {
  const found = new Set<string>();
  const assets = globSync('_astro/*', { cwd: site }).map((file) => path.basename(file));
  const read = (text: string) => {
    const names = assets.filter((name) => text.includes(name)).map((name) => `_astro/${name}`);
    const data = [...text.matchAll(/data\/[0-9a-f]{12}\/\w+\.json|\bbasemap\.svg/g)].map(([name]) => name);
    for (const name of [...names, ...data]) {
      if (found.has(name) || !existsSync(path.join(site, name))) continue;
      found.add(name);
      if (/\.(js|css)$/.test(name)) read(readFileSync(path.join(site, name), 'utf8'));
    }
  };
  for (const page of pages) read(page);
  return found;
}

function textIndexOf(site: string, build: string): string[] {
  const files = globSync(`pagefind/${build}/**`, { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NEEDLESS.test(file) && statSync(path.join(site, file)).isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(site, file)).size, 0);
  return bytes > MOST_INDEX_BYTES ? [] : files;
}
