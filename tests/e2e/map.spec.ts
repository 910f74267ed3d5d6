import { Finder } from './finder.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ page, isMobile }) => {
  await new Finder(page).open('?voor=school');
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(page.locator('offer-map .leaflet-marker-icon').first()).toBeVisible();
});

test('The map follows the filters: what it shows and what has no place add up to the list', async ({
  page,
}) => {
  const finder = new Finder(page);
  const map = page.locator('offer-map');
  for (const age of ['4', '9', '16']) {
    await page.getByLabel('Leeftijd of groep').selectOption(age);
    await expect(page).toHaveURL(new RegExp(`leeftijd=${age}`));
    await finder.settle();
    const shown = Number(await map.getAttribute('data-shown'));
    const unplaced = Number(await map.getAttribute('data-unplaced'));
    expect(shown + unplaced).toBe(await finder.total());
    await expect(
      page.getByText(unplaced === 1 ? 'En 1 zonder vaste plek' : `En ${unplaced} zonder vaste plek`),
    ).toBeVisible();
  }
});

test('Offers at one point open as a list, by keys alone, and Escape gives the focus back', async ({
  page,
}) => {
  const many = page
    .locator('offer-map')
    .getByRole('button', { name: /keer aanbod in (en om )?Leiden$/ })
    .first();
  await many.focus();
  await page.keyboard.press('Enter');
  const links = page.locator('.leaflet-popup-content').getByRole('link');
  await expect(links.first()).toBeFocused();
  expect(await links.count()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect(links).toHaveCount(0);
  await expect(many).toBeFocused();
});

test('The map speaks Dutch and names where its background comes from', async ({ page }) => {
  const map = page.locator('offer-map');
  await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  await expect(map.getByRole('button', { name: 'Zoom uit' })).toBeVisible();
  await expect(map.getByRole('link', { name: 'Kadaster' })).toBeVisible();
});

test('A point that is not an address does not look like one', async ({ page }) => {
  await expect(page.locator('offer-map .marker-soft').first()).toBeVisible();
});

test('No marker covers another, so that each can be touched', async ({ page }) => {
  const boxes = await page
    .locator('offer-map .leaflet-marker-icon')
    .evaluateAll((markers) => markers.map((marker) => marker.getBoundingClientRect().toJSON() as DOMRect));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
    }
  }
});
