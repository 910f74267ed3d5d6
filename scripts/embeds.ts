/**
 * `npm run embeds`: visits the pages where partners show the map (`embed` in `providers/*.yaml`) and says of each
 * whether the map is there and up to date. Asks the network. Exit code 1 when there is something to do.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CurrentSite } from '../src/domain/embed/partner-page.ts';
import { contentFolder } from '../src/content/folder.ts';
import { isTopic } from '../src/domain/schema/topic.ts';
import { integrityOf, scriptPath, SCRIPT_VERSION } from '../src/embed/integrity.ts';
import { describeVisit, partnerPages } from '../src/texts/nl/partner-pages.ts';
import { readArguments, readDate, run, UsageError } from './lib/arguments.ts';
import { alignColumns } from './lib/columns.ts';
import { loadContent } from './lib/content.ts';
import { visit } from './lib/partner-pages.ts';

const WIDTH = 200;

await run(async () => {
  readArguments({});
  const { entries, report } = loadContent(contentFolder(), readDate('today', undefined));
  if (report.length > 0) {
    for (const line of report) console.error(line);
    return 1;
  }
  const site = currentSite({
    places: entries.municipalities.map(({ entry }) => entry),
    topics: entries.topics.map(({ entry }) => entry.id).filter(isTopic),
  });
  const providers = entries.providers.map(({ entry }) => entry);
  const visits = await Promise.all(
    providers.flatMap(({ name, embed }) =>
      embed ? [visit(embed, site).then((found) => ({ name, embed, found }))] : [],
    ),
  );
  const rows = visits.map(({ name, embed, found }) => [...describeVisit(found), name, embed]);
  for (const line of alignColumns(rows, WIDTH)) console.log(line);
  const unknown = providers.filter(({ partner, embed }) => partner && !embed).length;
  console.log(partnerPages.total(visits.length, unknown));
  return visits.every(({ found }) => found.state === 'present') ? 0 : 1;
});

/** Where the site stands, as the build was told. Throws a UsageError when nobody said. */
function currentSite(book: CurrentSite['book']): CurrentSite {
  const { SITE_URL, BASE_PATH = '/' } = process.env;
  if (!SITE_URL || !URL.canParse(SITE_URL)) throw new UsageError(partnerPages.noSite);
  const url = new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href;
  const file = path.join(import.meta.dirname, '../src/embed', `${SCRIPT_VERSION}.js`);
  const script = {
    url: new URL(scriptPath().slice(1), url).href,
    integrity: integrityOf(readFileSync(file, 'utf8')),
  };
  return { url, script, book };
}
