import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { Finder, seen } from './finder.ts';
import { frozenSite, smallSite, type Site } from './sites.ts';
import { expect, test as base } from './test.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host of a site that the test can change, and that can fall away. It keeps its address. */
interface Host {
  url: string;
  /** What was asked of it, as paths. */
  asked: string[];
  folder: string;
  close: () => Promise<void>;
  /** Sends nothing for pages from now on, as a line that is there and carries nothing. */
  stall: () => void;
}

async function host({ folder: site, base: under }: Site): Promise<Host> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
  cpSync(site, folder, { recursive: true });
  let isStalled = false;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    if (isStalled) return;
    const file = path.join(folder, pathname.slice(under.length).replace(/(^|\/)$/, '$1index.html'));
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><h1>Niet gevonden</h1>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${under}`,
    asked,
    folder,
    stall: () => (isStalled = true),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Publishes the next build on a host: another name of the build everywhere, and another title of the site. */
function publishNext({ folder }: Host, now: string, next: string): void {
  for (const parent of ['data', 'pagefind'])
    renameSync(path.join(folder, parent, now), path.join(folder, parent, next));
  for (const file of globSync('**/*.{html,js,json}', { cwd: folder })) {
    const full = path.join(folder, file);
    const text = readFileSync(full, 'utf8');
    writeFileSync(full, text.replaceAll(now, next).replaceAll('Vind wat', 'Vind nu wat'));
  }
}

const buildOf = ({ folder }: Host) =>
  (JSON.parse(readFileSync(path.join(folder, 'data/build.json'), 'utf8')) as { name: string }).name;

/** Waits until the worker of a build has kept all and is in charge of the page. */
async function kept(page: Page, build: string): Promise<void> {
  const isInCharge = () =>
    page.evaluate(async (name) => {
      const registration = await navigator.serviceWorker.getRegistration();
      const isActive = registration?.active?.state === 'activated' && !registration.installing;
      const names = await caches.keys();
      return (
        isActive &&
        navigator.serviceWorker.controller !== null &&
        names.some((one) => one.endsWith(`:${name}`))
      );
    }, build);
  await expect.poll(isInCharge).toBe(true);
}

const test = base.extend<{ site: Host; of: Site }>({
  of: [frozenSite, { option: true }],
  site: async ({ of }, use) => {
    const site = await host(of);
    await use(site);
    await site.close().catch(() => undefined);
    rmSync(site.folder, { recursive: true, force: true });
  },
});
test.use({
  serviceWorkers: 'allow',
  allowErrors: [/Failed to (load|fetch)|ERR_|Could not|build\.json|404/],
});

test.describe('After one visit, without a connection', () => {
  test('the finder answers, an offer, a guide and the kept list open, and each says of which day it is', async ({
    page,
    site,
  }) => {
    await page.goto(site.url);
    await kept(page, buildOf(site));
    await site.close();

    await page.goto(`${site.url}?gemeente=teylingen&soort=plusklas`);
    await expect(seen(page, 'Je hebt nu geen goede verbinding. Dit is de stand van')).toBeVisible();
    const finder = new Finder(page);
    await finder.settle();
    expect(await finder.ids()).toContain('leerlab-teylingen');

    await page.goto(`${site.url}?q=museum`);
    await finder.settle();
    await expect(page.locator('[data-part=notice]')).toBeHidden();
    expect(await finder.ids()).not.toEqual([]);

    await page.goto(`${site.url}?weergave=kaart`);
    await expect(page.locator('offer-map .base-map-picture').first()).toBeVisible();

    await page.goto(`${site.url}aanbod/leerlab-teylingen/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Leerlab Teylingen');
    await expect(seen(page, 'Dit is de stand van')).toBeVisible();
    await page
      .getByRole('button', { name: /^Bewaar / })
      .first()
      .click();
    await page.goto(`${site.url}bewaard/`);
    await expect(page.getByText('Je bewaart 1 keer aanbod.')).toBeVisible();

    await page.goto(`${site.url}wijzer/kind-blijft-thuis/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a page that was not kept says so, and leads to what was', async ({ page, site }) => {
    await page.goto(site.url);
    await kept(page, buildOf(site));
    await page.goto(`${site.url}gemeente/leiden/`);
    await site.close();
    await page.goto(`${site.url}gemeente/lisse/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Geen verbinding' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Wat je bewaarde' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bewaard aanbod' })).toBeVisible();
    // What was read is kept, too.
    await page.goto(`${site.url}gemeente/leiden/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Leiden');
  });

  test.describe('of a site in a folder', () => {
    test.use({ of: smallSite });
    test('it is the same', async ({ page, site }) => {
      await page.goto(site.url);
      await kept(page, buildOf(site));
      await site.close();
      await page.goto(`${site.url}aanbod/leerlab-voorbeeld/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Leerlab Voorbeeld');
    });
  });
});

