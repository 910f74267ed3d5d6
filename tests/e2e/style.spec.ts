import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { smallSite } from './sites.ts';
import { expect, test } from './test.ts';

// The fixture region, so that a change of the real content changes no picture.
test.use({ baseURL: smallSite.url });

const address = './stijl/';

/** Another version of the browser, or another machine, may draw the edges of letters a little differently. */
const TOLERANCE = { threshold: 0.3, maxDiffPixelRatio: 0.03, scale: 'css' } as const;

/** What is compared, with its height in pixels: all by day, and at night what the day does not show. */
const PARTS = {
  light: { kinds: 360, controls: 240, badges: 180, cards: 640, states: 700, charts: 280 },
  dark: { controls: 240, badges: 180, charts: 280 },
};

/** Shows one part at the top of a window of a fixed size: a picture's size must not depend on how letters are drawn. */
async function showAlone(page: Page, part: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(address);
  await page.evaluate((chosen) => {
    for (const other of document.querySelectorAll<HTMLElement>(
      '.site-header, .site-footer, .page-head, [data-sample]',
    ))
      other.hidden = other.dataset['sample'] !== chosen;
  }, part);
  await page.evaluate(() => document.fonts.ready);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`In the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    for (const [part, height] of Object.entries(PARTS[theme])) {
      test(`the ${part} look as they did`, async ({ page }) => {
        await showAlone(page, part, { width: 1000, height });
        await expect(page).toHaveScreenshot(`${part}-${theme}.png`, TOLERANCE);
      });
    }

    test('a card looks as it did on a phone', { tag: '@phone' }, async ({ page }) => {
      await showAlone(page, 'cards', { width: 360, height: 300 });
      await expect(page).toHaveScreenshot(`card-${theme}.png`, TOLERANCE);
    });

    test('no accessibility problem is on the page of styles', { tag: '@every-screen' }, async ({ page }) => {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  });
}

test('Every page keeps to its background at night', { tag: '@every-screen' }, async ({ page }) => {
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
    const [line, background] = await sign.evaluate((icon) => {
      const tab = icon.closest('.kind') ?? icon;
      return [getComputedStyle(icon).color, getComputedStyle(tab).backgroundColor];
    });
    expect(line).not.toBe(background);
    expect(line).not.toBe('rgb(255, 255, 255)');
  }
});
