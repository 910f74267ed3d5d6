import { AxeBuilder } from '@axe-core/playwright';
import { fixtureSite } from './sites.ts';
import { expect, test } from './test.ts';

// The fixture region, so that a change of the real content changes no picture.
test.use({ baseURL: fixtureSite.url });

const address = './stijl/';

/** Another version of the browser, or another machine, may draw the edges of letters a little differently. */
const TOLERANCE = { threshold: 0.3, maxDiffPixelRatio: 0.03, scale: 'css' } as const;

/** What is compared: all of it by day, and at night what the day does not tell; together they stay small. */
const PARTS = {
  light: ['kinds', 'controls', 'badges', 'cards', 'states', 'charts'],
  dark: ['controls', 'badges', 'charts'],
};

for (const theme of ['light', 'dark'] as const) {
  test.describe(`In the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    for (const part of PARTS[theme]) {
      test(`the ${part} look as they did`, async ({ page, isMobile }) => {
        test.skip(isMobile, 'a phone has a picture of its own');
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        await expect(page.locator(`[data-sample=${part}]`)).toHaveScreenshot(
          `${part}-${theme}.png`,
          TOLERANCE,
        );
      });
    }

    test('a card looks as it did on a phone', async ({ page, isMobile }) => {
      test.skip(!isMobile, 'a wide screen has a picture of its own');
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const card = page.locator('[data-sample=cards] .card').first();
      await expect(card).toHaveScreenshot(`card-${theme}.png`, TOLERANCE);
    });

    test('no accessibility problem is on the page of styles', async ({ page }) => {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  });
}

test('Every page keeps to its ground at night', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const way of ['./', './aanbod/leerlab-voorbeeld/', './over/', './begeleiders/']) {
    await page.goto(way);
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(
      violations.flatMap(({ nodes }) => nodes.map((node) => node.html)),
      way,
    ).toEqual([]);
  }
});

test('The page of styles is for who works on the site: search engines leave it out, and no page links to it', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.goto('./');
  await expect(page.locator('a[href*="/stijl/"]')).toHaveCount(0);
});

test('Where the browser chooses the colours, and on paper, the sign of a kind is still drawn', async ({
  page,
}) => {
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    await page.goto('./soort/plusklas/');
    const sign = page.locator('.card .kind-icon').first();
    await expect(sign).toBeVisible();
    const [line, ground] = await sign.evaluate((icon) => {
      const tab = icon.closest('.kind') ?? icon;
      return [getComputedStyle(icon).color, getComputedStyle(tab).backgroundColor];
    });
    expect(line).not.toBe(ground);
    expect(line).not.toBe('rgb(255, 255, 255)');
  }
});
