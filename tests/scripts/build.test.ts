import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { prepareSite } from '../../scripts/lib/site-folder.ts';
import { round as roundCommand } from '../../scripts/round.ts';
import { change, copyRegion, runCommand, shown, spawnScript } from './run.ts';

/** A folder for a site, with nothing else in it, that is gone after the test. */
function workshop(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'site');
}

/** The folder of a site that was built before, with one page that differs from a new one. */
function standingSite(): string {
  const site = workshop();
  const fresh = prepareSite(site, [], path.dirname(site));
  mkdirSync(fresh.site);
  writeFileSync(path.join(fresh.site, 'index.html'), 'de vorige versie');
  fresh.publish();
  return site;
}

const beside = (site: string) => readdirSync(path.dirname(site));

const homeOf = (site: string) => readFileSync(path.join(site, 'index.html'), 'utf8');

/** Starts a build without waiting for it. `ended` gives what it printed and its exit code. */
function startBuild(content: string, site: string) {
  const env = { ...process.env, CONTENT_DIR: content };
  const build = spawn(process.execPath, ['scripts/build.ts', '--out', site], { env });
  let printed = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (printed += String(text)));
  const ended = once(build, 'close').then(([status]) => ({ status: status as number | null, printed }));
  return { build, ended };
}

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
}

describe('Builds that run at once', () => {
  test('wait for each other, and each has its own content', async () => {
    const contents = ['Een', 'Twee', 'Drie'].map((title) => {
      const folder = copyRegion();
      change(folder, 'region.yaml', 'title: Aanbod in de Voorbeeldstreek', `title: Streek ${title}`);
      return { folder, title, site: workshop() };
    });
    const ends = await Promise.all(contents.map(({ folder, site }) => startBuild(folder, site).ended));
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0]);
    const waited = ends.filter(({ printed }) =>
      printed.includes('Er wordt al een site gebouwd in deze map.'),
    );
    expect(waited.length).toBeGreaterThanOrEqual(2);
    for (const { site, title } of contents) {
      expect(homeOf(site)).toContain(`<title>Streek ${title}</title>`);
      expect(readFileSync(path.join(site, 'aanbod/leerlab-voorbeeld/index.html'), 'utf8')).toContain(
        `Streek ${title}`,
      );
    }
  });
});

describe('A build that is killed', () => {
  test('leaves the old site whole and is no hindrance to the next, which clears away what it left', async () => {
    const folder = copyRegion();
    const site = standingSite();
    const { build, ended } = startBuild(folder, site);
    const left = () => readdirSync('.work').filter((name) => name.startsWith('build-'));
    await until(() => left().some((name) => existsSync(path.join('.work', name, 'site'))));
    build.kill('SIGKILL');
    await ended;
    expect(homeOf(site)).toBe('de vorige versie');
    expect(spawnScript('build.ts', folder, '--out', site)).toMatchObject({ status: 0, stderr: '' });
    expect(homeOf(site)).toContain('<!DOCTYPE html>');
    expect(beside(site)).toEqual(['site']);
    expect(existsSync('.work/building')).toBe(false);
  });
});

