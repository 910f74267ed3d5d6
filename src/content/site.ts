/** The catalogue and the texts of the site's own pages: the only place that asks Astro for a collection. */
import { getCollection, getEntry } from 'astro:content';
import guides from 'virtual:guides';
import type * as z from 'zod';
import { idOf, PATHS } from '../domain/checks/paths.ts';
import { roundsBegun, type RoundsBegun } from '../domain/round/overdue.ts';
import {
  guideSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
} from '../domain/schema/schema.ts';
import { buildDay } from './build-day.ts';
import { contentFolder, folderStore } from './folder.ts';
import { joinCatalogue, type Catalogue, type Publication, type WrittenFields } from './catalogue.ts';
import type { CollectionName } from './loader.ts';

let catalogue: Promise<Catalogue> | undefined;

/** The whole catalogue; read once for a build, and anew for each page while somebody edits (`npm run dev`). */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env.MODE === 'development') return readCatalogue();
  catalogue ??= readCatalogue();
  return catalogue;
}

async function readCatalogue(): Promise<Catalogue> {
  const [region] = await read('region', regionSchema);
  if (!region) throw new Error('The content folder has no region.yaml that follows the schema');
  const offers = await read('offers', offerSchema);
  const entries = {
    region,
    municipalities: await read('municipalities', municipalitySchema),
    topics: await read('topics', topicSchema),
    providers: await read('providers', providerSchema),
    guides: await read('guides', guideSchema),
    offers,
    written: new Map((await getCollection('offers')).map(({ id, data }) => [id, data as WrittenFields])),
  };
  return joinCatalogue(entries, buildDay());
}

/** A store holds the fields as they were written; the schema fills in what is absent. */
async function read<T extends z.ZodType<object>>(name: CollectionName, schema: T) {
  return (await getCollection(name)).map(({ id, data }) => ({ id, ...schema.parse(data) }));
}

/** What shows whether the round of this year has begun. */
export async function getRoundsBegun(): Promise<RoundsBegun> {
  const { offers } = await getCatalogue();
  // An empty collection is a warning to Astro, and most of what a round remembers is of no use to a page.
  const paths = await folderStore(contentFolder()).list();
  return roundsBegun(paths.filter((one) => PATHS.rounds.test(one)).map(idOf), offers);
}

/** The text of an offer as HTML; `undefined` where there is none. */
export async function getOfferText(id: string): Promise<string | undefined> {
  return (await getEntry('offers', id))?.rendered?.html;
}

/** The text of a guide as a component. Throws when there is no such guide. */
export async function getGuideText(id: string) {
  const load = guides[id];
  if (!load) throw new Error(`There is no guide with the id ${id}`);
  return (await load()).default;
}

/** The catalogue as the feeds want it. Throws when the build knows no `SITE_URL`. */
export async function getPublication(site: URL | undefined): Promise<Publication> {
  if (!site) throw new Error('The feeds need the address of the site (SITE_URL)');
  const folder = import.meta.env.BASE_URL.replace(/\/$/, '');
  return { ...(await getCatalogue()), address: (path) => new URL(`${folder}${path}`, site).href };
}
