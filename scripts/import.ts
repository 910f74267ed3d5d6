/**
 * `npm run import -- FILE`: shows what a spreadsheet from `npm run export` would change, and with `--write` changes
 * it. A row without id is new; an offer without a row stays as it is. Nothing is written while anything is wrong.
 */
import { readFileSync, statSync } from 'node:fs';
import { newIds } from '../src/content/edit/new-id.ts';
import { planEdits } from '../src/content/edit/plan.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { printable } from '../src/domain/checks/characters.ts';
import { readSheet } from '../src/domain/sheet/differences.ts';
import { LARGEST_FILE } from '../src/domain/round/mail/handed-in.ts';
import type { Tab } from '../src/domain/sheet/tab.ts';
import { findHeading } from '../src/domain/sheet/heading.ts';
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
  // Which of the two it is shows in its headings.
  const isOfProviders = tabs.some((tab) => findHeading(tab, organisations)?.problems.length === 0);
  const context = isOfProviders ? organisations : sheetContext(region.catalogue);
  const { rows, words, told, problems } = readSheet(tabs, context);
  const isChanged = (row: (typeof rows)[number]) => row.id === undefined || row.changes.length > 0;
  const named = newIds(rows.filter(isChanged), [...context.entries.keys()]);
  for (const { row, id } of named) for (const line of describeRow(row, id, context.words)) world.print(line);

  for (const line of [
    ...words,
    ...told,
    ...rows.flatMap((row) => row.words.map((said) => `${row.place}: ${said}`)),
  ])
    world.print(`Let op: ${printable(line)}`);

  const edits = {
    changed: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [] : [[id, row.edits]]))),
    added: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [[id, row.fields]] : []))),
  };
  const plan = planEdits(
    region.files,
    isOfProviders ? { changed: new Map(), providers: edits } : edits,
    today,
    checkProse,
  );
  const places = named.map(({ row, id }) => ({ id, place: row.place }));
  const all = [
    ...problems.map((problem) => `${file}, ${problem}`),
    ...plan.problems.map((problem) => `${file}, ${describeInSheet(problem, places, context.words)}`),
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
    if (statSync(file).size > LARGEST_FILE)
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
