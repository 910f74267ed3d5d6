import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { Finder } from './finder.ts';
import { expect, test } from './test.ts';

const marksOf = (page: Page) => page.locator('offer-map .marker');
const cardOf = (page: Page) => page.locator('offer-map').getByRole('dialog');

async function openMap(page: Page, isMobile: boolean, search = '?voor=school'): Promise<void> {
  await new Finder(page).open(search);
  if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(marksOf(page).first()).toBeVisible();
  await expect(page.locator('offer-map .ground-land')).toBeAttached();
}

/** A number of several places, by its full name: from far enough there always is one. */
async function findCluster(page: Page): Promise<Locator> {
  const map = page.locator('offer-map');
  const clusters = map.getByRole('button', { name: /^\d+ keer aanbod in en om / });
  while ((await clusters.count()) === 0) await map.getByRole('button', { name: 'Zoom uit' }).click();
  const name = (await clusters.first().getAttribute('aria-label')) ?? '';
  return map.getByRole('button', { name, exact: true });
}

test.describe('The map', () => {
  test.beforeEach(async ({ page, isMobile }) => openMap(page, isMobile));

  test('follows the filters: what it shows and what has no place add up to the list', async ({ page }) => {
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

  test('leads to what has no place: the list begins with it', async ({ page }) => {
    const unplaced = Number(await page.locator('offer-map').getAttribute('data-unplaced'));
    await page.getByRole('link', { name: /zonder vaste plek/ }).click();
    const finder = new Finder(page);
    await expect(finder.results.first()).toBeVisible();
    await expect(finder.results.first().getByRole('link').first()).toBeFocused();
    const buttons = finder.results.locator('[data-action=show-on-map]');
    const placed = await buttons.evaluateAll((all) => all.map((button) => !button.hasAttribute('hidden')));
    expect(placed.indexOf(true) === -1 ? placed.length : placed.indexOf(true)).toBe(Math.min(20, unplaced));
    expect(placed.lastIndexOf(false)).toBeLessThan(unplaced);
  });

  test('draws no mark over another, and each is large enough to touch', async ({ page }) => {
    const boxes = await marksOf(page).evaluateAll((marks) =>
      marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const [index, a] of boxes.entries()) {
      expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(24);
      for (const b of boxes.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
    }
  });

  test('draws a place that is not an address as a disc, without a pin', async ({ page }) => {
    await expect(page.locator('offer-map .marker-soft').first()).toBeVisible();
    await expect(page.locator('offer-map .marker-exact')).toHaveCount(0);
    await expect(page.locator('offer-map path.map-reach').first()).toBeVisible();
  });

  test('says of several offers how many and of which kinds', async ({ page }) => {
    await expect(
      page
        .locator('offer-map')
        .getByRole('button', { name: /^\d+ keer aanbod in .*: \d+ keer \S+/ })
        .first(),
    ).toBeVisible();
  });

  test('opens several offers at one place as a list, and Escape closes it', async ({ page, isMobile }) => {
    const many = page.locator('offer-map').getByRole('button', { name: /^\d+ keer aanbod in Leiderdorp/ });
    await (isMobile ? many.tap() : many.click());
    await expect(cardOf(page)).toBeVisible();
    expect(await cardOf(page).getByRole('link').count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('opens a number of several places at its bounds, until it comes apart', async ({ page }) => {
    const cluster = await findCluster(page);
    await cluster.click();
    await expect(cluster).toHaveCount(0);
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('stays as it was when it is dragged by a mark', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a mouse drags');
    const box = await marksOf(page).first().boundingBox();
    if (!box) throw new Error('The first mark is not there');
    await page.mouse.move(box.x + 18, box.y + 18);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('has no fault that axe knows, with a card open as well', async ({ page }) => {
    const faults = async () => (await new AxeBuilder({ page }).include('.results-map').analyze()).violations;
    expect(await faults()).toEqual([]);
    await page.locator('offer-map').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    expect(await faults()).toEqual([]);
  });

  test('keeps up when it is hidden, asked something else and shown again', async ({ page }) => {
    const map = page.locator('offer-map');
    await map.evaluate((element) => element.parentElement?.setAttribute('hidden', ''));
    await page.getByLabel('Leeftijd of groep').selectOption('4');
    await new Finder(page).settle();
    await map.evaluate((element) => element.parentElement?.removeAttribute('hidden'));
    await expect(marksOf(page).first()).toBeInViewport();
    await page.setViewportSize({ width: 700, height: 500 });
    if (await page.getByRole('button', { name: 'Kaart', exact: true }).isVisible())
      await page.getByRole('button', { name: 'Kaart', exact: true }).click();
    await map.scrollIntoViewIfNeeded();
    await expect(marksOf(page).first()).toBeVisible();
  });
});

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
    await expect(page.locator('offer-map').getByRole('status')).toHaveText(/^\d+ plek(ken)? in beeld$/);
    await page.keyboard.press('+');
    await expect(scale).toHaveText(before ?? '');
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

test('The municipality that was asked for is outlined, and an offer held elsewhere says so', async ({
  page,
  isMobile,
}) => {
  await openMap(page, isMobile, '?gemeente=oegstgeest&soort=plusklas');
  await expect(page.locator('offer-map .map-chosen')).toBeVisible();
  await page
    .locator('offer-map')
    .getByRole('button', { name: /Leiden/ })
    .first()
    .click();
  await expect(cardOf(page).getByText('ook voor Oegstgeest').first()).toBeVisible();
});

test('An offer that nobody confirmed looks and sounds unconfirmed', async ({ page, isMobile }) => {
  await openMap(page, isMobile, '?q=leerlab');
  const mark = page
    .locator('offer-map')
    .getByRole('button', { name: /Leerlab Teylingen.*nog niet bevestigd/ });
  await expect(mark).toHaveClass(/marker-doubtful/);
});

test('A mark under a magnification of 400 % can be seen, walked to and opened', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openMap(page, true);
  const box = await page.locator('offer-map').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(256);
  await page.locator('offer-map').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('offer-map :is(.marker, a)').first()).toBeVisible();
});
