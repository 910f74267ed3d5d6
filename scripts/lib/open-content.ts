import { contentFolder } from '../../src/content/folder.ts';
import type { Entries } from '../../src/domain/checks/entries.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import type { Offer, Provider, Region } from '../../src/domain/schema/schema.ts';
import { loadContent } from './content.ts';

/** The content of a region, checked. */
export interface Content {
  folder: string;
  files: SourceFile[];
  entries: Entries;
  region: Region;
  offers: Offer[];
  providers: Provider[];
}

/** The checked content; `undefined` when it has problems, which are then told: nothing may be built on those. */
export function openContent(today: PlainDate): Content | undefined {
  const folder = contentFolder();
  const { entries, report, files } = loadContent(folder, today);
  const [region] = entries.region;
  if (!region || report.length > 0) {
    for (const line of report) console.error(line);
    console.error('Verbeter dit eerst; er is niets veranderd.');
    return undefined;
  }
  return {
    folder,
    files,
    entries,
    region: region.entry,
    offers: entries.offers.map(({ entry }) => entry),
    providers: entries.providers.map(({ entry }) => entry),
  };
}
