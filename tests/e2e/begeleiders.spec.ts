import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const rows = (page: Page) => page.locator('#resultaten > li');
const ids = (page: Page) =>
  rows(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-offer') ?? ''));
const total = async (page: Page) => Number(await page.locator('#telling').getAttribute('data-count'));

test(
  'A school finds who gives advice to basisscholen in Voorschoten, and what it needs to engage them',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'Voor scholen', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Begeleiders en hulp voor scholen');
    const everything = await total(page);
    expect(await ids(page)).toEqual(
      expect.arrayContaining(['begeleiding-aiolos', 'swv-vo-loket', 'echa-opleiding', 'technolab-lessen']),
    );

    await page.getByLabel('Vorm').selectOption({ label: 'Advies aan school' });
    await page.getByLabel('Sector').selectOption({ label: 'Basisschool' });
    await page.getByLabel('Gemeente van de school').selectOption({ label: 'Voorschoten' });
    await expect(page).toHaveURL(/\?gemeente=voorschoten&sector=PO&vorm=schooladvies$/);
    const found = await ids(page);
    expect(found).toContain('adviseurs-passend-onderwijs-ppo');
    expect(found).not.toContain('swv-vo-loket');
    expect(found).toHaveLength(await total(page));
    expect(found.length).toBeLessThan(everything);
    await expect(page.getByRole('status').filter({ hasText: `${found.length} resultaten` })).toBeVisible();

    const row = page.locator('[data-offer=adviseurs-passend-onderwijs-ppo]');
    for (const text of [
      'PPO regio Leiden',
      'Advies aan school',
      'Voorschoten',
      'Via school',
      'Niet bekend',
    ]) {
      await expect(row).toContainText(text);
    }
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Adviseurs passend onderwijs/);
  },
);

test('The choice is in the address: back, forward and elsewhere give the same list', async ({ page }) => {
  await page.goto('./begeleiders/');
  const everything = await ids(page);
  await page.getByLabel('Sector').selectOption('VO');
  await expect(page.locator('#telling')).not.toHaveAttribute('data-count', String(everything.length));
  const secondary = await ids(page);
  await page.goBack();
  await expect(rows(page)).toHaveCount(everything.length);
  expect(await ids(page)).toEqual(everything);
  await expect(page.getByLabel('Sector')).toHaveValue('');
  await page.goForward();
  await expect(rows(page)).toHaveCount(secondary.length);
  await page.reload();
  await expect(page.getByLabel('Sector')).toHaveValue('VO');
  expect(await ids(page)).toEqual(secondary);
});

test('An address with several choices of one filter works and shows them', async ({ page }) => {
  await page.goto('./begeleiders/?sector=PO,VO&vorm=feest&gemeente=atlantis&thema=%3Cb%3E');
  const sector = page.getByLabel('Sector');
  await expect(sector.locator(':checked')).toHaveText('Basisschool en Middelbare school');
  await expect(page.getByLabel('Vorm')).toHaveValue('');
  expect(await ids(page)).toContain('swv-vo-loket');
  expect(await ids(page)).not.toContain('ambassadeurs-peuters-voorsprong');
});

test('Nothing found is no dead end: one choice less is offered with what it gives', async ({ page }) => {
  await page.goto('./begeleiders/?gemeente=noordwijk&thema=onderpresteren');
  await expect(page.getByText('We vonden niets dat bij al je keuzes past.')).toBeVisible();
  const way = page.getByRole('button', { name: /^Zonder gemeente: \d+ resulta/ });
  const count = Number(/\d+/.exec((await way.textContent()) ?? '')?.[0]);
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByLabel('Thema')).toBeFocused();
});

test('The spreadsheet holds the present choice', async ({ page }) => {
  await page.goto('./begeleiders/?sector=VO');
  const count = await total(page);
  await expect(page.getByLabel('Sector')).toHaveValue('VO');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download als spreadsheet' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('begeleiders-2026-11-22.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF"Naam";"Soort";"Aanbieder"')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength((await rows(page).count()) + 1);
  expect(text).toContain('/aanbod/swv-vo-loket/"');
  expect(count).toBeGreaterThan(0);
});

test('By keys alone a school narrows the list', async ({ page }) => {
  await page.goto('./begeleiders/');
  const everything = await total(page);
  await page.getByLabel('Thema').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mid');
  await expect(page).toHaveURL(/sector=VO/);
  expect(await total(page)).toBeLessThan(everything);
  await expect(page.getByLabel('Sector')).toBeFocused();
});

test.describe('When there are more than a page holds', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/begeleiders\/(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('data-page-size="50"', 'data-page-size="5"'),
      });
    });
  });

  test('five are shown, then more, and the focus goes to the first new one', async ({ page }) => {
    await page.goto('./begeleiders/?sector=PO');
    await expect(rows(page)).toHaveCount(5);
    await page.getByRole('button', { name: 'Toon meer' }).click();
    await expect(rows(page)).toHaveCount(10);
    await expect(rows(page).nth(5).getByRole('link')).toBeFocused();
  });

  test('paper and spreadsheet hold all of them', async ({ page }) => {
    await page.goto('./begeleiders/?sector=PO');
    await expect(rows(page)).toHaveCount(5);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als spreadsheet' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength((await total(page)) + 1);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(rows(page)).toHaveCount(await total(page));
  });
});

test.describe('When the data does not load', () => {
  test.use({ allowErrors: [/Failed to load|begeleiders\.json/] });

  test('the whole list stays and the page says what does not work', async ({ page }) => {
    await page.route('**/begeleiders.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('./begeleiders/?sector=VO');
    await expect(page.getByText('Kiezen lukt nu niet, want de gegevens laden niet.')).toBeVisible();
    await expect(rows(page)).toHaveCount(await total(page));
  });
});

test.describe('When a part of the code does not load', () => {
  test.use({ allowErrors: [/Failed to load|dynamically imported module/] });

  test('the page says that there is no spreadsheet, and makes it at the next try', async ({ page }) => {
    await page.goto('./begeleiders/?sector=VO');
    await expect(page.getByLabel('Sector')).toHaveValue('VO');
    const asked: string[] = [];
    // What writes the spreadsheet is fetched only for who asks for one.
    await page.route('**/_astro/*.js', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.getByRole('button', { name: 'Download als spreadsheet' }).click();
    await expect(page.getByText('Downloaden lukt nu niet.')).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
    await page.unroute('**/_astro/*.js');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als spreadsheet' }).click();
    expect((await download).suggestedFilename()).toBe('begeleiders-2026-11-22.csv');
    await expect(page.getByText('Downloaden lukt nu niet.')).toBeHidden();
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there, and no button that does nothing', async ({ page }) => {
    await page.goto('./begeleiders/');
    expect(await rows(page).count()).toBe(await total(page));
    await expect(page.locator('[data-offer=begeleiding-aiolos]')).toContainText('Via school');
    // It waits four seconds for a script that is late.
    await expect(page.getByText('Kiezen werkt alleen met JavaScript.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});