test('A line that carries nothing is given up for the page that was kept', async ({ page, site }) => {
  await page.goto(site.url);
  await kept(page, buildOf(site));
  site.stall();
  await page.goto(`${site.url}wijzer/kind-blijft-thuis/`);
  await expect(seen(page, 'Dit is de stand van')).toBeVisible();
});

test('With a connection a page is what the site has, and says nothing of a day', async ({ page, site }) => {
  await page.goto(site.url);
  await kept(page, buildOf(site));
  await page.reload();
  await expect(page.locator('offline-line')).toBeHidden();
  site.asked.length = 0;
  await page.goto(`${site.url}wijzer/kind-blijft-thuis/`);
  await expect(page.locator('offline-line')).toBeHidden();
  expect(site.asked.some((one) => one.endsWith('/wijzer/kind-blijft-thuis/'))).toBe(true);
});

test('A new build takes over from the worker of the old one, and nothing of the old one is shown', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const now = buildOf(site);
  await kept(page, now);
  const next = now.replace(/^.../, (three) => (three === '000' ? '111' : '000'));
  publishNext(site, now, next);

  await page.goto(`${site.url}?soort=plusklas`);
  await expect(page.locator('html')).toHaveAttribute('data-build', next);
  const finder = new Finder(page);
  await finder.settle();
  await expect(page.locator('[data-part=notice]')).toBeHidden();
  await kept(page, next);
  await site.close();
  await page.goto(site.url);
  await expect(page.locator('html')).toHaveAttribute('data-build', next);
  await finder.settle();
});

test('The switch takes the worker and all that it kept away from every browser', async ({ page, site }) => {
  await page.goto(site.url);
  await kept(page, buildOf(site));
  const worker = path.join(site.folder, 'offline.js');
  const [first = ''] = readFileSync(worker, 'utf8').split('\n');
  writeFileSync(worker, `${first}\n${readFileSync('src/client/offline/removal.js', 'utf8')}`);
  for (const file of globSync('**/*.html', { cwd: site.folder })) {
    const full = path.join(site.folder, file);
    writeFileSync(full, readFileSync(full, 'utf8').replace(/ data-worker="[^"]*"/, ''));
  }
  await page.goto(`${site.url}over/`);
  const left = () =>
    page.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()),
      ...(await caches.keys()),
    ]);
  await expect.poll(left).toEqual([]);
  await page.goto(site.url);
  await new Finder(page).settle();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

for (const [where, address] of [
  ['the embedded view', 'kaart/'],
  ['the desk', 'beheer/'],
] as const)
  test(`A visit of ${where} leaves no worker behind`, async ({ page, site }) => {
    await page.goto(site.url + address);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(site.asked).not.toContain('/offline.js');
  });

test('What is kept of a region of this size weighs less than 400 kB', async ({ site }) => {
  const source = readFileSync(path.join(site.folder, 'offline.js'), 'utf8');
  const [, json = ''] = /^const SITE = (.*);$/m.exec(source) ?? [];
  const { files, pages } = JSON.parse(json) as { files: string[]; pages: string };
  const weigh = (name: string) => gzipSync(readFileSync(path.join(site.folder, name))).length;
  const bytes = [...files, pages, 'offline.js'].map(weigh).reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeLessThan(400_000);
  expect(bytes).toBeGreaterThan(200_000);
});
