import { getCatalogue } from './site.ts';
import type { Publication } from '../feeds/publication.ts';
import { inSite } from '../layouts/links.ts';

/** The catalogue as the feeds want it. Throws when the build knows no `SITE_URL`. */
export async function getPublication(site: URL | undefined): Promise<Publication> {
  if (!site) throw new Error('The feeds need the address of the site (SITE_URL)');
  const catalogue = await getCatalogue();
  return { ...catalogue, address: (path) => new URL(inSite(path), site).href };
}
