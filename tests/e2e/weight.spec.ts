import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './test.ts';

const KILOBYTE = 1000;

test('The home page is usable within 50 kB and 40 kB of fonts, and the map comes after it within 60 kB', async ({
  page,
  isMobile,
}) => {
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
  await expect(page.locator('.ground-land')).toBeAttached();
  const loaded = await Promise.all(loading);

  const isMap = ({ url }: { url: string }) => /points-map|map-library|basemap/.test(url);
  const weigh = (files: typeof loaded) => files.reduce((sum, { size }) => sum + size, 0) / KILOBYTE;
  const isFont = ({ url }: { url: string }) => url.endsWith('.woff2');
  const list = weigh(loaded.filter((file) => !isMap(file) && !isFont(file)));
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
});

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

test('Nothing moves when the font comes late', async ({ page }) => {
  await page.goto('./over/');
  const hasStandIn = await page.evaluate(() =>
    Promise.all(
      [...document.fonts].filter(({ family }) => /Stand-in/.test(family)).map((face) => face.load()),
    ).then(
      (faces) => faces.length > 0,
      () => false,
    ),
  );
  test.skip(!hasStandIn, 'This machine has no font as wide as Arial to stand in: install fonts-liberation');
  let deliver = () => {};
  const late = new Promise<void>((resolve) => (deliver = resolve));
  await page.route('**/*.woff2', async (route) => {
    await late;
    await route.continue();
  });
  for (const address of ['./aanbod/leerlab-teylingen/', './']) {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(500);
    deliver();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"'))).toBe(true);
    await page.waitForTimeout(300);
    const moved = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(moved, address).toBeLessThan(0.02);
  }
});
