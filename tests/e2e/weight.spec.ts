import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './test.ts';

const KILOBYTE = 1000;

test('The home page is usable within 50 kB, and the map comes after it within 60 kB', async ({
  page,
  isMobile,
}) => {
  const loading: Promise<{ url: string; size: number }>[] = [];
  const weighed = async (response: Response) => ({
    url: response.url(),
    size: gzipSync(await response.body()).length,
  });
  page.on('response', (response) => {
    if (new URL(response.url()).hostname === 'localhost') loading.push(weighed(response));
  });
  await page.goto('./');
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  await page.waitForLoadState('networkidle');
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(page.locator('.leaflet-marker-icon').first()).toBeVisible();
  await expect(page.locator('.ground-land')).toBeAttached();
  const loaded = await Promise.all(loading);

  const isMap = ({ url }: { url: string }) => /points-map|leaflet|basemap/.test(url);
  const weigh = (files: typeof loaded) => files.reduce((sum, { size }) => sum + size, 0) / KILOBYTE;
  const list = weigh(loaded.filter((file) => !isMap(file)));
  const map = weigh(loaded.filter(isMap));
  test.info().annotations.push({
    type: 'weight',
    description: `list ${list.toFixed(1)} kB, map ${map.toFixed(1)} kB`,
  });
  expect(list).toBeLessThan(50);
  expect(map).toBeGreaterThan(10);
  expect(map).toBeLessThan(60);
});
