import type { Page } from '@playwright/test';
import { smallSite } from './sites.ts';
import { expect, test } from './test.ts';

const LEERLAB = 'leerlab-teylingen';
const LOP = 'lop-bovenschoolse-plusklas';

const keepOn = (page: Page, id: string) =>
  page.locator(`[data-offer=${id}]`).getByRole('button', { name: /^Bewaar / });
const kept = (page: Page) =>
  page
    .locator('#resultaten > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-offer')));
const nav = (page: Page) => page.getByRole('navigation', { name: 'Hoofdmenu' });

test(
  'A parent keeps two offers, finds them back, and takes one off',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./soort/plusklas/');
    await expect(nav(page).getByRole('link', { name: 'Bewaard', exact: true })).toBeVisible();
    await keepOn(page, LEERLAB).click();
    await expect(keepOn(page, LEERLAB)).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/\/soort\/plusklas\/$/);
    await page.goto(`./aanbod/${LOP}/`);
    await page.getByRole('button', { name: /^Bewaar Leids Onderwijs Project/ }).click();

    await nav(page).getByRole('link', { name: 'Bewaard (2)' }).click();
    await expect(page.getByText('Je bewaart 2 keer aanbod.')).toBeVisible();
    expect(await kept(page)).toEqual([LEERLAB, LOP]);
    await expect(page.locator(`[data-offer=${LEERLAB}]`)).toContainText('In Sassenheim');

    await page.getByRole('button', { name: /^Haal weg: Leerlab/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Weggehaald: Leerlab Teylingen' })).toBeVisible();
    expect(await kept(page)).toEqual([LOP]);
    await expect(nav(page).getByRole('link', { name: 'Bewaard (1)' })).toBeVisible();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    expect(await kept(page)).toEqual([LEERLAB, LOP]);

    await page.goto('./soort/plusklas/');
    await expect(keepOn(page, LEERLAB)).toHaveAttribute('aria-pressed', 'true');
    await keepOn(page, LEERLAB).click();
    await expect(keepOn(page, LEERLAB)).toHaveAttribute('aria-pressed', 'false');
  },
);

