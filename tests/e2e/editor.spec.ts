import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { smallSite } from './sites.ts';
import { expect, test } from './test.ts';

const root = path.join(import.meta.dirname, '../..');

/** Runs one of the project's commands on a folder of content, as an editor would. */
function run(script: string, args: string[], content: string) {
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Takes every confirmation out, as on the first day; gives the number of offers that have not ended. */
function forgetConfirmations(folder: string): number {
  const texts = readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8').replace(/^verified(By)?:.*\n/gm, '');
    writeFileSync(file, text);
    return text;
  });
  return texts.filter((text) => !/^state: gestopt$/m.test(text)).length;
}

test('An editor breaks an entry, reads where and why, mends it and sees it on the page', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-'));
  const content = path.join(folder, 'content');
  const site = path.join(folder, 'site');
  const entry = path.join(content, 'offers/leerlab-voorbeeld.mdx');
  cpSync(path.join(root, smallSite.content), content, { recursive: true });
  cpSync(path.join(root, smallSite.folder), site, { recursive: true });
  const running = forgetConfirmations(path.join(content, 'offers'));
  const original = readFileSync(entry, 'utf8');
  const build = () => run('build', ['--out', site], content);
  const pageOf = () => readFileSync(path.join(site, 'aanbod/leerlab-voorbeeld/index.html'), 'utf8');
  const before = pageOf();

  const line = original.split('\n').findIndex((text) => text.startsWith('kind:')) + 1;
  writeFileSync(entry, original.replace('kind: plusklas', 'kind: plusklaas'));
  const broken = build();
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain(
    `offers/leerlab-voorbeeld.mdx:${line}: kind - "plusklaas" staat niet op de lijst.`,
  );
  expect(broken.stderr).toContain('Fix: bedoel je plusklas?');
  expect(pageOf(), 'the good site is left alone').toBe(before);
  expect(existsSync(`${site}.new`)).toBe(false);

  writeFileSync(entry, original.replace(/^title: .*$/m, 'title: Leerlab Voorbeeld, nu met techniek'));
  expect(build().status).toBe(0);
  await page.setContent(pageOf().replace(/<(link|script|meta)[^>]*>(<\/script>)?/g, ''));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leerlab Voorbeeld, nu met techniek');

  const stale = run('stale', ['--format', 'json', '--today', '2026-11-22'], content);
  expect(stale.status).toBe(0);
  const rows = JSON.parse(stale.stdout) as { id: string; state: string }[];
  expect(rows).toHaveLength(running);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['unconfirmed']));
  rmSync(folder, { recursive: true });
});
