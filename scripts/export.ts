/**
 * `npm run export`: the offers as a spreadsheet, to change there and bring back with `npm run import`. Options:
 * `--provider`, `--out` (a name that ends in .xlsx or .csv), `--today`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { COLUMNS } from '../src/domain/sheet/columns.ts';
import { writeTable } from '../src/domain/sheet/table.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import { readArguments, readChoice, readDate, run, UsageError } from './lib/arguments.ts';
import { openContent } from './lib/open-content.ts';
import { tableToCsv } from './lib/sheet/csv.ts';
import { fieldsOf, isSheetFile } from './lib/sheet/file.ts';
import { toXlsx } from './lib/sheet/xlsx.ts';

await run(async () => {
  const { values } = readArguments({
    provider: { type: 'string' },
    out: { type: 'string' },
    today: { type: 'string' },
  });
  const content = openContent(readDate('today', values.today));
  if (!content) return 1;
  const providers = content.providers.map(({ id }) => id);
  const provider =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, providers, 'de bestanden in providers');
  const out = values.out ?? `${provider ?? 'aanbod'}.xlsx`;
  if (!isSheetFile(out))
    throw new UsageError(`--out ${out} kan niet. Kies een naam die eindigt op .xlsx of .csv.`);
  const ids = content.offers
    .filter((offer) => provider === undefined || offer.providers[0] === provider)
    .map(({ id }) => id);
  const entries = fieldsOf(content.entries);
  const table = writeTable(new Map(ids.map((id) => [id, entries.get(id) ?? {}])), COLUMNS, sheet, false);
  writeFileSync(
    out,
    path.extname(out).toLowerCase() === '.csv' ? tableToCsv(table) : await toXlsx(table, sheet.name),
  );
  console.log(`Klaar: ${ids.length} keer aanbod in ${out}.`);
  return 0;
});
