import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { valid } from 'node-html-parser';
import { parse } from 'yaml';
import { ownSite } from './sites.ts';
import { expect, test } from './test.ts';

/** What holds of the region's own site whatever an editor adds, ends, renames or deletes: no test here names an entry. */
test.use({ baseURL: ownSite.url, tileHosts: [tileHost()] });

/** The host that the editors chose for the background of the map. */
function tileHost(): string {
  const region = parse(readFileSync(path.join(ownSite.content, 'region.yaml'), 'utf8'));
  const url: string | undefined = region.map.tiles?.url;
  return url ? new URL(url.replace(/[{}]/g, '')).hostname : '';
}

/** The address of every page, as seen from the home page. */
function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** What an address has in common with others of its sort: `aanbod/leerlab/` and `aanbod/kring/` are both `aanbod/*`. */
const sortOf = (address: string) => address.replace(/(?<=^[^/]+\/|\/[^/]+\/)[^/]+(?=\/)/g, '*');

test('Every page of the region itself is there, whole, with a title and one heading over it all', async ({
  page,
}) => {
  const pages = pagesOf(ownSite.folder);
  const offers = readdirSync(path.join(ownSite.content, 'offers')).map((name) => path.parse(name).name);
  expect(pages).toEqual(expect.arrayContaining(['', ...offers.map((id) => `aanbod/${id}/`)]));
  for (const address of pages) {
    const response = await page.request.get(`./${address}`);
    expect(response.status(), address).toBe(200);
    const html = await response.text();
    expect(valid(html), `${address} closes each of its elements`).toBe(true);
    expect(html, address).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1[\s>]/g), address).toHaveLength(1);
  }
});

test('A page of each sort of the region itself opens without an error', async ({ page }) => {
  const oneOfEach = new Map(pagesOf(ownSite.folder).map((address) => [sortOf(address), address]));
  expect(oneOfEach.size).toBeGreaterThan(10);
  for (const address of oneOfEach.values()) {
    await page.goto(`./${address}`);
    await expect(page.locator('h1'), address).toBeAttached();
    await page.waitForLoadState('networkidle');
  }
});

test('The finder of the region itself answers', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-part="sort"]')).toBeEnabled();
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#telling')).toHaveAttribute('data-count', /^\d+$/);
});