test('By keys alone an offer is kept, and taking it off leaves the focus on the list', async ({ page }) => {
  await page.goto('./soort/plusklas/');
  await page.locator(`[data-offer=${LEERLAB}] .card-title a`).focus();
  await page.keyboard.press('Tab');
  await expect(keepOn(page, LEERLAB)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(keepOn(page, LEERLAB)).toHaveAttribute('aria-pressed', 'true');
  await keepOn(page, LOP).focus();
  await page.keyboard.press('Enter');

  await page.goto('./bewaard/');
  await page.getByRole('button', { name: /^Haal weg: Leerlab/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Haal weg: Leids Onderwijs/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Je lijst is nu leeg.')).toBeFocused();
  await expect(page.getByText('Je hebt nog niets bewaard.')).toBeVisible();
});

test(
  'The cards that the finder makes can be kept, and the rest of the card still leads to the offer',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./?soort=plusklas&gemeente=teylingen');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    await keepOn(page, LEERLAB).click();
    await expect(nav(page).getByRole('link', { name: 'Bewaard (1)' })).toBeVisible();
    await page
      .locator(`#resultaten [data-offer=${LEERLAB}]`)
      .first()
      .click({ position: { x: 12, y: 12 } });
    await expect(page).toHaveURL(new RegExp(`/aanbod/${LEERLAB}/$`));
    await expect(page.getByRole('button', { name: /^Bewaar Leerlab/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
);

test('A shared address shows the same list elsewhere, and stores it only when asked', async ({ page }) => {
  await page.goto(`./bewaard/?ids=${LOP},bestaat-niet,${LEERLAB},%3Cscript%3E`);
  await expect(page.getByText('In deze lijst staat 2 keer aanbod.')).toBeVisible();
  expect(await kept(page)).toEqual([LOP, LEERLAB]);
  await expect(nav(page).getByRole('link', { name: 'Bewaard', exact: true })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await page.getByRole('button', { name: 'Bewaar deze lijst' }).click();
  await expect(page.getByText('Alles uit deze lijst staat nu in je eigen lijst.')).toBeFocused();
  await page.getByRole('link', { name: 'Naar mijn eigen lijst' }).click();
  await expect(page.getByText('Je bewaart 2 keer aanbod.')).toBeVisible();
  expect(await kept(page)).toEqual([LOP, LEERLAB]);
  await expect(page.getByLabel('Adres van deze lijst')).toHaveValue(
    new RegExp(`/bewaard/\\?ids=${LOP},${LEERLAB}$`),
  );
});

test('The address is copied; where that is not allowed it is selected for copying by hand', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`./bewaard/?ids=${LEERLAB}`);
  await page.getByRole('button', { name: 'Kopieer het adres' }).click();
  await expect(page.getByText('Het adres is gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/bewaard\/\?ids=leerlab-teylingen$/,
  );

  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.getByRole('button', { name: 'Kopieer het adres' }).click();
  await expect(page.getByText('Kopiëren lukt niet vanzelf.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/ids=leerlab-teylingen$/);
});

test('Broken ids in the address or the store give a sane page', async ({ page }) => {
  for (const text of ['%00', '<img src=x>', 'a'.repeat(10_000), '👩‍👧,,,', 'שלום']) {
    await page.goto(`./bewaard/?ids=${encodeURIComponent(text)}`);
    await expect(page.getByText('In dit adres staat geen aanbod dat we kennen.')).toBeVisible();
  }
  await page.evaluate(() => localStorage.setItem('bewaard:/', '{"not": [ids'));
  await page.goto('./bewaard/');
  await expect(page.getByText('Je hebt nog niets bewaard.')).toBeVisible();
});

test('Two maps on one host keep two lists', async ({ page }) => {
  await page.goto(`${smallSite.url}aanbod/leerlab-voorbeeld/`);
  await page.getByRole('button', { name: 'Bewaar Leerlab Voorbeeld' }).click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['bewaard:/aanbod-hb/']);
  await page.goto(`${smallSite.url}bewaard/`);
  await expect(page.getByRole('link', { name: 'Leerlab Voorbeeld' })).toBeVisible();
});

test.describe('When the browser refuses to store anything', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
  });

  test('keeping works for the visit, and a quiet line says how to hold on to it', async ({ page }) => {
    await page.goto('./soort/plusklas/');
    await keepOn(page, LEERLAB).click();
    await expect(keepOn(page, LEERLAB)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('status').filter({ hasText: 'Je browser mag niets bewaren.' })).toBeVisible();
    await keepOn(page, LOP).click();
    await expect(page.getByText('Je browser mag niets bewaren.')).toHaveCount(1);

    await nav(page).getByRole('link', { name: 'Bewaard (2)' }).click();
    await expect(page.getByText('Je bewaart 2 keer aanbod.')).toBeVisible();
    expect(await kept(page)).toEqual([LEERLAB, LOP]);
    await expect(page.getByText('Daarom staat je lijst in het adres')).toBeVisible();
    await page.getByRole('button', { name: /^Haal weg: Leerlab/ }).click();
    await expect(page).toHaveURL(new RegExp(`/bewaard/\\?ids=${LOP}$`));
  });
});

test.describe('When the index does not load', () => {
  test.use({ allowErrors: [/Failed to load|finder\.json/] });

  test('the page says that nothing is lost', async ({ page }) => {
    await page.route('**/finder.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('./bewaard/');
    await expect(page.getByText('Wat je bewaarde, is niet weg.')).toBeVisible();
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing, and the page of kept offers says why', async ({ page }) => {
    await page.goto('./soort/plusklas/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await nav(page).getByRole('link', { name: 'Bewaard' }).click();
    // It waits four seconds for a script that is late.
    await expect(page.getByText('Bewaren werkt alleen met JavaScript.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Bekijk al het aanbod' }).click();
    await expect(page.locator('.card').first()).toBeVisible();
  });
});

test('What is not on the map now is hidden and never taken off the list, but by the visitor', async ({
  page,
}) => {
  await page.goto('./bewaard/');
  await page.evaluate((ids) => localStorage.setItem('bewaard:/', ids), `van-vorig-jaar,${LEERLAB},${LOP}`);
  await page.reload();
  await expect(page.getByText('Je bewaart 2 keer aanbod.')).toBeVisible();
  await expect(page.getByText('Nog 1 keer aanbod dat je bewaarde, staat nu niet op de kaart.')).toBeVisible();
  const stored = () => page.evaluate(() => localStorage.getItem('bewaard:/'));
  expect(await stored()).toBe(`van-vorig-jaar,${LEERLAB},${LOP}`);

  await page.getByRole('button', { name: /^Haal weg: Leerlab/ }).click();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  expect(await stored()).toBe(`van-vorig-jaar,${LEERLAB},${LOP}`);

  await page.getByRole('button', { name: 'Haal dat van mijn lijst' }).click();
  expect(await stored()).toBe(`${LEERLAB},${LOP}`);
  await expect(page.getByText('staat nu niet op de kaart')).toBeHidden();
});
