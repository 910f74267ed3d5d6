import type { Page, Route } from '@playwright/test';
import { Finder } from './finder.ts';
import { frozenSite, smallSite } from './sites.ts';
import { expect, test } from './test.ts';

const TILES = /^https:\/\/service\.pdok\.nl\//;

async function openMap(page: Page, isMobile: boolean): Promise<void> {
  await new Finder(page).open('');
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
}

/** The land and the municipalities are drawn, and something of them is in view. */
async function expectGround(page: Page): Promise<void> {
  await expect(page.locator('offer-map .base-map-land')).toHaveCount(1);
  await expect(page.locator('offer-map .base-map-area').first()).toBeVisible();
  await expect(page.locator('offer-map .base-map-name').filter({ visible: true })).not.toHaveCount(0);
}

test.describe('The map without tiles', () => {
  test.use({ allowErrors: [/Failed to load resource/] });

  const failures: [name: string, answer: (route: Route) => Promise<void> | void][] = [
    ['answer 404', (route) => route.fulfill({ status: 404 })],
    ['answer 500', (route) => route.fulfill({ status: 500 })],
    ['are blocked', (route) => route.abort()],
    ['never come', () => undefined],
    ['are not images', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Nee</p>' })],
  ];
  for (const [name, answer] of failures) {
    test(`is still a map when the tiles ${name}`, async ({ page, isMobile }) => {
      await page.route(TILES, answer);
      const asked = page.waitForRequest(TILES);
      await openMap(page, isMobile);
      await asked;
      await expectGround(page);
      await expect(page.locator('offer-map .marker').first()).toBeVisible();
      await expect(page.locator('offer-map').getByRole('link', { name: 'OpenStreetMap' })).toBeVisible();
    });
  }

  test('asks once more for a tile that failed, and then is quiet', async ({ page, isMobile }) => {
    const asked = new Map<string, number>();
    await page.route(TILES, (route) => {
      const url = route.request().url();
      asked.set(url, (asked.get(url) ?? 0) + 1);
      return route.fulfill({ status: 404 });
    });
    await openMap(page, isMobile);
    await expect.poll(() => Math.max(0, ...asked.values())).toBe(2);
    await expect(page.locator('offer-map .leaflet-tile-container img')).toHaveCount(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const before = asked.size;
    await expectGround(page);
    expect(asked.size).toBe(before);
    expect(Math.max(...asked.values())).toBe(2);
  });
});

test('Tiles that come lie over the map of the site itself', async ({ page, isMobile }) => {
  await openMap(page, isMobile);
  await expectGround(page);
  await expect(page.locator('offer-map .leaflet-tile-loaded').first()).toBeVisible();
  const orderOf = (pane: string) =>
    page
      .locator(`offer-map .leaflet-${pane}-pane`)
      .evaluate((element) => Number(getComputedStyle(element).zIndex));
  expect(await orderOf('tile')).toBeGreaterThan(await orderOf('base-map'));
  expect(await orderOf('tile')).toBeGreaterThan(await orderOf('base-map-names'));
});

test('A region that names no tiles asks nothing of any other site', async ({ page, isMobile }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') outside.push(request.url());
  });
  await page.route(
    ({ href }) => href === frozenSite.url,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/ data-tiles="[^"]*"/, '') });
    },
  );
  await openMap(page, isMobile);
  await expectGround(page);
  await expect(page.locator('offer-map .marker').first()).toBeVisible();
  expect(outside).toEqual([]);
});

test('A region without a map of its own still has its tiles and its offers', async ({ page, isMobile }) => {
  await page.goto(smallSite.url);
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(page.locator('offer-map .leaflet-tile-loaded').first()).toBeVisible();
  await expect(page.locator('offer-map .base-map-land')).toHaveCount(0);
  await expect(page.locator('.region-map').getByRole('link', { name: 'Lisse' })).toBeVisible();
});

test('A municipality can be chosen on the map by keys, and its name and number are said', async ({
  page,
}) => {
  await page.goto('./');
  const map = page.getByRole('group', { name: 'Kies je gemeente op de kaart' });
  await expect(map.getByRole('link')).toHaveCount(14);
  const leiden = map.getByRole('link', { name: /^Leiden: \d+ keer aanbod$/ });
  await leiden.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanbod voor Leiden');
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of an offer shows where it is, and no more exactly than is known', async ({ page }) => {
    await page.goto('./aanbod/leerlab-teylingen/');
    const map = page.getByRole('img', { name: 'Kaartje met een cirkel om Sassenheim.' });
    await expect(map).toBeVisible();
    await expect(map.locator('circle.map-reach')).toHaveCount(1);
    await expect(map.locator('.map-pin')).toHaveCount(0);
    await expect(map.getByText('Sassenheim')).toBeVisible();
    await expect(page.getByText('Schematische kaart')).toBeVisible();
  });

  test('the base map under it is one file for the whole site', { tag: '@every-screen' }, async ({ page }) => {
    const asked = page.waitForResponse(/\/basemap\.svg$/);
    await page.goto('./aanbod/leerlab-teylingen/');
    expect((await asked).status()).toBe(200);
    const box = await page.locator('.location-map use').boundingBox();
    expect(box?.width).toBeGreaterThan(300);
  });

  test('an address has a way to it in the visitor’s own map', async ({ page }) => {
    await page.goto(`${smallSite.url}aanbod/leerlab-voorbeeld/`);
    await expect(page.getByRole('link', { name: 'Open in je kaart-app' })).toHaveAttribute(
      'href',
      'geo:52.228,4.522?q=Voorbeeldstraat%201%2C%202171%20AB%20Sassenheim',
    );
    await expect(page.getByRole('link', { name: 'Zoek het adres op OpenStreetMap' })).toHaveAttribute(
      'href',
      'https://www.openstreetmap.org/search?query=Voorbeeldstraat%201%2C%202171%20AB%20Sassenheim',
    );
  });
});

test('On paper the small map is still there', async ({ page }) => {
  await page.goto('./aanbod/leerlab-teylingen/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /^Kaartje met/ })).toBeVisible();
});

test(
  'The base map goes along when one offer after another is brought into view',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    const finder = new Finder(page);
    await finder.open('?gemeente=noordwijk&voor=school');
    for (const place of ['Leiden', 'Leiderdorp', 'Noordwijk']) {
      if (isMobile) await page.getByRole('button', { name: 'Lijst', exact: true }).click();
      const card = finder.results.filter({ hasText: new RegExp(`In ${place}\\b`) }).first();
      await card.getByRole('button', { name: 'Toon op kaart' }).click();
      await expect(page.locator('offer-map').getByRole('dialog')).toHaveAccessibleName(new RegExp(place));
      await expect.poll(() => isInOutline(page, place)).toBe(place === 'Noordwijk');
    }
  },
);

/** Whether a mark that names the town lies in the outline of the municipality that was asked for. */
async function isInOutline(page: Page, town: string): Promise<boolean> {
  const mark = page.locator('offer-map').getByRole('button', { name: new RegExp(` ${town}(:|,|$)`) });
  const place = await mark.first().boundingBox();
  return page.locator('offer-map path.map-chosen').evaluate(
    (path, [x, y]) => {
      if (!(path instanceof SVGPathElement)) return false;
      const onPath = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()?.inverse());
      return path.isPointInFill(onPath);
    },
    [(place?.x ?? 0) + (place?.width ?? 0) / 2, (place?.y ?? 0) + (place?.height ?? 0) / 2] as const,
  );
}
