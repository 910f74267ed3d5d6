import { Finder } from './finder.ts';
import { cardOf, findCluster, marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

test.describe('The map', () => {
  test.beforeEach(async ({ page, isMobile }) => openMap(page, isMobile));

  test('follows the filters: what it shows and what has no point add up to the list', async ({ page }) => {
    const finder = new Finder(page);
    const map = page.locator('offer-map');
    await finder.change();
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

  test('leads to what has no point: the list begins with it', { tag: '@every-screen' }, async ({ page }) => {
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

  test(
    'draws no mark over another, and each is large enough to touch',
    { tag: '@every-screen' },
    async ({ page }) => {
      const boxes = await marksOf(page).evaluateAll((marks) =>
        marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect),
      );
      for (const [index, a] of boxes.entries()) {
        expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(24);
        for (const b of boxes.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
      }
    },
  );

  test('draws its base map anew at each zoom, so that its lines stay thin and sharp', async ({ page }) => {
    const picture = page.locator('offer-map .base-map-picture');
    const measure = () =>
      picture.evaluate((element: HTMLElement) => ({
        shown: element.getBoundingClientRect().width,
        drawn: element.offsetWidth,
      }));
    const before = await measure();
    await page.locator('offer-map').getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await measure()).shown / before.shown).toBeCloseTo(2, 1);
    await expect.poll(async () => (await measure()).drawn / before.drawn).toBeCloseTo(2, 1);
  });

  test('draws a venue that is not an address as a disc, without a pin', async ({ page }) => {
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

  test(
    'opens several offers at one venue as a list, and Escape closes it',
    { tag: '@every-screen' },
    async ({ page, isMobile }) => {
      const many = page.locator('offer-map').getByRole('button', { name: /^\d+ keer aanbod in Leiderdorp/ });
      await (isMobile ? many.tap() : many.click());
      await expect(cardOf(page)).toBeVisible();
      expect(await cardOf(page).getByRole('link').count()).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toHaveCount(0);
    },
  );

  test(
    'opens a number of several venues at its bounds, until it comes apart',
    { tag: '@every-screen' },
    async ({ page }) => {
      const cluster = await findCluster(page);
      await cluster.click();
      await expect(cluster).toHaveCount(0);
      await expect(cardOf(page)).toHaveCount(0);
    },
  );

  test('stays as it was when it is dragged by a mark', async ({ page }) => {
    const box = await marksOf(page).first().boundingBox();
    if (!box) throw new Error('The first mark is not there');
    await page.mouse.move(box.x + 18, box.y + 18);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('keeps up when it is hidden, asked something else and shown again', async ({ page }) => {
    const map = page.locator('offer-map');
    await map.evaluate((element) => element.parentElement?.setAttribute('hidden', ''));
    await new Finder(page).change();
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

test(
  'The municipality that was asked for is outlined, and an offer held elsewhere says so',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    await openMap(page, isMobile, '?gemeente=oegstgeest&soort=plusklas');
    await expect(page.locator('offer-map .map-chosen')).toBeVisible();
    await page
      .locator('offer-map')
      .getByRole('button', { name: /Leiden/ })
      .first()
      .click();
    await expect(cardOf(page).getByText('ook voor Oegstgeest').first()).toBeVisible();
  },
);

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
