import type { Page } from '@playwright/test';
import { Finder } from './finder.ts';
import { cardOf, marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

const PORTRAIT = { width: 360, height: 780 };
const TABLET = { width: 780, height: 1000 };
const LANDSCAPE = { width: 780, height: 360 };

const look = (page: Page, view: 'Kaart' | 'Lijst') =>
  page.getByRole('button', { name: view, exact: true }).click();

/** Whether the map has marks, and each lies within its edges, as does the municipality that was asked for. */
const isAllInSight = (page: Page) =>
  page.locator('offer-map').evaluate((map) => {
    const { left, right, top, bottom } = map.getBoundingClientRect();
    const shown = [...map.querySelectorAll('.marker, .map-chosen')].map((one) => one.getBoundingClientRect());
    const isIn = (one: DOMRect) =>
      one.left >= left && one.right <= right && one.top >= top && one.bottom <= bottom;
    return map.querySelector('.marker') !== null && shown.every(isIn);
  });

/** What the map shows: its scale, and where in it the largest town is written. */
const viewOf = (page: Page) =>
  page.locator('offer-map').evaluate((map) => {
    const { left, top } = map.getBoundingClientRect();
    const name = [...map.querySelectorAll('.base-map-name')].find(
      ({ textContent }) => textContent === 'Leiden',
    );
    const written = name?.getBoundingClientRect();
    const scale = map.querySelector('.leaflet-control-scale-line')?.textContent;
    return `${scale}: ${Math.round((written?.left ?? 0) - left)}, ${Math.round((written?.top ?? 0) - top)}`;
  });

test.describe('On a phone, where the list comes first', { tag: '@phone' }, () => {
  test.beforeEach(async ({ page }) => page.setViewportSize(PORTRAIT));

  test('the map shows all results as soon as it is chosen', async ({ page }) => {
    await new Finder(page).open('?gemeente=oegstgeest');
    await expect(page.locator('offer-map')).toBeHidden();
    await look(page, 'Kaart');
    await expect(page.locator('offer-map .map-chosen')).toBeVisible();
    await expect.poll(() => isAllInSight(page)).toBe(true);
  });

  test('a screen that is turned, and turned back, still shows all results', async ({ page }) => {
    await page.setViewportSize(TABLET);
    await openMap(page, true, '?gemeente=hillegom');
    for (const size of [LANDSCAPE, PORTRAIT, TABLET]) {
      await page.setViewportSize(size);
      await expect.poll(() => isAllInSight(page)).toBe(true);
    }
  });

  test('a phone that is turned does not take a visitor away from what was looked up', async ({ page }) => {
    await openMap(page, true);
    const name = page.locator('offer-map .base-map-name', { hasText: /^Leiden$/ });
    for (const _ of 'nearer') await page.getByRole('button', { name: 'Zoom in' }).click();
    const nearby = await page.locator('offer-map .leaflet-control-scale-line').textContent();
    await page.setViewportSize(LANDSCAPE);
    await page.setViewportSize(PORTRAIT);
    await expect(name).toBeVisible();
    await expect(page.locator('offer-map .leaflet-control-scale-line')).toHaveText(nearby ?? '');
  });

  test('a card that is open stays in sight when the phone is turned', async ({ page }) => {
    await openMap(page, true, '?gemeente=oegstgeest');
    await page.locator('offer-map').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect(cardOf(page)).toBeVisible();
    await page.setViewportSize(LANDSCAPE);
    const beyond = () =>
      cardOf(page).evaluate((card) => {
        const [inner, outer] = [card, card.closest('offer-map')].map((one) => one?.getBoundingClientRect());
        if (!inner || !outer) return NaN;
        return Math.max(
          outer.left - inner.left,
          inner.right - outer.right,
          outer.top - inner.top,
          inner.bottom - outer.bottom,
        );
      });
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  });

  test('the map keeps its view while the list is shown', async ({ page }) => {
    await openMap(page, true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('offer-map').press('ArrowDown');
    const before = await viewOf(page);
    await look(page, 'Lijst');
    await expect(page.locator('offer-map')).toBeHidden();
    await look(page, 'Kaart');
    await expect.poll(() => viewOf(page)).toBe(before);
  });

  test('the map keeps its view when the phone is turned while the list is shown', async ({ page }) => {
    await openMap(page, true);
    const before = await viewOf(page);
    await look(page, 'Lijst');
    await page.setViewportSize(LANDSCAPE);
    await page.setViewportSize(PORTRAIT);
    await look(page, 'Kaart');
    await expect.poll(() => viewOf(page)).toBe(before);
  });

  test('the results of a question that is asked in the list are on the map', async ({ page }) => {
    await openMap(page, true, '?gemeente=oegstgeest');
    await look(page, 'Lijst');
    await new Finder(page).change();
    await page.getByLabel('Woonplaats of postcode').fill('Hillegom');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page).toHaveURL(/gemeente=hillegom/);
    await look(page, 'Kaart');
    await expect(page.locator('offer-map .map-chosen')).toBeInViewport();
    await expect.poll(() => isAllInSight(page)).toBe(true);
  });

  test('a visitor who is back at the list before the map was ready finds it whole later', async ({
    page,
  }) => {
    let deliver = () => {};
    const isWanted = new Promise<void>((resolve) => (deliver = resolve));
    await page.route(/points-map.*\.js$/, async (route) => {
      await isWanted;
      await route.continue();
    });
    await new Finder(page).open('?gemeente=oegstgeest');
    const asked = page.waitForRequest(/points-map.*\.js$/);
    await look(page, 'Kaart');
    await asked;
    await look(page, 'Lijst');
    deliver();
    await expect(page.locator('offer-map .base-map-land')).toBeAttached();
    await look(page, 'Kaart');
    await expect(page.locator('offer-map .map-chosen')).toBeVisible();
    await expect.poll(() => isAllInSight(page)).toBe(true);
  });
});

test.describe('While a visitor filters', { tag: '@every-screen' }, () => {
  test.beforeEach(async ({ page, isMobile }) => openMap(page, isMobile));

  const tick = async (page: Page, kind: string) => {
    await new Finder(page).openFilters();
    await page.getByRole('checkbox', { name: kind }).check();
    await new Finder(page).settle();
  };

  test('the map stays as it is as long as the results are in sight', async ({ page }) => {
    const before = await viewOf(page);
    const shown = await page.locator('offer-map').getAttribute('data-shown');
    await tick(page, 'Plusklas');
    await expect(page.locator('offer-map')).not.toHaveAttribute('data-shown', shown ?? '');
    expect(await viewOf(page)).toBe(before);
  });

  test('it moves to a municipality that is chosen', async ({ page }) => {
    const before = await viewOf(page);
    await new Finder(page).change();
    await page.getByLabel('Woonplaats of postcode').fill('Oegstgeest');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page.locator('offer-map .map-chosen')).toBeAttached();
    expect(await viewOf(page)).not.toBe(before);
  });

  test('it goes nearer when all results are in one corner', async ({ page }) => {
    const scale = page.locator('offer-map .leaflet-control-scale-line');
    await page.getByRole('button', { name: 'Zoom uit' }).click();
    const before = await scale.textContent();
    await new Finder(page).change();
    await page.getByLabel('Zoekwoord').fill('leerlab teylingen');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(marksOf(page)).toHaveCount(1);
    await expect(scale).not.toHaveText(before ?? '');
    await expect.poll(() => isAllInSight(page)).toBe(true);
  });

  test('it comes back when the results reach beyond its edges', async ({ page }) => {
    for (const _ of 'nearer') await page.getByRole('button', { name: 'Zoom in' }).click();
    await tick(page, 'Plusklas');
    await expect.poll(() => isAllInSight(page)).toBe(true);
  });
});
