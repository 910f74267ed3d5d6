/** A disk that does not write: one Dutch sentence, and nothing that is half written. */
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../src/content/folder.ts';
import { call } from '../../scripts/lib/command.ts';
import { filesOf } from '../content/region.ts';
import { copyRegion } from './run.ts';

const failure = (code: string, syscall: string) => Object.assign(new Error(`${code}: no`), { code, syscall });

/** A disk of which one step fails, the so manieth time. */
function failing(
  step: 'writeFileSync' | 'copyFileSync' | 'renameSync' | 'mkdirSync',
  code: string,
  time: number,
) {
  let left = time;
  const real = { readdirSync, readFileSync };
  const fail = (): void => {
    left -= 1;
    if (left === 0) throw failure(code, 'write');
  };
  const steps =
    step === 'renameSync'
      ? { renameSync: ((from, to) => (fail(), renameSync(from, to))) as typeof renameSync }
      : { [step]: fail };
  return { ...real, ...steps };
}

const replacements = (region: string) =>
  filesOf(region)
    .filter(({ path: name }) => name.startsWith('offers/'))
    .map(({ path: name, text }) => ({ path: name, before: text, after: `${text}\n` }));

test.each([
  ['full', 'writeFileSync', 'ENOSPC', 2, 'de schijf is vol. Maak ruimte en probeer het opnieuw'],
  ['for reading only', 'writeFileSync', 'EROFS', 1, 'alleen om te lezen'],
  ['on which one may not write', 'mkdirSync', 'EACCES', 1, 'je mag hier niet schrijven'],
  ['with a file that is open elsewhere', 'renameSync', 'EBUSY', 3, 'dit is in gebruik. Sluit het programma'],
  [
    'that fails in a way that nobody knows',
    'copyFileSync',
    'EDEADLK',
    2,
    'de computer kan dit niet (EDEADLK)',
  ],
] as const)('a disk that is %s changes nothing and says so', async (_, step, code, time, sentence) => {
  const region = copyRegion();
  const before = filesOf(region);
  const { statSync } = await import('node:fs');
  const store = folderStore(region, { statSync, ...failing(step, code, time) });
  const warned: string[] = [];
  const status = await call(
    async () => {
      await store.write(replacements(region));
      return 0;
    },
    [],
    {
      env: {},
      print: () => {},
      write: () => {},
      ask: async () => false,
      warn: (line) => void warned.push(line),
    },
  );
  expect(status).toBe(2);
  expect(warned).toEqual([
    expect.stringMatching(
      new RegExp(`^offers/.*: .*${sentence.replace(/[()]/g, '\\$&')}.*Er is niets veranderd\\.$`),
    ),
  ]);
  expect(filesOf(region)).toEqual(before);
  expect(readdirSync(path.join(region, 'offers')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a command that cannot write its own files says so in one sentence too', async () => {
  const warned: string[] = [];
  const status = await call(
    () =>
      Promise.reject(Object.assign(failure('ENOSPC', 'write'), { path: path.resolve('ronde-2026/a.eml') })),
    [],
    {
      env: {},
      print: () => {},
      write: () => {},
      ask: async () => false,
      warn: (line) => void warned.push(line),
    },
  );
  expect({ status, warned }).toEqual({
    status: 2,
    warned: [`${path.join('ronde-2026', 'a.eml')}: de schijf is vol. Maak ruimte en probeer het opnieuw.`],
  });
});
