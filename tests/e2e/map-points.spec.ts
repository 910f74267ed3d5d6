import type { Page } from '@playwright/test';
import { cardOf, marksOf } from './live-map.ts';
import { smallSite } from './sites.ts';
import { expect, test } from './test.ts';

// The fixture region knows one venue of each precision; the real region has no exact address yet.
test.use({ baseURL: smallSite.url });

async function openMap(page: Page, isMobile: boolean, search: string): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(marksOf(page).first()).toBeVisible();
}

const discsOf = (page: Page) => page.locator('offer-map path.map-reach');

test('An address is a pin, without a disc', async ({ page, isMobile }) => {
  await openMap(page, isMobile, '');
  const pin = page
    .locator('offer-map')
    .getByRole('button', { name: 'Plusklas: Leerlab Voorbeeld, in Sassenheim', exact: true });
  await expect(pin).toHaveClass(/marker-exact/);
  await expect(marksOf(page)).toHaveCount(1);
  await expect(discsOf(page)).toHaveCount(0);
});

test('A town is a disc, and so is a postcode: no pin', async ({ page, isMobile }) => {
  await openMap(page, isMobile, '?gemeente=hillegom&voor=school&soort=begeleiding');
  const inHillegom = marksOf(page).and(page.getByRole('button', { name: /ergens in Hillegom/ }));
  await expect(inHillegom).toHaveCount(2);
  for (const mark of await inHillegom.all()) await expect(mark).toHaveClass(/marker-soft/);
  await expect(discsOf(page)).toHaveCount(2);
  const widths = await discsOf(page).evaluateAll((discs) =>
    discs.map((one) => one.getBoundingClientRect().width),
  );
  expect(new Set(widths).size, 'each as large as it is vague').toBe(2);
});

test(
  'Two offers at one address are one pin with their number, which opens as a list',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    await openMap(page, isMobile, '?voor=school');
    const both = page.locator('offer-map').getByRole('button', { name: /^2 keer aanbod in Sassenheim/ });
    await expect(both).toHaveClass(/marker-exact/);
    await (isMobile ? both.tap() : both.click());
    await expect(cardOf(page).getByRole('link')).toHaveText(['Begeleiding op school', 'Leerlab Voorbeeld']);
  },
);

test(
  'A venue on the edge of the region is in sight, and can be opened',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    await openMap(page, isMobile, '?voor=school&soort=begeleiding');
    const places = await Promise.all((await marksOf(page).all()).map((mark) => mark.boundingBox()));
    const map = await page.locator('offer-map').boundingBox();
    const northernmost = Math.min(...places.map((place) => place?.y ?? Infinity));
    expect(northernmost).toBeGreaterThanOrEqual(map?.y ?? Infinity);
    const edge = marksOf(page).nth(places.findIndex((place) => place?.y === northernmost));
    await (isMobile ? edge.tap() : edge.click());
    await expect(cardOf(page)).toHaveAccessibleName('Ergens in Hillegom');
    await expect(cardOf(page).getByRole('link')).toHaveText('Begeleiding op school');
  },
);
