/**
 * `npm run import -- FILE`: shows what a spreadsheet from `npm run export` would change, and with `--write` changes
 * it. A row without id is new; an offer without a row stays as it is. Nothing is written while anything is wrong.
 */
import { readFileSync } from 'node:fs';
import { newIds } from '../src/content/edit/new-id.ts';
import { planEdits } from '../src/content/edit/plan.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { readSheet } from '../src/domain/sheet/differences.ts';
import { FileError, readSheetBytes } from '../src/domain/sheet/file.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import { describeRow } from '../src/texts/nl/sheet-changes.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { lineFrom, openRegion } from './lib/region.ts';
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
  const { offers, writtenFields } = region.catalogue;

  const written = new Map(offers.map(({ id }) => [id, writtenFields(id)]));
  const { rows, problems } = readSheet(await cellsOf(file), sheet, written);
  const isChanged = (row: (typeof rows)[number]) => row.id === undefined || row.changes.length > 0;
  const named = newIds(rows.filter(isChanged), [...written.keys()]);
  for (const { row, id } of named) for (const line of describeRow(row, id, sheet)) world.print(line);

  const plan = planEdits(
    region.files,
    {
      changed: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [] : [[id, row.edits]]))),
      added: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [[id, row.fields]] : []))),
    },
    today,
    checkProse,
  );
  const all = [
    ...problems.map((problem) => `${file}, ${problem}`),
    ...plan.problems.map(lineFrom(region.folder)),
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

/** Reads the cells of a spreadsheet on disk. Rejects with a UsageError when the file cannot be used. */
async function cellsOf(file: string): Promise<string[][]> {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new UsageError(`${file}: dit bestand is er niet, of je mag het niet openen.`, { cause });
  }
  return readSheetBytes(file, bytes).catch((error: unknown) => {
    if (error instanceof FileError) throw new UsageError(`${file}: ${error.message}.`, { cause: error });
    throw error;
  });
}

if (import.meta.main) await run(importSheet);
