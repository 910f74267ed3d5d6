import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { drawn } from './finder.ts';
import { expect, test } from './test.ts';

const KILOBYTE = 1000;

test(
  'The home page is usable within 50 kB and 40 kB of fonts, and the map comes after it within 60 kB',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    const loading: Promise<{ url: string; size: number }>[] = [];
    const weighed = async (response: Response) => ({
      url: response.url(),
      size: gzipSync(await response.body()).length,
    });
    page.on('response', (response) => {
      // What the browser has already is asked for without a body.
      const isNew = response.status() !== 304;
      if (isNew && new URL(response.url()).hostname === 'localhost') loading.push(weighed(response));
    });
    await page.goto('./');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    await page.waitForLoadState('networkidle');
    if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
    await page.locator('offer-map').scrollIntoViewIfNeeded();
    await expect(page.locator('.marker').first()).toBeVisible();
    await expect(page.locator('.base-map-land')).toBeAttached();
    const loaded = await Promise.all(loading);

    const isMap = ({ url }: { url: string }) => /points-map|live-map|basemap/.test(url);
    const weigh = (files: typeof loaded) => files.reduce((sum, { size }) => sum + size, 0) / KILOBYTE;
    const isFont = ({ url }: { url: string }) => url.endsWith('.woff2');
    // It comes when the browser has nothing else to do, for a word that a visitor may type.
    const isSearch = ({ url }: { url: string }) => /pagefind|words\.json|text-search|word-search/.test(url);
    const list = weigh(loaded.filter((file) => !isMap(file) && !isFont(file) && !isSearch(file)));
    const fonts = weigh(loaded.filter(isFont));
    const map = weigh(loaded.filter(isMap));
    test.info().annotations.push({
      type: 'weight',
      description: `list ${list.toFixed(1)} kB, fonts ${fonts.toFixed(1)} kB, map ${map.toFixed(1)} kB`,
    });
    expect(list).toBeLessThan(50);
    expect(fonts).toBeGreaterThan(10);
    expect(fonts).toBeLessThan(40);
    expect(map).toBeGreaterThan(10);
    expect(map).toBeLessThan(60);
  },
);

test('The style of a page weighs less than 15 kB', async ({ page }) => {
  const styles: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.css')) styles.push(response.body());
  });
  for (const address of ['./', './aanbod/leerlab-teylingen/', './over/', './stijl/']) {
    styles.length = 0;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const sizes = (await Promise.all(styles)).map((css) => gzipSync(css).length);
    const weight = sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
    expect(weight, address).toBeGreaterThan(0);
    expect(weight, address).toBeLessThan(15);
  }
});

/** How much of the screen has moved since the page was opened, as browsers count it. */
async function watchMovement(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let moved = 0;
    const add = (shifts: PerformanceEntryList) => {
      for (const shift of shifts) moved += (shift as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const movement = () => {
      add(observer.takeRecords());
      return moved;
    };
    Object.assign(window, { movement });
  });
  return async () => {
    await drawn(page);
    return page.evaluate(() => (window as unknown as { movement: () => number }).movement());
  };
}

/** Waits until a visitor sees something. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new PerformanceObserver((paints) => {
          if (paints.getEntriesByName('first-contentful-paint').length > 0) resolve();
        });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
  await drawn(page);
}

/** Holds back the files of an address until they are let go. */
async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const late = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(files, async (route) => {
    await late;
    await route.continue();
  });
  return letGo;
}

test('Nothing moves when the font comes late', { tag: '@every-screen' }, async ({ page }) => {
  await holdBack(page, '**/*.woff2');
  await page.goto('./over/', { waitUntil: 'domcontentloaded' });
  const hasStandIn = await page.evaluate(() =>
    Promise.all(
      [...document.fonts].filter(({ family }) => /Stand-in/.test(family)).map((face) => face.load()),
    ).then(
      (faces) => faces.length > 0,
      () => false,
    ),
  );
  expect(hasStandIn, 'A font as wide as Arial must be there to stand in: install fonts-liberation').toBe(
    true,
  );
  const moved = await watchMovement(page);
  for (const address of ['./aanbod/leerlab-teylingen/', './']) {
    const deliver = await holdBack(page, '**/*.woff2');
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await painted(page);
    deliver();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true);
    expect(await moved(), address).toBeLessThan(0.02);
  }
});

/** Every script but the one that comes before the page is drawn, as the style does. */
const LATE_SCRIPTS = /^(?!.*asked-early).*\.js$/;

for (const address of ['./', './aanbod/leerlab-teylingen/', './kaart/', './bewaard/?ids=leerlab-teylingen']) {
  test(
    `Nothing moves when the script of ${address} comes late`,
    { tag: '@every-screen' },
    async ({ page }) => {
      const deliver = await holdBack(page, LATE_SCRIPTS);
      const moved = await watchMovement(page);
      await page.goto(address, { waitUntil: 'commit' });
      await expect(page.locator('h1, h2').first()).toBeVisible();
      await painted(page);
      deliver();
      await expect(page.locator('keep-button, [data-part="sort"]:enabled').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await moved(), address).toBeLessThan(0.05);
    },
  );
}
