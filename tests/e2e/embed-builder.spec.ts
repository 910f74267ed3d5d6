import type { Page } from '@playwright/test';
import { startPartner } from './partner-site.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const codeOf = (page: Page, way: string) => page.getByLabel(`Code ${way}`, { exact: true });
const preview = (page: Page) => page.frameLocator('iframe[data-part=preview]');

test(
  'Who chooses in the builder sees it in the preview, and the code shows the same on their own page',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('insluiten/');
    await page.getByLabel('Gemeente').selectOption('Oegstgeest');
    await page.getByLabel('Plusklas').check();
    await page.getByLabel('Bezoekers mogen deze keuzes niet veranderen').check();
    const code = codeOf(page, 'die meegroeit');
    await expect(code).toHaveValue(
      /^<aanbod-kaart adres="[^"]+" gemeente="oegstgeest" soort="plusklas" voor="ouder" vast="voor,gemeente,soort"/,
    );
    await expect(page.getByText(/Met deze keuzes laat je \d+ keer aanbod zien/)).toBeVisible();
    await page.locator('iframe[data-part=preview]').scrollIntoViewIfNeeded();
    await expect(preview(page).getByText('Woonplaats of postcode: Oegstgeest')).toBeVisible();
    const shown = await preview(page).locator('#telling').getAttribute('data-count');

    const partner = await startPartner({ hulp: { body: await code.inputValue() } });
    await page.goto(`${partner.url}hulp`);
    await expect(page.frameLocator('aanbod-kaart iframe').locator('#telling')).toHaveAttribute(
      'data-count',
      shown ?? '',
    );
    partner.close();
  },
);

test('The three codes follow each choice', async ({ page }) => {
  await page.goto('insluiten/');
  await page.getByLabel('Alleen de lijst').check();
  await page.getByLabel('Altijd even hoog').check();
  await page.getByLabel('Hoogte in pixels').fill('500');
  await expect(codeOf(page, 'die meegroeit')).toHaveValue(/kaart="0" hoogte="500"/);
  await expect(codeOf(page, 'voor een vast venster')).toHaveValue(/kaart=0" .*height="500"/);
  await page.getByLabel('Netwerk').check();
  const list = codeOf(page, 'voor een gewone lijst');
  await expect(list).toHaveValue(new RegExp(`^<ul>\n {2}<li><a href="${frozenSite.url}aanbod/`));
  await expect(list).toHaveValue(/Stand van 22 november 2026\./);
});

test('A colour in which letters cannot be read is refused in words', async ({ page }) => {
  await page.goto('insluiten/');
  await page.getByLabel('Gebruik onze eigen kleur').check();
  const colour = page.getByLabel('Onze kleur');
  await colour.fill('#d2691e');
  await expect(page.getByText('In deze kleur zijn de letters niet goed te lezen.')).toBeVisible();
  await expect(codeOf(page, 'die meegroeit')).not.toHaveValue(/kleur/);
  await colour.fill('#005ea8');
  await expect(page.getByText('In deze kleur zijn de letters niet goed te lezen.')).toBeHidden();
  await expect(codeOf(page, 'die meegroeit')).toHaveValue(/kleur="005ea8"/);
});

test('The button copies the code, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('insluiten/');
  await page.getByRole('button', { name: 'Kopieer : Code die meegroeit' }).click();
  await expect(page.getByText('Gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<aanbod-kaart');
});

test.describe('When the index does not load', () => {
  test.use({ allowErrors: [/finder\.json|500/] });
  test('the builder says so, and its codes for everything stay', async ({ page }) => {
    await page.route('**/finder.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('insluiten/');
    await expect(page.getByText('De keuzes laden niet.')).toBeVisible();
    await expect(codeOf(page, 'die meegroeit')).toHaveValue(/<aanbod-kaart adres="[^"]+" style/);
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the builder has codes for everything, and the steps', async ({ page }) => {
    await page.goto('insluiten/');
    await expect(page.getByText('Kiezen lukt hier nu niet')).toBeVisible();
    await expect(codeOf(page, 'voor een vast venster')).toHaveValue(
      new RegExp(`^<iframe src="${frozenSite.url}kaart/"`),
    );
    for (const system of ['WordPress', 'SharePoint', 'Een eigen site in HTML'])
      await expect(page.getByRole('heading', { name: system })).toBeVisible();
    await expect(page.getByRole('button', { name: /Kopieer/ })).toHaveCount(0);
  });
});
