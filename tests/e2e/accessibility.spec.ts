/**
 * Whether everyone can use the site, in every state that it can be in. The deep tests go through all screens and both
 * colour schemes. The others let axe see each state once, in turn wide by day and narrow at night with all unfolded, so that
 * a change is judged within minutes.
 */
import type { Page } from '@playwright/test';
import { addresses } from '../../src/domain/site/addresses.ts';
import { problemsOf } from './axe.ts';
import { LARGE_TEXT, lostInForcedColours, ROOMY_TEXT, unreadable } from './legible.ts';
import { printed, states, unfold } from './states.ts';
import { expect, test } from './test.ts';

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

async function expectLegible(page: Page): Promise<void> {
  await page.setViewportSize(wide);
  expect.soft(await unreadable(page, LARGE_TEXT), 'letters twice as large').toEqual([]);
  expect.soft(await unreadable(page, ROOMY_TEXT), 'more room between the letters').toEqual([]);
  await page.setViewportSize(narrow);
  expect.soft(await unreadable(page), '400 %, which is 320 px').toEqual([]);
  expect.soft(await unreadable(page, ROOMY_TEXT), 'more room on 320 px').toEqual([]);
}

test('Every kind of page that the site has is among the states', () => {
  const seen = states.map(({ name }) => name.replace(/^\./, '').replace(/[?# ].*$/, ''));
  const pages = Object.values(addresses).filter(({ pattern }) => /\/$|\.html$/.test(pattern));
  const missing = pages.filter(
    ({ pattern }) =>
      !seen.some((address) => new RegExp(`^${pattern.replace(/<\w+>/g, '[^/]+')}$`).test(address)),
  );
  expect(missing.map(({ pattern }) => pattern)).toEqual([]);
});

for (const [index, { name, reach, allowErrors = [] }] of states.entries())
  test.describe(`In the state "${name}"`, () => {
    test.use({ allowErrors });

    test('axe finds nothing, all can be read however large the letters are, and forced colours hide no control', async ({
      page,
    }) => {
      await reach(page);
      const isWide = index % 2 === 0;
      if (isWide) expect.soft(await problemsOf(page), 'axe on 1280 px, by day').toEqual([]);
      await unfold(page);
      await expectLegible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      if (!isWide) expect.soft(await problemsOf(page), 'axe on 320 px, at night, all unfolded').toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await lostInForcedColours(page), 'forced colours').toEqual([]);
    });
  });

const print = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
};

test('On paper axe finds nothing in a list, a guide and an offer', async ({ page }) => {
  for (const { reach } of printed.filter(({ name }) => /^\.\/(\?voor|wijzer|aanbod\/nova)/.test(name))) {
    await reach(page);
    await print(page);
    expect.soft(await problemsOf(page, { isPaper: true }), page.url()).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

for (const { name, reach, allowErrors = [] } of states)
  test.describe(`Everywhere in the state "${name}"`, { tag: '@deep' }, () => {
    test.use({ allowErrors });

    for (const width of [320, 768, 1280])
      test(`axe finds nothing on ${width} px with all unfolded, by day and at night`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await reach(page);
        await unfold(page);
        expect.soft(await problemsOf(page), 'by day').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await problemsOf(page, { onlyColours: true }), 'at night').toEqual([]);
      });
  });

for (const { name, reach, allowErrors = [] } of printed)
  test.describe(`On paper "${name}"`, { tag: '@deep' }, () => {
    test.use({ allowErrors });

    test('axe finds nothing', async ({ page }) => {
      await reach(page);
      await print(page);
      expect(await problemsOf(page, { isPaper: true })).toEqual([]);
    });
  });
