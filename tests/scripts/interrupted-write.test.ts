import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../src/content/folder.ts';
import { checked, filesOf } from '../content/region.ts';
import { replacementsIn } from './interruption.ts';
import { copyRegion } from './run.ts';

const COUNT = 40;
const ENTRY = 'begeleiding-voorbeeld.mdx';

/** A region with many more offers, all with the old text and a title of their own. */
function largeRegion(): string {
  const region = copyRegion();
  const offers = path.join(region, 'offers');
  const text = readFileSync(path.join(offers, ENTRY), 'utf8');
  for (let index = 1; index < COUNT; index += 1)
    writeFileSync(path.join(offers, `kopie-${index}.mdx`), text.replace(/^title: .*/m, `$& ${index}`));
  return region;
}

const hiddenIn = (region: string) =>
  readdirSync(path.join(region, 'offers')).filter((name) => name.startsWith('.'));

test.each([
  ['write', 1, 0],
  ['write', 20, 0],
  ['write', COUNT, 0],
  ['rename', 1, 0],
  ['rename', 20, 19],
  ['rename', COUNT, COUNT - 1],
  ['remove', 1, COUNT],
])(
  'a process that is killed at %s number %i leaves every file whole, %i of them new',
  async (kind, at, renewed) => {
    const region = largeRegion();
    const planned = replacementsIn(region);
    const entries = checked(filesOf(region)).entries.offers.length;
    expect(planned).toHaveLength(COUNT);
    const args = ['tests/scripts/killed-writer.ts', region, kind, String(at)];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({
      signal: 'SIGKILL',
      stderr: '',
    });

    const texts = planned.map((file) => ({
      ...file,
      text: readFileSync(path.join(region, file.path), 'utf8'),
    }));
    expect(texts.filter(({ text, before, after }) => text !== before && text !== after)).toEqual([]);
    expect(texts.filter(({ text, after }) => text === after)).toHaveLength(renewed);

    const { entries: found, problems } = checked(filesOf(region));
    expect({ problems, count: found.offers.length }).toEqual({ problems: [], count: entries });

    const rest = replacementsIn(region);
    await folderStore(region).write(rest);
    expect({ open: replacementsIn(region), hidden: hiddenIn(region) }).toEqual({ open: [], hidden: [] });
  },
);
