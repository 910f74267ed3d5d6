import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readEntries } from '../domain/checks/entries.ts';
import { describeProblem } from '../domain/checks/problem.ts';
import type { ParsedFile } from '../domain/checks/source-file.ts';
import { proseToHtml } from '../domain/prose/html.ts';
import { parseProse } from '../domain/prose/parse.ts';
import { contentFolder, folderStore } from './folder.ts';
import { readAll } from './store.ts';

const COLLECTIONS = ['region', 'municipalities', 'topics', 'providers', 'guides', 'offers'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/**
 * Fills a collection of Astro from the same reading that the commands stand on. An entry keeps its fields as its file has
 * them; an offer brings its text as HTML, and the text of a guide is a component of its own (`guides.ts`). An entry that
 * does not follow the schema is left out: `npm run check` says why, and a build waits for it.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: 'region-content',
    load: async (context) => {
      await fill(name, context);
      context.watcher?.add(contentFolder());
      context.watcher?.on('all', (_, file) => {
        if (!path.relative(contentFolder(), file).startsWith('..')) void fill(name, context);
      });
    },
  };
}

async function fill(name: CollectionName, context: LoaderContext): Promise<void> {
  const { store, logger } = context;
  const { entries, problems } = await readFor(name);
  if (name === 'region') for (const problem of problems) logger.error(describeProblem(problem));
  store.clear();
  for (const { entry, file, fields } of entries[name]) {
    const id = 'id' in entry ? entry.id : file.path;
    if (name === 'offers') store.set({ id, data: fields, ...renderText(file, context.config.base, context) });
    else store.set({ id, data: fields });
  }
}

type Reading = Pick<ReturnType<typeof readEntries>, 'entries' | 'problems'>;

let reading: Promise<Reading> | undefined;
const waiting = new Set<CollectionName>();

/** One reading for all collections; a collection that asks again, because a file changed, starts a new one. */
function readFor(name: CollectionName): Promise<Reading> {
  if (!reading || !waiting.has(name)) {
    reading = readAll(folderStore(contentFolder())).then(readEntries);
    for (const one of COLLECTIONS) waiting.add(one);
  }
  waiting.delete(name);
  const current = reading;
  // Ten thousand parsed files need not stay in memory once every collection has its own.
  if (waiting.size === 0) reading = undefined;
  return current;
}

/** The text of an offer as HTML. A build never publishes an offer without its text: it throws what is wrong with it. */
function renderText({ path: name, body }: ParsedFile, base: string, { logger, watcher }: LoaderContext) {
  try {
    const html = proseToHtml(parseProse(body.text), base.replace(/\/$/, ''));
    return html && { rendered: { html } };
  } catch (cause) {
    const message = `${name}: ${cause instanceof Error ? cause.message : String(cause)}`;
    if (!watcher) throw new Error(message, { cause });
    logger.error(message);
    return {};
  }
}