/** A disk of three megabytes. Only the superuser may make one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('A disk that is full is said in one sentence, and nothing is left on it', ({ skip }) => {
  const disk = smallDisk();
  if (disk === undefined) return skip('only the superuser can make a small disk');
  const { status, stderr } = spawnScript(
    'build.ts',
    path.resolve('content'),
    '--out',
    path.join(disk, 'site'),
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^\S+: de schijf [^\n]*\. Maak ruimte en probeer het opnieuw\.\n$/);
  expect(readdirSync(disk)).toEqual([]);
});

describe('npm run build', () => {
  test('leaves the site that stands alone when the content has a mistake, and names file and line', () => {
    const folder = copyRegion();
    const site = standingSite();
    change(folder, 'offers/leerlab-voorbeeld.mdx', 'kind: plusklas', 'kind: plusclas');
    const { status, stderr } = spawnScript('build.ts', folder, '--out', site);
    expect(status).toBe(1);
    expect(stderr).toContain(`${shown(folder, 'offers/leerlab-voorbeeld.mdx')}:3: kind - "plusclas"`);
    expect(stderr).toContain('De site is niet gebouwd: verbeter eerst dit. De vorige versie staat er nog.');
    expect(homeOf(site)).toBe('de vorige versie');
    expect(beside(site)).toEqual(['site']);
  });

  test('puts a new site in the place of the old one, and leaves nothing beside it', () => {
    const folder = copyRegion();
    const site = standingSite();
    const { status, stdout } = spawnScript('build.ts', folder, '--out', site);
    expect(stdout).toContain('Klaar: 5 vermeldingen');
    expect(status).toBe(0);
    expect(homeOf(site)).toContain('<!DOCTYPE html>');
    expect(existsSync(path.join(site, 'aanbod/leerlab-voorbeeld/index.html'))).toBe(true);
    expect(beside(site)).toEqual(['site']);
  });

  test('stops the list of a kind after two hundred offers, and says where the others are', () => {
    const folder = copyRegion();
    const offer = readFileSync(path.join(folder, 'offers/leerlab-voorbeeld.mdx'), 'utf8');
    for (let number = 1; number <= 205; number += 1) {
      const text = offer.replace('title: Leerlab Voorbeeld', `title: Leerlab ${number}`);
      writeFileSync(path.join(folder, `offers/leerlab-${number}.mdx`), text);
    }
    const site = workshop();
    expect(spawnScript('build.ts', folder, '--out', site)).toMatchObject({ status: 0, stderr: '' });
    const pages = readdirSync(path.join(site, 'soort/plusklas')).filter((name) => /^\d+$/.test(name));
    expect(pages.sort()).toEqual(['2', '3', '4']);
    const last = readFileSync(path.join(site, 'soort/plusklas/4/index.html'), 'utf8');
    expect(last).toContain('Dit zijn de eerste 200 van 206.');
    expect(last).toMatch(/<main[^]*<a href="\/aanbod\/"[^]*<\/main>/);
  });

  test('offers for every provider the text of the mail that npm run round makes', async () => {
    const [folder, site, round] = [workshop(), workshop(), workshop()];
    cpSync(path.resolve('tests/fixtures/frozen'), folder, { recursive: true });
    expect(spawnScript('build.ts', folder, '--out', site)).toMatchObject({ status: 0, stderr: '' });
    expect(await runCommand(roundCommand, folder, '--out', round)).toMatchObject({ status: 0 });
    const [day = ''] = readdirSync(round).filter((name) => /^\d/.test(name));
    const mails = readdirSync(path.join(round, day)).filter((name) => name.endsWith('.txt'));
    expect(mails.length).toBeGreaterThan(20);
    for (const name of mails) {
      const [, ...text] = readFileSync(path.join(round, day, name), 'utf8').split('\n\n');
      const page = path.join(site, 'controle', name.replace('.txt', ''), 'mail.txt');
      // The mail that is sent carries a code, by which its answer is known.
      const sent = text.join('\n\n').replace(/#code=[0-9a-f]{16}$/m, '');
      expect(readFileSync(page, 'utf8'), name).toBe(sent);
    }
  });

  test('never runs the code of an editor, although it starts before the check has ended', () => {
    const folder = copyRegion();
    const trace = path.join(folder, '.trace');
    const code = `import { writeFileSync } from 'node:fs';\n\n{writeFileSync(${JSON.stringify(trace)}, 'hier was ik')}\n`;
    writeFileSync(
      path.join(folder, 'pages/spoor.mdx'),
      `---\ntitle: Een wijzer\nsummary: Deze wijzer zou een spoor achterlaten op de computer.\naudience: [ouder]\n---\n\n${code}`,
    );
    // The build alone, without the check that stops it.
    const build = `import { build } from 'astro'; await build({ outDir: ${JSON.stringify(workshop())}, logLevel: 'silent' });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', build], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('hier staat code (import of export)');
    expect(existsSync(trace)).toBe(false);
  });

  test('never puts a site where the content is', () => {
    const folder = copyRegion();
    const before = readdirSync(folder, { recursive: true }).sort();
    const { status, stderr } = spawnScript('build.ts', folder, '--out', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('kan de site niet staan: alles wat daar staat zou weg zijn');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test('says in Dutch that the folder is not there, with exit code 2', () => {
    const { status, stderr } = spawnScript('build.ts', '/bestaat/niet');
    expect(status).toBe(2);
    expect(stderr).toBe('De map met de inhoud is er niet: /bestaat/niet\n');
  });
});
