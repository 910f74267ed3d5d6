/**
 * `npm run export`: the offers as a spreadsheet, to change there and bring back with `npm run import`; with
 * `--providers` the organisations. Options: `--provider`, `--out` (a name that ends in .xlsx or .csv), `--today`.
 */
import { writeFileSync } from 'node:fs';
import { COLUMNS, PROVIDER_COLUMNS } from '../src/domain/sheet/columns.ts';
import { tableToCsv } from '../src/domain/sheet/csv.ts';
import { endingOf, isSheetFile } from '../src/domain/sheet/file.ts';
import { writeTable, type Table } from '../src/domain/sheet/table.ts';
import { toXlsx } from '../src/domain/sheet/xlsx.ts';
import { providerSheet, sheet } from '../src/texts/nl/sheet.ts';
import { readArguments, readChoice, readDate, UsageError, type Command, type World } from './lib/command.ts';
import { openRegion, type OpenRegion } from './lib/region.ts';
import { run } from './lib/run.ts';

export const exportSheet: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    provider: { type: 'string' },
    providers: { type: 'boolean', default: false },
    out: { type: 'string' },
    today: { type: 'string' },
  });
  const region = await openRegion(world, readDate('today', values.today));
  if (!region) return 1;
  if (values.providers) return exportProviders(region, values.out ?? 'organisaties.xlsx', world);
  const { offers, providers, writtenFields } = region.catalogue;
  const known = providers.map(({ id }) => id);
  const provider =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, known, 'de bestanden in providers');
  const out = values.out ?? `${provider ?? 'aanbod'}.xlsx`;
  const ids = offers
    .filter((offer) => provider === undefined || offer.providers[0] === provider)
    .map(({ id }) => id)
    .toSorted();
  const table = writeTable(new Map(ids.map((id) => [id, writtenFields(id)])), COLUMNS, sheet, false);
  await writeSheet(out, table, sheet.name);
  world.print(`Klaar: ${ids.length} keer aanbod in ${out}.`);
  return 0;
};

/** The organisations, to add mailboxes and telephone numbers without a file for each. */
async function exportProviders({ entries }: OpenRegion, out: string, world: World): Promise<number> {
  const rows = entries.providers.map(({ entry, fields }) => [entry.id, fields] as const);
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  await writeSheet(
    out,
    writeTable(new Map(sorted), PROVIDER_COLUMNS, providerSheet, false),
    providerSheet.name,
  );
  world.print(`Klaar: ${rows.length} organisaties in ${out}.`);
  return 0;
}

async function writeSheet(out: string, table: Table, name: string): Promise<void> {
  if (!isSheetFile(out))
    throw new UsageError(`--out ${out} kan niet. Kies een naam die eindigt op .xlsx of .csv.`);
  writeFileSync(out, endingOf(out) === 'csv' ? tableToCsv(table) : await toXlsx(table, name));
}

if (import.meta.main) await run(exportSheet);
