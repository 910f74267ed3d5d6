/** Spreadsheets that went through LibreOffice, where it is installed (Debian's libreoffice-calc). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BEGELEIDING, decisions, handIn, LEERLAB, shown } from '../unit/incoming.ts';
import { addressOf, tableOf, workbook } from '../unit/workbook.ts';

const OFFICE = '/usr/bin/soffice';
const RECEIVED = { received: '2026-09-16' };

/** The same spreadsheet as LibreOffice saves it. */
function savedAs(bytes: Uint8Array, format: string, ending: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'in.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    path.join(folder, 'out'),
    path.join(folder, 'in.xlsx'),
  ];
  spawnSync(OFFICE, args);
  return readFileSync(path.join(folder, 'out', `in.${ending}`));
}

/** A table with an answer that covers two rows, a comment, a day and an amount. */
function filled(): Uint8Array {
  const { rows, at } = tableOf([LEERLAB, BEGELEIDING]);
  const answer = at('Je antwoord');
  const [, first = []] = rows;
  first[answer] = 'klopt nog';
  first[at('Eerste dag')] = { number: 46_279, isDate: true };
  first[at('Bedrag in euro')] = { number: 12.5 };
  first[at('Wanneer')] = { text: 'woensdagochtend', comment: 'Of donderdag.' };
  return workbook([{ name: 'Aanbod', rows, merged: [`${addressOf(1, answer)}:${addressOf(2, answer)}`] }]);
}

test.skipIf(!existsSync(OFFICE))('What LibreOffice saves again as Excel says the same', async () => {
  const files = await handIn(
    { 'a.xlsx': savedAs(filled(), 'xlsx:Calc MS Excel 2007 XML', 'xlsx') },
    RECEIVED,
  );
  expect(decisions(files)).toEqual([
    `${LEERLAB} klopt 2026-09-16: waiting (words)`,
    `${BEGELEIDING} klopt 2026-09-16: applied`,
  ]);
  const text = shown(files);
  expect(text).toContain('Opmerking bij Wanneer: Of donderdag.');
  expect(text).toContain('Eerste dag: 2026-09-09 → 2026-09-14');
  expect(text).toContain('Bedrag in euro: 0 → 12.5');
});

test.skipIf(!existsSync(OFFICE)).each([
  ['ods', 'ods', 'dit is een bestand van LibreOffice'],
  ['xls', 'xls', 'dit is een oude Excel (.xls)'],
])('What it saves as .%s is named with what to do', async (format, ending, told) => {
  expect(shown(await handIn({ [`a.${ending}`]: savedAs(filled(), format, ending) }))).toContain(told);
});
