import type { AstroIntegration } from 'astro';
import { readdirSync, rmSync } from 'node:fs';
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
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The text index could not be made: ${problems.join('; ')}`);
        await close();
        removeStockInterface(`${folder}/pagefind`);
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
