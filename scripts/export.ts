/**
 * `npm run export`: the offers as a spreadsheet, to change there and bring back with `npm run import`. Options:
 * `--provider`, `--out` (a name that ends in .xlsx or .csv), `--today`.
 */
import { writeFileSync } from 'node:fs';
import { COLUMNS } from '../src/domain/sheet/columns.ts';
import { tableToCsv } from '../src/domain/sheet/csv.ts';
import { endingOf, isSheetFile } from '../src/domain/sheet/file.ts';
import { writeTable } from '../src/domain/sheet/table.ts';
import { toXlsx } from '../src/domain/sheet/xlsx.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import { readArguments, readChoice, readDate, UsageError, type Command } from './lib/command.ts';
import { openRegion } from './lib/region.ts';
import { run } from './lib/run.ts';

export const exportSheet: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    provider: { type: 'string' },
    out: { type: 'string' },
    today: { type: 'string' },
  });
  const region = await openRegion(world, readDate('today', values.today));
  if (!region) return 1;
  const { offers, providers, writtenFields } = region.catalogue;
  const known = providers.map(({ id }) => id);
  const provider =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, known, 'de bestanden in providers');
  const out = values.out ?? `${provider ?? 'aanbod'}.xlsx`;
  if (!isSheetFile(out))
    throw new UsageError(`--out ${out} kan niet. Kies een naam die eindigt op .xlsx of .csv.`);
  const ids = offers
    .filter((offer) => provider === undefined || offer.providers[0] === provider)
    .map(({ id }) => id)
    .toSorted();
  const table = writeTable(new Map(ids.map((id) => [id, writtenFields(id)])), COLUMNS, sheet, false);
  writeFileSync(out, endingOf(out) === 'csv' ? tableToCsv(table) : await toXlsx(table, sheet.name));
  world.print(`Klaar: ${ids.length} keer aanbod in ${out}.`);
  return 0;
};

if (import.meta.main) await run(exportSheet);
