import type { Page } from '@playwright/test';
import { cardOf, findCluster, marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

test.describe('By keys alone', () => {
  test.beforeEach(async ({ page, isMobile }) => openMap(page, isMobile));

  test('the map is one stop with a Dutch name and an explanation that names the list', async ({ page }) => {
    const map = page.locator('offer-map');
    await expect(map).toHaveRole('application');
    await expect(map).toHaveAccessibleName('Kaart van het aanbod');
    await expect(map).toHaveAccessibleDescription(/staat ook in de lijst.*pijltjes.*Page Down/);
    await expect(map.locator('[tabindex="0"]')).toHaveCount(0);
    await map.focus();
    await page.keyboard.press('Tab');
    await expect(map.locator('.leaflet-control-attribution a').first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(map).toBeFocused();
    await expect(page.getByText('Met Page Down en Page Up')).toBeVisible();
  });

  test('every control of it is Dutch, and it names where its background comes from', async ({ page }) => {
    const map = page.locator('offer-map');
    await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible();
    await expect(map.getByRole('button', { name: 'Zoom uit' })).toBeVisible();
    await expect(map.getByRole('link', { name: 'Kadaster' })).toBeVisible();
  });

  test('the offers in sight are walked in the order of the list, and Home and End go to the ends', async ({
    page,
  }) => {
    const names = await marksOf(page).evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel);
    await page.locator('offer-map').focus();
    const walked: unknown[] = [];
    for (const _ of names) {
      await page.keyboard.press('PageDown');
      walked.push(await focused());
    }
    expect(walked).toEqual(names);
    await expect(page.locator('offer-map [tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(names.at(0));
    await page.keyboard.press('End');
    expect(await focused()).toBe(names.at(-1));
    await page.keyboard.press('PageUp');
    expect(await focused()).toBe(names.at(-2));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(names.at(-2));
  });

  test('Enter opens a card and goes into it, and Escape gives the focus back', async ({ page }) => {
    const many = page.locator('offer-map').getByRole('button', { name: /^\d+ keer aanbod in Leiderdorp/ });
    await page.locator('offer-map').focus();
    while (!(await many.evaluate((mark) => mark === document.activeElement)))
      await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    const links = cardOf(page).getByRole('link');
    await expect(links.first()).toBeFocused();
    await expect(cardOf(page)).toHaveAccessibleName(/^\d+ keer aanbod in Leiderdorp$/);
    await page.keyboard.press('Escape');
    await expect(links).toHaveCount(0);
    await expect(many).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sluit' }).press('Enter');
    await expect(many).toBeFocused();
  });

  test('the arrows move the map, plus and minus zoom, and what is in sight is said', async ({ page }) => {
    const scale = page.locator('offer-map .leaflet-control-scale-line');
    const first = marksOf(page).first();
    await page.locator('offer-map').focus();
    const before = await scale.textContent();
    await page.keyboard.press('-');
    await expect(scale).not.toHaveText(before ?? '');
    await expectAnnounced(page);
    await page.keyboard.press('+');
    await expect(scale).toHaveText(before ?? '');
    await expectAnnounced(page);
    const place = await first.boundingBox();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await first.boundingBox())?.y).toBe((place?.y ?? 0) - 80);
    await expect(page.locator('offer-map')).toBeFocused();
  });

  test('the focus stays at its offer when a number comes apart', async ({ page }) => {
    const cluster = await findCluster(page);
    await cluster.focus();
    await page.keyboard.press('Enter');
    await expect(cardOf(page)).toHaveCount(0);
    await expect(cluster).toHaveCount(0);
    const inMap = () => page.evaluate(() => document.activeElement?.closest('offer-map') !== null);
    await expect.poll(inMap).toBe(true);
  });
});

/** The number that is said is that of the marks that one sees. */
async function expectAnnounced(page: Page): Promise<void> {
  const map = page.locator('offer-map');
  await expect(async () => {
    const seen = await map.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [...element.querySelectorAll<HTMLElement>('.marker')].filter((mark) => {
        const place = new DOMMatrix(getComputedStyle(mark).transform);
        const pane = mark.offsetParent?.getBoundingClientRect();
        const [x, y] = [(pane?.left ?? 0) + place.e, (pane?.top ?? 0) + place.f];
        return x >= left && x <= right && y >= top && y <= bottom;
      }).length;
    });
    expect(await map.getByRole('status').textContent()).toBe(
      `${seen} ${seen === 1 ? 'plek' : 'plekken'} in beeld`,
    );
  }).toPass();
}
