import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Makes the text index of the built pages with Pagefind. An index that cannot be made fails the build. */
export function textIndex(language: string): AstroIntegration {
  return {
    name: 'text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: language });
        if (!index) throw new Error(`The text index could not be started: ${errors.join('; ')}`);
        // Reading every page to find that it has nothing to index took three quarters of the time at 10,000 offers.
        const added = await index.addDirectory({ path: folder, glob: 'aanbod/*/index.html' });
        const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The text index could not be made: ${problems.join('; ')}`);
        await close();
        removeStockInterface(`${folder}/pagefind`);
        listOffers(`${folder}/pagefind`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}

/** Pagefind adds half a megabyte of ready-made interface; the finder draws its own. */
function removeStockInterface(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(.*ui|highlight)\.(js|css)$/.test(name)) rmSync(`${folder}/${name}`);
  }
}

const SIGNATURE = 'pagefind_dcd';

/**
 * Writes which result of Pagefind is which offer, and takes away the page fragments: the finder needs no excerpts, and
 * so one file replaces one request for each result.
 */
function listOffers(folder: string): void {
  const fragments = `${folder}/fragment`;
  const offers = readdirSync(fragments).map((name) => {
    const text = gunzipSync(readFileSync(`${fragments}/${name}`)).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    return [name.replace(/\.pf_fragment$/, ''), /\/aanbod\/([^/]+)\/$/.exec(url)?.[1]];
  });
  writeFileSync(`${folder}/offers.json`, JSON.stringify(Object.fromEntries(offers)));
  rmSync(fragments, { recursive: true });
}
