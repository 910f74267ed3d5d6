/**
 * `npm run import -- FILE`: shows what a spreadsheet from `npm run export` would change, and with `--write` changes
 * it. A row without id is new; an offer without a row stays as it is. Nothing is written while anything is wrong.
 */
import { readSheet } from '../src/domain/sheet/differences.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import { readArguments, readDate, run, UsageError } from './lib/arguments.ts';
import { newIds } from '../src/content/edit/new-id.ts';
import { planEdits } from '../src/content/edit/plan.ts';
import { openContent } from './lib/open-content.ts';
import { replaceFiles } from './lib/replace-files.ts';
import { FileError, fieldsOf, readSheetFile } from './lib/sheet/file.ts';
import { tellRow } from './lib/sheet/tell.ts';

await run(async () => {
  const { values, positionals } = readArguments(
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
  const content = openContent(today);
  if (!content) return 1;

  const ids = content.offers.map(({ id }) => id);
  const cells = await readSheetFile(file).catch((error: unknown) => {
    if (error instanceof FileError) throw new UsageError(`${file}: ${error.message}.`);
    throw error;
  });
  const { rows, problems } = readSheet(cells, sheet, fieldsOf(content.entries));
  const isChanged = (row: (typeof rows)[number]) => row.id === undefined || row.changes.length > 0;
  const named = newIds(rows.filter(isChanged), ids);
  for (const { row, id } of named) for (const line of tellRow(row, id, sheet)) console.log(line);

  const plan = planEdits(
    content.folder,
    content.files,
    {
      changed: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [] : [[id, row.edits]]))),
      added: new Map(named.flatMap(({ row, id }) => (row.id === undefined ? [[id, row.fields]] : []))),
    },
    today,
  );
  const all = [...problems.map((problem) => `${file}, ${problem}`), ...plan.problems];
  for (const problem of all) console.error(problem);
  if (all.length > 0) {
    console.error(`Er is niets veranderd: verbeter eerst deze ${all.length} dingen.`);
    return 1;
  }
  if (plan.replacements.length === 0) {
    console.log('Geen verschil.');
    return 0;
  }
  if (!values.write || values['dry-run']) {
    console.log(`Alleen gekeken: ${plan.replacements.length} te wijzigen. Doe het met --write.`);
    return 0;
  }
  replaceFiles(content.folder, plan.replacements);
  console.log(`Gewijzigd: ${plan.replacements.length}. Bekijk het en draai npm run check.`);
  return 0;
});
