import type { Region } from '../../src/domain/schema/schema.ts';
import { UsageError, type World } from './command.ts';

/**
 * The public address of the site, with a slash at its end: `SITE_URL` and `BASE_PATH` as the build reads them, or else
 * `site` in `region.yaml`. Throws a UsageError when neither says it, because a link in a mail must lead somewhere.
 */
export function siteAddress({ env }: Pick<World, 'env'>, region: Pick<Region, 'site'>): string {
  const { SITE_URL, BASE_PATH = '/' } = env;
  const address = SITE_URL ? URL.parse(BASE_PATH, SITE_URL) : URL.parse(region.site ?? '');
  if (address) return address.href.replace(/\/*$/, '/');
  throw new UsageError(
    SITE_URL
      ? `SITE_URL is geen heel webadres: ${SITE_URL}. Schrijf het zoals https://www.voorbeeld.nl.`
      : 'Waar staat de site? Zet het adres in region.yaml, bij site: https://www.voorbeeld.nl/aanbod/',
  );
}
