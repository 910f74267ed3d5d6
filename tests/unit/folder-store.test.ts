import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderStore } from '../../src/content/folder.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'replace-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  for (const name of ['een', 'twee']) writeFileSync(path.join(made, name), name);
  return made;
}
const texts = (made: string) =>
  readdirSync(made, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(path.join(made, name), 'utf8')]);
const ALL = [
  { path: 'een', before: 'een', after: '1' },
  { path: 'twee', before: 'twee', after: '2' },
];

test('all files are written, new ones too, and nothing is left beside them', async () => {
  const made = folder();
  await folderStore(made).write([...ALL, { path: 'drie', before: undefined, after: '3' }]);
  expect(texts(made)).toEqual([
    ['drie', '3'],
    ['een', '1'],
    ['twee', '2'],
  ]);
});

test('nothing is written when somebody changed a file in the meantime', async () => {
  const made = folder();
  writeFileSync(path.join(made, 'twee'), 'anders');
  await expect(folderStore(made).write(ALL)).rejects.toThrow('twee is intussen veranderd');
  expect(texts(made)).toEqual([
    ['een', 'een'],
    ['twee', 'anders'],
  ]);
});

test('what was written is put back when a later file cannot be', async () => {
  const made = folder();
  mkdirSync(path.join(made, 'map/vol'), { recursive: true });
  const impossible = { path: 'map', before: undefined, after: 'x' };
  await expect(folderStore(made).write([...ALL, impossible])).rejects.toThrow();
  expect(texts(made)).toEqual([
    ['een', 'een'],
    ['twee', 'twee'],
  ]);
});
