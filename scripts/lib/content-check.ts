/**
 * The check of the content in a thread of its own, beside the building: at 10,000 entries it takes a quarter of a minute,
 * and the memory that it fills goes when the thread ends.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { contentFolder } from '../../src/content-folder.ts';
import { readDate } from './arguments.ts';
import { loadContent } from './content.ts';

export interface ContentCheck {
  /** How many offers there are. */
  offers: number;
  /** A line for each problem. */
  report: string[];
}

/** Checks the content folder as it is today. Rejects when it cannot be read. */
export function checkContentAside(): Promise<ContentCheck> {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url)).once('message', resolve).once('error', reject);
  });
}

if (!isMainThread) {
  const { entries, report } = loadContent(contentFolder(), readDate('today', undefined));
  parentPort?.postMessage({ offers: entries.offers.length, report } satisfies ContentCheck);
}
