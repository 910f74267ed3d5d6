import type { APIRoute } from 'astro';
import removal from '../client/offline/removal.js?raw';
import worker from '../client/offline/worker.js?raw';
import { buildName } from '../content/build-name.ts';
import { getCatalogue } from '../content/site.ts';
import { addresses } from '../domain/site/addresses.ts';
import { texts } from '../texts/nl.ts';
import { dateLabel } from '../texts/nl/wording.ts';
import { inSite } from '../layouts/links.ts';

/** The first parts of the addresses that visitors read. */
const rooms = [
  'offers',
  'providers',
  'kind',
  'municipality',
  'age',
  'schools',
  'guide',
  'about',
  'privacy',
  'accessibility',
  'shortlist',
  'offline',
] as const;

/** The service worker, or what removes it. The build fills in which files there are (`scripts/lib/offline-files.ts`). */
export const GET: APIRoute = async () => {
  const { region, today } = await getCatalogue();
  const site = {
    base: inSite('/'),
    build: buildName(),
    said: texts.loading.keptOn(dateLabel(today)),
    rooms: rooms.map((name) => addresses[name].pattern.split('/')[1]),
    nothing: addresses.offline.pattern.slice(1),
    files: [],
    pages: '',
  };
  const source = region.offline ? worker : removal;
  return new Response(`const SITE = ${JSON.stringify(site)};\n${source}`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
