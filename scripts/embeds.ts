/**
 * `npm run embeds`: visits the pages where partners show the map (`embed` in `providers/*.yaml`) and says of each
 * whether the map is there and up to date. Asks the network. Exit code 1 when there is something to do.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CurrentSite } from '../src/domain/embed/partner-page.ts';
import { integrityOf, scriptPath, SCRIPT_VERSION } from '../src/embed/integrity.ts';
import type { Region } from '../src/domain/schema/schema.ts';
import { describeVisit, partnerPages } from '../src/texts/nl/partner-pages.ts';
import { readArguments, readDate, type Command, type World } from './lib/command.ts';
import { alignColumns } from './lib/columns.ts';
import { openRegion } from './lib/region.ts';
import { run } from './lib/run.ts';
import { visit } from './lib/partner-pages.ts';
import { siteAddress } from './lib/site-address.ts';

const WIDTH = 200;

export const embeds: Command = async (typed, world) => {
  readArguments(typed, {});
  const region = await openRegion(world, readDate('today', undefined));
  if (!region) return 1;
  const { municipalities, topics, providers } = region.catalogue;
  const site = currentSite(
    { municipalities: [...municipalities], topics: topics.map(({ id }) => id) },
    world,
    region.catalogue.region,
  );
  const visits = await Promise.all(
    providers.flatMap(({ name, embed }) =>
      embed ? [visit(embed, site).then((found) => ({ name, embed, found }))] : [],
    ),
  );
  const rows = visits.map(({ name, embed, found }) => [...describeVisit(found), name, embed]);
  for (const line of alignColumns(rows, WIDTH)) world.print(line);
  const unknown = providers.filter(({ partner, embed }) => partner && !embed).length;
  world.print(partnerPages.total(visits.length, unknown));
  return visits.every(({ found }) => found.state === 'present') ? 0 : 1;
};

/** The site as its settings give it. Throws a UsageError when nobody said where it is. */
function currentSite(book: CurrentSite['book'], world: World, region: Region): CurrentSite {
  const url = siteAddress(world, region);
  const file = path.join(import.meta.dirname, '../src/embed', `${SCRIPT_VERSION}.js`);
  const script = {
    url: new URL(scriptPath().slice(1), url).href,
    integrity: integrityOf(readFileSync(file, 'utf8')),
  };
  return { url, script, book };
}

if (import.meta.main) await run(embeds);
