/**
 * `npm run bench`: how big and how fast the site is at 100, 1,000 and 10,000 made-up offers, beside the budgets. It
 * judges nothing: exit code 0 unless the measuring of a size fails. Options: `--sizes 100,1000`, `--quick` (100 and 1,000,
 * two visits), `--keep` (content and sites stay), `--json`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentFolder, folderStore } from '../src/content/folder.ts';
import { readAll } from '../src/content/store.ts';
import { startBrowser } from './bench/browser.ts';
import type { Figures } from './bench/measures.ts';
import { countExceeded, writeTable } from './bench/report.ts';
import { wordsToSearch } from './bench/searches.ts';
import { measureSize } from './bench/size.ts';
import { readArguments, UsageError, type Command } from './lib/command.ts';
import { run } from './lib/run.ts';

const FULL = { sizes: '100,1000,10000', runs: 5, filters: 16 };
const QUICK = { sizes: '100,1000', runs: 2, filters: 8 };

export const bench: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    sizes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const plan = values.quick ? QUICK : FULL;
  const sizes = readSizes(values.sizes ?? plan.sizes);
  const region = await readAll(folderStore(contentFolder(world.env)));
  const words = wordsToSearch(region);
  const folder = mkdtempSync(path.join(tmpdir(), 'offer-map-bench-'));
  const browser = await startBrowser();
  const results = new Map<number, Figures>();
  try {
    for (const size of sizes) {
      const announce = (step: string) =>
        world.warn(`${elapsed()} ${size.toLocaleString('en')} offers: ${step}`);
      const at = path.join(folder, String(size));
      const task = { ...plan, size, folder: at, region, words, announce };
      const figures = await measureSize(browser, task).catch((error: unknown) => world.warn(String(error)));
      if (figures) results.set(size, figures);
      if (!values.keep) rmSync(at, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
    if (values.keep) world.warn(`Content and sites are in ${folder}`);
    else rmSync(folder, { recursive: true });
  }
  if (values.json) world.print(JSON.stringify(Object.fromEntries(results), null, 2));
  else {
    world.print(`\n${writeTable(results).join('\n')}`);
    world.print(`\nMedians of ${plan.runs} visits. Over budget (!): ${countExceeded(results)}.`);
  }
  return results.size === sizes.length ? 0 : 1;
};

if (import.meta.main) await run(bench);

/** The sizes to measure, smallest first. Throws a UsageError when one of the words is not a size. */
function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined) throw new UsageError(`--sizes ${text}: schrijf hele getallen, zoals 100,1000.`);
  return [...new Set(sizes)].toSorted((a, b) => a - b);
}

/** Minutes and seconds since the start, such as 1:05. */
function elapsed(): string {
  const seconds = Math.round(performance.now() / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
