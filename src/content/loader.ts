import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { idOf } from '../domain/checks/paths.ts';
import { parseSource } from '../domain/checks/source-file.ts';
import { proseToHtml } from '../domain/prose/html.ts';
import { parseProse } from '../domain/prose/parse.ts';

/**
 * Loads the `.mdx` files of a folder, read and written as HTML by the same functions that the check stands on. A module
 * for each of 10,000 entries would cost a third more time, and nothing in a text may run.
 */
export function entriesWithText({ base }: { base: string }): Loader {
  return {
    name: 'entries-with-text',
    load: async ({ store, parseData, config, logger }) => {
      store.clear();
      const folder = config.base.replace(/\/$/, '');
      for (const name of readdirSync(base).filter((one) => /^[^.].*\.mdx$/.test(one))) {
        const file = parseSource({ path: name, text: readFileSync(path.join(base, name), 'utf8') });
        const id = idOf(name);
        try {
          const data = await parseData({ id, data: file.data as Record<string, unknown> });
          const html = proseToHtml(parseProse(file.body.text), folder);
          store.set({ id, data, ...(html && { rendered: { html } }) });
        } catch (error) {
          // The check says what is wrong, in words for an editor and with all else that is; no page is made of it.
          logger.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
  };
}
