/**
 * Does the work that needs only the content in a thread of its own, beside the building of the pages: its check and then
 * the index of its texts. At 10,000 entries each takes a quarter of a minute, and their memory is freed when the thread
 * ends.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { buildDay } from '../../src/content/build-day.ts';
import { idOf } from '../../src/domain/checks/paths.ts';
import { overdueRound, roundsBegun } from '../../src/domain/round/overdue.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import type { Entries } from '../../src/domain/checks/entries.ts';
import { guideKey, guideSearchText, searchText } from '../../src/feeds/search-text.ts';
import { readRegion } from './region.ts';
import { writeTextIndex } from './text-index.ts';

export interface ContentReport {
  /** The title of each offer, by its id. */
  titles: Record<string, string>;
  /** A line for each problem. */
  report: string[];
  /** The first day of a round that should have begun and has not. */
  overdue: PlainDate | undefined;
}

/**
 * Checks the content folder as it is today and, when nothing is wrong with it, writes its text index to a folder that
 * does not exist yet. Rejects when the content cannot be read or the index cannot be made.
 */
export function checkAndIndexAside(indexFolder: string): Promise<ContentReport> {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: indexFolder })
      .once('message', resolve)
      .once('error', reject);
  });
}

if (!isMainThread) {
  const today = buildDay();
  const { entries, report } = await readRegion({ env: process.env }, today);
  const [region] = entries.region;
  if (report.length === 0 && region) {
    await writeTextIndex(String(workerData), region.entry.language, textsOf(entries));
  }
  const years = entries.rounds.map(({ file }) => idOf(file.path));
  const begun = roundsBegun(
    years,
    entries.offers.map(({ entry }) => entry),
  );
  const overdue = region && overdueRound(begun, region.entry.refresh, today);
  const titles = Object.fromEntries(entries.offers.map(({ entry: { id, title } }) => [id, title]));
  parentPort?.postMessage({ titles, report, overdue } satisfies ContentReport);
}

/** The text by which each offer and each guide is found, by the id of the offer or the key of the guide. */
function textsOf({ offers, providers, guides }: Entries): Map<string, string> {
  const names = new Map(providers.map(({ entry: { id, name } }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  return new Map([
    ...offers.map(({ entry, file }) => [entry.id, searchText(entry, file.body.text, nameOf)] as const),
    ...guides.map(({ entry, file }) => [guideKey(entry.id), guideSearchText(entry, file.body.text)] as const),
  ]);
}
