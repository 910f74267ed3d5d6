import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check as checkCommand } from '../../scripts/check.ts';
import { change, copyRegion, runCommand, shown } from './run.ts';

const check = (folder: string, ...args: string[]) => runCommand(checkCommand, folder, ...args);

describe('npm run check', () => {
  test('says that all is well, with exit code 0', async () => {
    expect(await check(copyRegion(), '--today', '2026-09-20')).toEqual({
      status: 0,
      stdout: 'Alles klopt: 5 vermeldingen en 2 aanbieders.\n',
      stderr: '',
    });
  });
  test('tells every problem at once, with the file as seen from the project and exit code 1', async () => {
    const folder = copyRegion();
    change(folder, 'offers/leerlab-voorbeeld.mdx', 'kind: plusklas', 'kind: plusclas');
    change(folder, 'topics.yaml', 'label: Plusklas', 'label: P');
    const { status, stdout } = await check(folder, '--today', '2026-09-20');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `${shown(folder, 'offers/leerlab-voorbeeld.mdx')}:3: kind - "plusclas" staat niet op de lijst. Fix: bedoel je plusklas? Kies anders uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.`,
      `${shown(folder, 'topics.yaml')}:5: [2].label - deze tekst is te kort (1 teken). Fix: gebruik er minstens 2.`,
      '',
      'Om te verbeteren: 2.',
      '',
    ]);
  });
  test('names what it left aside, and lets that stop nothing', async () => {
    const folder = copyRegion();
    writeFileSync(path.join(folder, 'offers/Thumbs.db'), '');
    expect(await check(folder, '--today', '2026-09-20')).toEqual({
      status: 0,
      stdout: `${shown(folder, 'offers/Thumbs.db')}: overgeslagen, want Windows maakt dit bestand zelf.\nAlles klopt: 5 vermeldingen en 2 aanbieders.\n`,
      stderr: '',
    });
  });
  test('takes today from --today', async () => {
    expect((await check(copyRegion(), '--today', '2026-09-13')).status).toBe(1);
  });
  test('says in Dutch that an option does not exist, with exit code 2', async () => {
    expect(await check(copyRegion(), '--vandaag', '2026-09-13')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'De optie --vandaag bestaat niet. Mogelijk: --today\n',
    });
  });
  test('says in Dutch that a date is wrong, with exit code 2', async () => {
    const { status, stderr } = await check(copyRegion(), '--today', '13-09-2026');
    expect(status).toBe(2);
    expect(stderr).toBe('--today 13-09-2026 is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.\n');
  });
  test('says in Dutch that the folder is a file, with exit code 2', async () => {
    const file = path.join(copyRegion(), 'region.yaml');
    expect(await check(file)).toEqual({
      status: 2,
      stdout: '',
      stderr: `De map met de inhoud is geen map maar een bestand: ${file}\n`,
    });
  });
  test('says in Dutch that the folder is not there, with exit code 2', async () => {
    const { status, stderr } = await check('/bestaat/niet');
    expect(status).toBe(2);
    expect(stderr).toBe('De map met de inhoud is er niet: /bestaat/niet\n');
  });
});
