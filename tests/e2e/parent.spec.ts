import { Finder } from './finder.ts';
import { expect, test } from './test.ts';

test.describe('A parent with a child in groep 5 in Sassenheim', () => {
  test(
    'sees what is open to Teylingen, opens one, goes back and finds the filters still there',
    { tag: '@every-screen' },
    async ({ page }) => {
      const finder = new Finder(page);
      await finder.open();
      await page.getByLabel('Leeftijd of groep').selectOption({ label: 'groep 5' });
      await page.getByLabel('Woonplaats of postcode').fill('Sassenheim');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await finder.settle();

      await expect(page).toHaveURL(/groep=5&gemeente=teylingen/);
      const leerlab = finder.results.filter({ hasText: 'Leerlab Teylingen' });
      await expect(leerlab).toContainText('In Sassenheim');
      await expect(finder.results.filter({ hasText: 'Nova, voltijd' })).toContainText(
        'In Leiden · ook voor Teylingen',
      );
      await expect(finder.results.filter({ hasText: 'Plusklas De Noordwijkse School' })).toHaveCount(0);

      await leerlab.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Leerlab Teylingen');
      await page.goBack();
      await finder.settle();
      await expect(page.getByLabel('Leeftijd of groep')).toHaveValue('groep-5');
      await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('Sassenheim');
      await expect(leerlab).toBeVisible();
    },
  );

  test('goes one question back and forward with the browser', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    const everything = await finder.total();
    await page.getByLabel('Leeftijd of groep').selectOption('3');
    await expect(finder.count).not.toHaveAttribute('data-count', String(everything));
    await expect(page).toHaveURL(/leeftijd=3/);
    await page.goBack();
    await expect(finder.count).toHaveAttribute('data-count', String(everything));
    await expect(page.getByLabel('Leeftijd of groep')).toHaveValue('');
    await page.goForward();
    await expect(page.getByLabel('Leeftijd of groep')).toHaveValue('3');
  });
});

test(
  'A plusklas for a child of 8 in Oegstgeest is on the list and on the map',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=oegstgeest&soort=plusklas');
    expect(await finder.ids()).toContain('lop-bovenschoolse-plusklas');
    await expect(finder.count).toHaveText(/resulta/);
    const map = page.locator('offer-map');
    const [shown, unplaced] = [await map.getAttribute('data-shown'), await map.getAttribute('data-unplaced')];
    expect(Number(shown) + Number(unplaced)).toBe(await finder.total());

    if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
    await map.scrollIntoViewIfNeeded();
    const marker = map.getByRole('button', { name: /Leids Onderwijs Project/ });
    await marker.click();
    await map.getByRole('link', { name: /Leids Onderwijs Project/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Leids Onderwijs Project');
  },
);

test(
  'A worried parent who types that the child is at home finds a place and a guide',
  { tag: '@every-screen' },
  async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    await page.getByLabel('Zoekwoord').fill('thuiszitter');
    await expect(page).toHaveURL(/q=thuiszitter/);
    await finder.settle();
    expect((await finder.ids()).slice(0, 5)).toContain('passend-alternatief-po');
    await page.getByRole('link', { name: 'Wat doe je als je kind thuis komt te zitten?' }).first().click();
    await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  },
);

test('More words narrow the results', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=plusklas');
  const one = await finder.total();
  await finder.open('?q=plusklas noordwijk');
  expect(await finder.total()).toBeLessThan(one);
  expect(await finder.total()).toBeGreaterThan(0);
});

test(
  'The list shows twenty at first and more on request, with the focus on the first new one',
  { tag: '@every-screen' },
  async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    const total = await finder.total();
    await expect(finder.results).toHaveCount(20);
    await finder.clickBelow(page.getByRole('button', { name: 'Toon meer' }));
    await expect(finder.results).toHaveCount(Math.min(40, total));
    await expect(finder.results.nth(20).getByRole('link')).toBeFocused();
  },
);

test(
  'When nothing fits, the page says so and helps to begin again',
  { tag: '@every-screen' },
  async ({ page }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=1&soort=voltijd');
    await expect(finder.results).toHaveCount(0);
    await expect(page.getByText('We vonden niets dat bij al je keuzes past.')).toBeVisible();
    await page.getByRole('link', { name: 'Wis alles' }).click();
    await expect(finder.results).toHaveCount(20);
  },
);
