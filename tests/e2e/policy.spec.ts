import { startPartner, type PartnerSite } from './partner-site.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const KINDS = [
  './',
  './aanbod/',
  './aanbod/leerlab-teylingen/',
  './aanbieders/leerlab-teylingen/',
  './gemeente/leiden/',
  './leeftijd/8/',
  './soort/plusklas/',
  './begeleiders/',
  './wijzer/kind-blijft-thuis/',
  './bewaard/',
  './insluiten/',
  './kaart/',
  './controle/leerlab-teylingen/',
  './beheer/',
  './over/',
  './privacy/',
];

test.describe('A text that becomes HTML', () => {
  test.use({ allowErrors: [/TrustedHTML|Trusted Type|This document requires/] });
  for (const address of KINDS)
    test(`is refused on ${address}`, async ({ page }) => {
      await page.goto(address);
      const outcome = await page.evaluate(() => {
        try {
          document.body.innerHTML = '<img src=x onerror=alert(1)>';
          return 'written';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      });
      expect(outcome).toBe('refused');
    });

  test('is refused on a page with the map, where markup of the map itself passes', async ({ page }) => {
    await page.goto('./?soort=plusklas');
    await page.locator('offer-map').scrollIntoViewIfNeeded();
    await expect(page.locator('offer-map').getByRole('link', { name: 'Kadaster' })).toBeVisible();
    await expect(page.locator('offer-map').getByRole('button').first()).toBeVisible();
    const write = (html: string) =>
      page.evaluate((text) => {
        try {
          document.createElement('p').innerHTML = text;
          return 'written';
        } catch {
          return 'refused';
        }
      }, html);
    expect(await write('<img src=x onerror=alert(1)>')).toBe('refused');
    expect(await write('<a href="https://www.kadaster.nl">Kadaster</a>')).toBe('written');
  });
});

test.describe('On another site, where no header forbids it', () => {
  let partner: PartnerSite;
  test.beforeAll(async () => {
    const frame = (address: string) => ({
      body: `<iframe src="${frozenSite.url}${address}" width="800" height="600" title="Kaart"></iframe>`,
    });
    partner = await startPartner({ beheer: frame('beheer/'), zoeken: frame(''), kaart: frame('kaart/') });
  });
  test.afterAll(() => partner.close());

  for (const name of ['beheer', 'zoeken'])
    test(`the page ${name} refuses to be shown, and leads to its own place`, async ({ page }) => {
      await page.goto(partner.url + name);
      const frame = page.frameLocator('iframe');
      await expect(frame.getByText('Deze pagina hoort niet in een andere site te staan.')).toBeVisible();
      await expect(frame.locator('button, input')).toHaveCount(0);
      await frame.getByRole('link', { name: 'Open hem op zijn eigen plek.' }).click();
      await expect(page).toHaveURL(new RegExp(`^${frozenSite.url}`));
    });

  test('the embedded view is shown', async ({ page }) => {
    await page.goto(`${partner.url}kaart`);
    await expect(page.frameLocator('iframe').locator('#resultaten > li').first()).toBeVisible();
  });
});
