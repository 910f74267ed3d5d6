import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answers } from '../../scripts/answers.ts';
import { basemap } from '../../scripts/basemap.ts';
import { check } from '../../scripts/check.ts';
import { confirm } from '../../scripts/confirm.ts';
import { embeds } from '../../scripts/embeds.ts';
import { exportSheet } from '../../scripts/export.ts';
import { importSheet } from '../../scripts/import.ts';
import type { Command } from '../../scripts/lib/command.ts';
import { links } from '../../scripts/links.ts';
import { previewSite } from '../../scripts/preview.ts';
import { round } from '../../scripts/round.ts';
import { stale } from '../../scripts/stale.ts';
import { copyRegion, runCommand, spawnScript } from './run.ts';

const TODAY = ['--today', '2026-09-20'];
const MAIL =
  'Date: Wed, 16 Sep 2026 09:00:00 +0200\r\n\r\n[kaart:stichting-voorbeeld:leerlab-voorbeeld:klopt]\r\n';

/** Each command with something to do that is over at once and asks nothing of another machine. */
const cases: [script: string, command: Command, typed: string[], status: number][] = [
  ['check.ts', check, TODAY, 0],
  ['stale.ts', stale, [...TODAY, '--format', 'json', '--fail'], 1],
  ['round.ts', round, [...TODAY, '--dry-run'], 0],
  ['answers.ts', answers, ['MAIL', ...TODAY], 0],
  ['confirm.ts', confirm, ['leerlab-voorbeeld', ...TODAY, '--dry-run'], 0],
  ['export.ts', exportSheet, ['--out', 'SHEET', ...TODAY], 0],
  ['import.ts', importSheet, ['bestaat-niet.xlsx', ...TODAY], 2],
  ['links.ts', links, ['--timeout', 'nooit'], 2],
  ['embeds.ts', embeds, ['--nu'], 2],
  ['basemap.ts', basemap, ['--year', 'toen'], 2],
  ['preview.ts', previewSite, ['--dir', 'bestaat-niet'], 2],
];

test.each(cases)('%s does as a process what its command does', async (script, command, typed, status) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = { MAIL: path.join(folder, 'antwoord.eml'), SHEET: path.join(folder, 'aanbod.csv') };
  writeFileSync(files.MAIL, MAIL);
  const args = typed.map((word) => files[word as keyof typeof files] ?? word);
  const region = copyRegion();
  const expected = await runCommand(command, region, ...args);
  expect(expected.status).toBe(status);
  expect(spawnScript(script, region, ...args)).toEqual(expected);
});
