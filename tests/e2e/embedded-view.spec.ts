import { Finder } from './finder.ts';
import { marksOf } from './live-map.ts';
import { expect, test } from './test.ts';

const FIXED = 'kaart/?gemeente=oegstgeest&soort=plusklas&vast=gemeente,soort';

test('The view for partners is the finder alone, with a line of credit, and search engines stay away', async ({
  page,
}) => {
  const finder = new Finder(page);
  await page.goto('kaart/?gemeente=oegstgeest');
  await finder.settle();
  await expect(page.locator('.site-header, .site-footer, nav')).toHaveCount(0);
  await expect(page.getByText('Dit overzicht is van De Leidse Aanpak.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open de hele site' })).toHaveAttribute(
    'href',
    /\/\?gemeente=oegstgeest$/,
  );
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('base')).toHaveAttribute('target', '_top');
});

test('What a partner fixed is a sentence, not a field, and stays when the visitor clears all', async ({
  page,
}) => {
  const finder = new Finder(page);
  await page.goto(FIXED);
  await finder.settle();
  const fixed = await finder.ids();
  expect(fixed.length).toBeGreaterThan(0);
  await expect(page.getByText('Woonplaats of postcode: Oegstgeest · Soort aanbod: Plusklas')).toBeVisible();
  await expect(page.getByLabel('Woonplaats of postcode')).toBeHidden();
  await expect(page.getByText('gekozen', { exact: false })).toBeHidden();

  await page.getByLabel('Zoekwoord').fill('qqqq');
  await page.getByRole('link', { name: 'Wis alles' }).click();
  await expect.poll(() => finder.ids()).toEqual(fixed);
  expect(page.url()).toContain('vast=gemeente,soort'.replace(',', '%2C'));
  await page.reload();
  await finder.settle();
  expect(await finder.ids()).toEqual(fixed);
});

test('No suggestion asks for what a partner fixed to change', async ({ page }) => {
  const finder = new Finder(page);
  await page.goto('kaart/?gemeente=oegstgeest&soort=plusklas&leeftijd=3&vast=gemeente,soort');
  await finder.settle();
  await expect(page.getByRole('heading', { name: 'Dit kan ook' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Kijk ook in|Neem ook|Zoek in alle soorten/ })).toHaveCount(0);

  await page.goto('kaart/?gemeente=oegstgeest&soort=plusklas&leeftijd=3');
  await finder.settle();
  await expect(page.getByRole('link', { name: /Kijk ook in|Neem ook|Zoek in alle soorten/ })).not.toHaveCount(
    0,
  );
});

test('A partner can show the list alone or the map alone', { tag: '@every-screen' }, async ({ page }) => {
  const finder = new Finder(page);
  await page.goto('kaart/?kaart=0');
  await finder.settle();
  await expect(finder.results.first()).toBeVisible();
  await expect(page.locator('offer-map')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Toon op kaart' }).first()).toBeHidden();

  await page.goto('kaart/?lijst=0');
  await finder.settle();
  await expect(page.locator('offer-map')).toBeVisible();
  await expect(finder.results.first()).toBeHidden();
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(marksOf(page).first()).toBeVisible();
});

test('A partner’s colour is the background of the question, unless letters cannot be read on it', async ({
  page,
}) => {
  const background = () =>
    page.locator('.finder-form').evaluate((form) => getComputedStyle(form).backgroundColor);
  await page.goto('kaart/');
  const own = await background();
  await page.goto('kaart/?kleur=005ea8');
  await expect.poll(background).toBe('rgb(0, 94, 168)');
  for (const refused of ['d2691e', 'rood', 'red;display:none', '%23']) {
    await page.goto(`kaart/?kleur=${refused}`);
    await expect(page.locator('embedded-view:defined')).toBeAttached();
    expect(await background(), refused).toBe(own);
  }
});

test('Nothing is kept in the browser', async ({ page, context }) => {
  const finder = new Finder(page);
  await page.goto('kaart/');
  await finder.settle();
  await page.getByLabel('Zoekwoord').fill('plusklas');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await finder.settle();
  await expect(page.locator('keep-button')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test('Broken values in the address of the embedded view are ignored', async ({ page }) => {
  const finder = new Finder(page);
  await page.goto('kaart/');
  await finder.settle();
  const everything = await finder.ids();
  await page.goto('kaart/?gemeente=atlantis&vast=gemeente,__proto__,x&lijst=00&kaart=nee&kleur=&hoogte=9');
  await finder.settle();
  expect(await finder.ids()).toEqual(everything);
  await expect(page.getByLabel('Woonplaats of postcode')).toBeVisible();
});

test('The view fits in an iframe of 280 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 600 });
  for (const address of [
    FIXED,
    'kaart/?gemeente=oegstgeest',
    'kaart/?lijst=0',
    'kaart/?weergave=kaart&kleur=ffd200',
  ]) {
    await page.goto(address);
    await new Finder(page).settle();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the view is the plain list, whose links leave the iframe', async ({ page }) => {
    await page.goto('kaart/?gemeente=oegstgeest');
    await expect(page.locator('#resultaten > li')).toHaveCount(20);
    await expect(page.getByText('Zoeken lukt hier nu niet')).toBeVisible();
    await page.locator('.card-title a').first().click();
    await expect(page).toHaveURL(/\/aanbod\/[^/]+\/$/);
  });
});
