import { scriptSnippet } from '../../src/domain/embed/snippets.ts';
import { layouts } from './partner-layouts.ts';
import { choices, MapOnPage, startPartner, type PartnerSite } from './partner-site.ts';
import { expect, test } from './test.ts';

/** In CSS pixels. In less than this nobody can read a card. */
const LEAST = 240;

let partner: PartnerSite;
const pages: Record<string, { body: string }> = {};
test.beforeAll(async () => {
  const snippet = scriptSnippet(choices('gemeente=leiden'));
  // As a content system leaves it that strips what it does not know.
  const bare = snippet.replace(/ style="[^"]*"/, '');
  for (const [at, { around }] of layouts.entries()) {
    pages[`bare-${at}`] = { body: around(bare) };
    pages[`whole-${at}`] = { body: around(snippet) };
  }
  partner = await startPartner(pages);
});
test.afterAll(() => partner.close());

for (const [at, { name }] of layouts.entries()) {
  test(
    `In ${name} the map can be seen, and the page does not scroll sideways`,
    { tag: '@every-screen' },
    async ({ page }, info) => {
      for (const sort of ['bare', 'whole']) {
        await page.goto(`${partner.url}${sort}-${at}`);
        const map = new MapOnPage(page);
        await map.expectThere();
        const width = await map.element.evaluate((element) => element.getBoundingClientRect().width);
        expect(width, sort).toBeGreaterThanOrEqual(LEAST);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, sort).toBeLessThanOrEqual(0);
      }
      await page.screenshot({ path: info.outputPath(`layout-${at}.png`) });
    },
  );
}

test.describe('In a bundle of the partner', () => {
  test('the map finds its site by the element', async ({ page }) => {
    const { script } = choices();
    pages['bundle'] = {
      body: `${scriptSnippet(choices('gemeente=leiden')).replace(/<script.*/, '')}<script type="module">
        const text = await (await fetch(${JSON.stringify(script.url)})).text();
        new Function(text)();
      </script>`,
    };
    await page.goto(`${partner.url}bundle`);
    await new MapOnPage(page).expectThere();
  });

  test('without an address the link stays, and nothing else is asked', async ({ page }) => {
    pages['lost'] = { body: pages['bundle']?.body.replace(/ adres="[^"]*"/, '') ?? '' };
    await page.goto(`${partner.url}lost`);
    const map = new MapOnPage(page);
    await page.waitForLoadState('networkidle');
    await expect(map.link).toBeVisible();
    await expect(page.locator('aanbod-kaart iframe')).toHaveCount(0);
  });
});
