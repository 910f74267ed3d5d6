/**
 * `npm run import -- FILE`: shows what a spreadsheet from `npm run export` would change, and with `--write` changes
 * it. A row without id is new; an offer without a row stays as it is. Nothing is written while anything is wrong.
 */
import { readFileSync, statSync } from 'node:fs';
import { planSheet } from '../src/content/edit/sheet-plan.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { MAX_HANDED_IN_BYTES } from '../src/domain/limits.ts';
import type { Tab } from '../src/domain/sheet/tab.ts';
import { providerSheetContext, sheetContext } from '../src/texts/nl/sheet-context.ts';
import { FileError, readSheetBytes } from '../src/domain/sheet/file.ts';
import { describeInSheet, describeRow } from '../src/texts/nl/sheet-changes.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { openRegion } from './lib/region.ts';
import { run } from './lib/run.ts';

export const importSheet: Command = async (typed, world) => {
  const { values, positionals } = readArguments(
    typed,
    {
      write: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      today: { type: 'string' },
    },
    true,
  );
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new UsageError('Noem één spreadsheet: npm run import -- aanbod.xlsx');
  const today = readDate('today', values.today);
  const region = await openRegion(world, today);
  if (!region) return 1;
  const tabs = await tabsOf(file);
  const organisations = providerSheetContext(
    new Map(region.entries.providers.map(({ entry, fields }) => [entry.id, fields])),
  );
  const contexts = { offers: sheetContext(region.catalogue), providers: organisations };
  const plan = planSheet(region.files, tabs, contexts, { today, checkText: checkProse });
  const { words } = plan.isOfProviders ? contexts.providers : contexts.offers;
  for (const { row, id } of plan.changed) for (const line of describeRow(row, id, words)) world.print(line);
  for (const line of plan.remarks) world.print(`Let op: ${line}`);
  const places = plan.changed.map(({ row, id }) => ({ id, place: row.place }));
  const all = [
    ...plan.refused.map((problem) => `${file}, ${problem}`),
    ...plan.problems.map((problem) => `${file}, ${describeInSheet(problem, places, words)}`),
  ];
  for (const problem of all) world.warn(problem);
  if (all.length > 0) {
    world.warn(`Er is niets veranderd: verbeter eerst deze ${all.length} dingen.`);
    return 1;
  }
  if (plan.replacements.length === 0) {
    world.print('Geen verschil.');
    return 0;
  }
  if (!values.write || values['dry-run']) {
    world.print(`Alleen gekeken: ${plan.replacements.length} te wijzigen. Doe het met --write.`);
    return 0;
  }
  await region.store.write(plan.replacements);
  world.print(`Gewijzigd: ${plan.replacements.length}. Bekijk het en draai npm run check.`);
  return 0;
};

/** Reads the tabs of a spreadsheet on disk. Rejects with a UsageError when the file cannot be used. */
async function tabsOf(file: string): Promise<Tab[]> {
  let bytes;
  try {
    if (statSync(file).size > MAX_HANDED_IN_BYTES)
      throw new UsageError(`${file}: dit bestand is te groot om te openen.`);
    bytes = readFileSync(file);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${file}: dit bestand is er niet, of je mag het niet openen.`, { cause });
  }
  return readSheetBytes(file, bytes).catch((error: unknown) => {
    if (error instanceof FileError) throw new UsageError(`${file}: ${error.message}.`, { cause: error });
    throw error;
  });
}

if (import.meta.main) await run(importSheet);
