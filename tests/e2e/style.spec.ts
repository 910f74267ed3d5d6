import type { Page } from '@playwright/test';
import { frozenSite, smallSite } from './sites.ts';
import { expect, test } from './test.ts';

// The fixture region, so that a change of the real content changes no picture.
test.use({ baseURL: smallSite.url });

const address = './stijl/';

/** Another version of the browser, or another machine, may draw the edges of letters a little differently. */
const TOLERANCE = { threshold: 0.3, maxDiffPixelRatio: 0.03, scale: 'css' } as const;

/** What is compared, with its height in pixels: all by day, and at night what the day does not show. */
const PARTS = {
  light: {
    kinds: 500,
    controls: 240,
    badges: 180,
    cards: 640,
    states: 700,
    charts: 280,
    coverage: 340,
    round: 200,
  },
  dark: { controls: 240, badges: 180, charts: 280, coverage: 340, round: 200 },
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
  });
}

test('What the page of styles shows is made up: it is the same for every region and on every day', async ({
  page,
}) => {
  const shown = async () => {
    await expect(page.locator('[data-sample]')).not.toHaveCount(0);
    return page.locator('[data-sample]').allInnerTexts();
  };
  await page.goto(address);
  const here = await shown();
  await page.clock.setFixedTime('2031-03-03T10:00:00+01:00');
  await page.goto(`${frozenSite.url}stijl/`);
  expect(await shown()).toEqual(here);
});

test('The page of styles counts its own made-up offers: for each municipality and for the round', async ({
  page,
}) => {
  await page.goto(address);
  const plusklassen = (municipality: string) =>
    page.getByRole('row', { name: municipality }).locator('[data-kind=plusklas]').getByRole('img');
  for (const [municipality, count] of Object.entries({ Zeestad: '3', Bosdorp: '2', Duinwijk: '1' }))
    await expect(plusklassen(municipality), municipality).toHaveAccessibleName(count);
  // What has ended counts for no municipality and for no round.
  await expect(page.locator('td[data-kind=netwerk] svg').first()).toHaveAccessibleName('0');
  await expect(page.locator('[data-sample=round] li')).toHaveText([/\b4\b/, /\b2\b/, /\b1\b/, /\b2\b/]);
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
