import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../scripts/lib/command.ts';
import { prepareSite } from '../../scripts/lib/site-folder.ts';

/** A project with content, where `dist` would be the place of its site. */
function project() {
  const root = mkdtempSync(path.join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'content/offers'), { recursive: true });
  writeFileSync(path.join(root, 'content/region.yaml'), 'id: voorbeeld');
  const at = (name: string) => path.join(root, name);
  const build = (out: string, text = 'nieuw') => {
    const fresh = prepareSite(at(out), [at('content')], at('.work'));
    mkdirSync(fresh.site);
    writeFileSync(path.join(fresh.site, 'index.html'), text);
    fresh.publish();
  };
  return { root, at, build };
}

describe('a site takes the place of', () => {
  test('nothing, an empty folder and an earlier build, and leaves nothing beside it', () => {
    const { root, at, build } = project();
    mkdirSync(at('leeg'));
    build('leeg');
    build('dist', 'oud');
    build('dist');
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('nieuw');
    expect(readdirSync(root).sort()).toEqual(['.work', 'content', 'dist', 'leeg']);
    expect(readdirSync(at('.work'))).toEqual([]);
  });
});

test('a build that was killed between the two renames gives the old site back to the next', () => {
  const { root, at, build } = project();
  build('dist', 'oud');
  mkdirSync(at('.dist.a1b2C3/new'), { recursive: true });
  renameSync(at('dist'), at('.dist.a1b2C3/old'));
  prepareSite(at('dist'), [at('content')], at('.work')).discard();
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('oud');
  expect(readdirSync(root).sort()).toEqual(['.work', 'content', 'dist']);
});

test('a link to an earlier build keeps leading there, to the new site', () => {
  const { at, build } = project();
  build('dist', 'oud');
  symlinkSync(at('dist'), at('www'));
  build('www');
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('nieuw');
  expect(lstatSync(at('www')).isSymbolicLink()).toBe(true);
});

describe('a site never takes the place of', () => {
  const refuses = (out: string, prepare: (at: (name: string) => string) => void = () => {}) => {
    const { root, at, build } = project();
    prepare(at);
    mkdirSync(at('.work'));
    const before = readdirSync(root, { recursive: true }).sort();
    expect(() => build(out)).toThrow(UsageError);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  };
  test('the content', () => refuses('content'));
  test('a folder in the content', () => refuses('content/site'));
  test('the folder around the content', () => refuses('.'));
  test('the content behind a link', () => refuses('door', (at) => symlinkSync(at('content'), at('door'))));
  test('a folder in the content behind a link', () =>
    refuses('door/site', (at) => symlinkSync(at('content'), at('door'))));
  test('a file', () => refuses('brief.txt', (at) => writeFileSync(at('brief.txt'), 'Beste')));
  test('a folder of somebody else', () =>
    refuses('fotos', (at) => {
      mkdirSync(at('fotos'));
      writeFileSync(at('fotos/een.jpg'), '');
    }));
  test('an earlier build in which somebody put something of their own', () => {
    const { at, build } = project();
    build('dist', 'oud');
    mkdirSync(at('dist/.git'));
    expect(() => build('dist')).toThrow('staat naast de gebouwde site iets van iemand anders: .git');
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('oud');
  });
  test('a file that stands where a folder must be', () =>
    refuses('brief.txt/site', (at) => writeFileSync(at('brief.txt'), 'Beste')));
  test('what somebody put there while it was built', () => {
    const { at } = project();
    const fresh = prepareSite(at('dist'), [at('content')], at('.work'));
    mkdirSync(fresh.site);
    mkdirSync(at('dist'));
    writeFileSync(at('dist/brief.txt'), 'Beste');
    expect(() => fresh.publish()).toThrow('staat iets anders dan een gebouwde site');
    fresh.discard();
    expect(readFileSync(at('dist/brief.txt'), 'utf8')).toBe('Beste');
    expect(existsSync(fresh.site)).toBe(false);
  });
  test('the folders beside it, whatever their names', () => {
    const { at, build } = project();
    for (const name of ['dist.new', 'dist.old', 'dist.index']) {
      mkdirSync(at(name));
      writeFileSync(at(`${name}/brief.txt`), 'Beste');
    }
    build('dist');
    for (const name of ['dist.new', 'dist.old', 'dist.index'])
      expect(readFileSync(at(`${name}/brief.txt`), 'utf8')).toBe('Beste');
  });
});
