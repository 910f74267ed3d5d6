import { expect, type Locator, type Page } from '@playwright/test';
import { Finder } from './finder.ts';

/** The map beside the list, as a visitor meets it: its marks, and the card that one opens. */
export const marksOf = (page: Page) => page.locator('offer-map .marker');
export const cardOf = (page: Page) => page.locator('offer-map').getByRole('dialog');

export async function openMap(page: Page, isMobile: boolean, search = '?voor=school'): Promise<void> {
  await new Finder(page).open(search);
  await standAtMap(page, isMobile);
}

/** Brings the map of a finder that is open into sight, and waits until it is drawn. */
export async function standAtMap(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(marksOf(page).first()).toBeVisible();
  await expect(page.locator('offer-map .base-map-land')).toBeAttached();
}

/** A number of several venues, by its full name: from far enough there always is one. */
export async function findCluster(page: Page): Promise<Locator> {
  const map = page.locator('offer-map');
  const clusters = map.getByRole('button', { name: /^\d+ keer aanbod in en om / });
  while ((await clusters.count()) === 0) await map.getByRole('button', { name: 'Zoom uit' }).click();
  const name = (await clusters.first().getAttribute('aria-label')) ?? '';
  return map.getByRole('button', { name, exact: true });
}
