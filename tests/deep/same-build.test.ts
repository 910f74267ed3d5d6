import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/bench/server.ts';
import { checksumsOf } from '../../scripts/lib/checksums.ts';

const project = path.resolve('.');
const SITE = 'https://aanbod.voorbeeld.nl';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'same-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clone of what is committed here, with the packages at hand. */
function clone(name: string): string {
  const to = path.join(folder, name);
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, to]);
  symlinkSync(path.join(project, 'node_modules'), path.join(to, 'node_modules'), 'junction');
  return to;
}

function build(cwd: string, settings: NodeJS.ProcessEnv): string {
  const out = path.join(cwd, 'dist');
  const env = { ...process.env, SITE_URL: SITE, CONTENT_DIR: '', BASE_PATH: '/', ...settings };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return out;
}

const verify = async (cwd: string, site: string) => {
  const { url, close } = await serveSite(site);
  onTestFinished(close);
  // The server runs in this process, so this must not wait for the command.
  const command = spawn(process.execPath, ['scripts/verify.ts', '--site', url], { cwd });
  let printed = '';
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (text) => (printed += String(text)));
  const status = await new Promise((resolve) => command.once('close', resolve));
  return { status, printed };
};

describe('Two builds of one commit', () => {
  test('are the same to the byte, in another folder, another part of the world and another language', () => {
    const day = '2026-11-23';
    const here = build(clone('een'), { BUILD_DAY: day });
    const there = build(clone('een andere map'), {
      BUILD_DAY: day,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
    });
    const [first, second] = [checksumsOf(here), checksumsOf(there)];
    expect(first.size).toBeGreaterThan(500);
    expect([...second].filter(([file, sum]) => first.get(file) !== sum)).toEqual([]);
    expect([...first.keys()]).toEqual([...second.keys()]);
  });
});

describe('npm run verify', () => {
  let code: string;
  let site: string;
  beforeAll(() => {
    code = clone('code');
    site = path.join(folder, 'online');
    renameSync(build(code, { BUILD_DAY: '2026-10-01' }), site);
  });

  const after = (damage: (at: (file: string) => string) => void) => {
    const damaged = mkdtempSync(path.join(folder, 'damaged-'));
    cpSync(site, damaged, { recursive: true });
    damage((file) => path.join(damaged, file));
    return verify(code, damaged);
  };

  test('confirms a site that is what its commit says, of whatever day, and leaves nothing behind', async () => {
    const { status, printed } = await verify(code, site);
    expect(printed).toMatch(/De site is wat de code zegt: alle \d+ bestanden zijn gelijk\./);
    expect(status).toBe(0);
    expect(
      execFileSync('git', ['worktree', 'list'], { cwd: code, encoding: 'utf8' }).trim().split('\n'),
    ).toHaveLength(1);
  });

  test('names what was changed, what is missing and what is too much', async () => {
    const { status, printed } = await after((at) => {
      appendFileSync(at('aanbod/index.html'), '<!-- -->');
      rmSync(at('data/offers.csv'));
      writeFileSync(at('kwaad.js'), 'alert(1)');
      appendFileSync(at('checksums.txt'), `${'0'.repeat(64)}  ./kwaad.js\n`);
    });
    expect(status).toBe(1);
    expect(printed).toContain('anders: aanbod/index.html');
    expect(printed).toContain('ontbreekt: data/offers.csv');
    expect(printed).toContain('te veel: kwaad.js');
    expect(printed).toMatch(
      /De site is niet wat de code zegt: van de \d+ bestanden klopt er van 3 iets niet\./,
    );
  });

  test('says that a commit is not known here', async () => {
    const { status, printed } = await after((at) => {
      const build = JSON.parse(readFileSync(at('data/build.json'), 'utf8')) as object;
      writeFileSync(at('data/build.json'), JSON.stringify({ ...build, commit: 'a'.repeat(40) }));
    });
    expect(status).toBe(2);
    expect(printed).toContain(`Versie ${'a'.repeat(40)} is er niet in deze map.`);
  });

  test('says that a site does not tell of which build it is', async () => {
    const { status, printed } = await after((at) => rmSync(at('data/build.json')));
    expect(status).toBe(2);
    expect(printed).toContain('zegt niet uit welke versie de site is gebouwd');
  });
});
