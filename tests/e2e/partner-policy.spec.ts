import { scriptSnippet } from '../../src/domain/embed/snippets.ts';
import { choices, MapOnPage, startPartner, type PartnerPage, type PartnerSite } from './partner-site.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const SITE = new URL(frozenSite.url).origin;
const code = scriptSnippet(choices('gemeente=oegstgeest&soort=plusklas&vast=gemeente,soort'));

const pages: Record<string, PartnerPage> = {
  strict: { body: code, policy: `default-src 'none'; img-src data:; script-src ${SITE}; frame-src ${SITE}` },
  'no-script': { body: code, policy: "script-src 'none'" },
  'no-iframe': { body: code, policy: "frame-src 'none'" },
  stripped: { body: code.replace(/<script.*<\/script>/, '') },
  changed: { body: code.replace(/sha384-[^"]+/, 'sha384-AAAA') },
};

let partner: PartnerSite;
test.beforeAll(async () => (partner = await startPartner(pages)));
test.afterAll(() => partner.close());

test.describe('On a page with a strict policy', () => {
  test.use({ allowErrors: [/Content.Security.Policy|Refused to|postMessage|integrity|violates/i] });

  test('that allows our script and iframe, the map works', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.goto(partner.url + 'strict');
    await map.expectThere();
  });
  for (const [name, why] of [
    ['no-script', 'that allows no script'],
    ['stripped', 'whose host strips the script'],
    ['changed', 'where the script is not what it was'],
  ] as const) {
    test(`${why}, the link is there`, async ({ page }) => {
      const map = new MapOnPage(page);
      await page.goto(partner.url + name);
      await expect(map.link).toBeVisible();
      await expect(map.link).toHaveAttribute('href', `${frozenSite.url}?gemeente=oegstgeest&soort=plusklas`);
    });
  }
  test('that allows no iframe, the link is there and the iframe is gone', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.goto(partner.url + 'no-iframe');
    await expect(map.element.locator('iframe')).toBeHidden();
    await expect(map.link).toBeVisible();
  });
});
