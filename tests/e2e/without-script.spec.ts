import { readdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { frozenSite, smallSite } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

/** Clicks on a link and waits for the page that it leads to. */
async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const { href } = new URL((await link.getAttribute('href')) ?? '', page.url());
  await link.click();
  await page.waitForURL(href);
}

test(
  'Without script the home page carries the first twenty offers and says which ways work',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./?leeftijd=8&gemeente=oegstgeest');
    await expect(page.locator('#resultaten > li')).toHaveCount(20);
    await expect(page.getByText('Zoeken met dit formulier werkt nu niet')).toBeVisible();
    await expect(page.getByText('Voor de kaart is JavaScript nodig.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kaart', exact: true })).toBeHidden();
  },
);

test('Without script every offer can be reached through the pages of the whole list', async ({ page }) => {
  const titles = new Set<string>();
  await page.goto('./');
  await follow(page.getByRole('link', { name: 'Bekijk al het aanbod' }));
  for (;;) {
    for (const title of await page.locator('.card-title').allTextContents()) titles.add(title.trim());
    const next = page.getByRole('link', { name: 'Volgende' });
    if ((await next.count()) === 0) break;
    await follow(next);
  }
  expect(titles.size).toBe(readdirSync(`${frozenSite.content}/offers`).length);
});

test('Without script the pages of a kind, a municipality and an age have their lists', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: /^Oegstgeest \d+ keer aanbod$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanbod voor Oegstgeest');
  await expect(page.locator('li[data-offer=lop-bovenschoolse-plusklas]')).toBeVisible();
  await expect(page.locator('li[data-offer=noordwijkse-school-plusklas]')).toHaveCount(0);

  await page.goto('./leeftijd/8/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Aanbod voor kinderen van 8 jaar · groep 4 of 5',
  );
  await expect(page.locator('li[data-offer=lop-bovenschoolse-plusklas]')).toBeVisible();
  await expect(page.locator('li[data-offer=leerlab-teylingen]')).toHaveCount(0);

  await page.goto('./soort/plusklas/');
  await expect(page.locator('.cards > li').first()).toContainText('Plusklas');
  await expect(page.locator('.cards > li:not([data-kind=plusklas])')).toHaveCount(0);
});

test(
  'Without script an offer page says what every parent wants to know',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./aanbod/nova-anne-frank/');
    for (const question of [
      'Voor welke leeftijd?',
      'Wie mag er komen?',
      'Waar is het?',
      'Wanneer is het?',
      'Wat kost het?',
      'Hoe meld je je aan?',
      'Van wie is het?',
      'Klopt dit nog?',
      'Klopt er iets niet?',
    ]) {
      await expect(page.getByText(question, { exact: true })).toBeVisible();
    }
    await expect(page.getByText('6 t/m 12 jaar · groep 3 t/m 8').first()).toBeVisible();
  },
);

test('Without script an offer that nobody confirmed says so and how old its source is', async ({ page }) => {
  await page.goto(`${smallSite.url}aanbod/oudercursus-voorbeeld/`);
  await expect(page.getByText(/Nog niet bevestigd\. Dit komt uit een bron zonder datum/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Meld het aan de redactie' })).toHaveAttribute(
    'href',
    /^mailto:redactie@voorbeeld\.nl\?subject=/,
  );
});
