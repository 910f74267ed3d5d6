import type { Page } from '@playwright/test';
import { Finder } from './finder.ts';
import { frozenSite, smallSite } from './sites.ts';
import { expect, test } from './test.ts';

/** Shows the page as it comes on paper. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
}

const note = (page: Page) => page.locator('print-note');

test(
  'The finder prints its list with the question, the day and the address of each offer',
  { tag: '@every-screen' },
  async ({ page }) => {
    await page.goto('./?leeftijd=8&gemeente=oegstgeest&soort=plusklas');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    await expect(note(page)).toBeHidden();
    await toPaper(page);
    await expect(note(page)).toContainText('Afgedrukt op 22 november 2026');
    await expect(note(page)).toContainText('8 jaar');
    await expect(note(page)).toContainText('Oegstgeest');
    await expect(note(page)).toContainText('Plusklas');
    await expect(note(page)).toContainText('gemeente=oegstgeest');
    const card = page.locator('#resultaten > [data-offer=lop-bovenschoolse-plusklas]');
    await expect(card.getByText(`${frozenSite.url}aanbod/lop-bovenschoolse-plusklas/`)).toBeVisible();
    await expect(page.locator('offer-map')).toBeHidden();
    await expect(page.locator('main form')).toBeHidden();
  },
);

test('A long list prints whole, not only the part that was on the screen', async ({ page }) => {
  await page.goto('./?gemeente=leiden');
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#resultaten > li')).toHaveCount(20);
  await toPaper(page);
  const count = Number(await page.locator('#telling').getAttribute('data-count'));
  expect(count).toBeGreaterThan(20);
  await expect(page.locator('#resultaten > li')).toHaveCount(count);
  await expect(page.locator('#resultaten > li').last()).toBeVisible();
});

test('A page that is printed before its data came prints the list that it carries', async ({ page }) => {
  let letGo = () => {};
  const late = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/finder.json', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('offer-finder:defined')).toBeAttached();
  const count = await page.locator('#telling').textContent();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#telling')).toHaveText(count ?? '');
  await expect(page.locator('#resultaten > li')).toHaveCount(20);
  letGo();
  await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
});

test.describe('Whom to contact', () => {
  const contact = (page: Page) =>
    page
      .locator('#resultaten > [data-offer=nova-anne-frank]')
      .getByText('Contact: https://annefrankleiden.nl');

  test.beforeEach(({ page }) =>
    page.addInitScript(() => (window.print = () => void window.dispatchEvent(new Event('beforeprint')))),
  );

  test('is on paper for each offer of the finder, and is loaded only by who prints', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=leiden');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    expect(asked.filter((url) => url.endsWith('contacts.json'))).toEqual([]);
    await finder.clickBelow(page.getByRole('button', { name: 'Druk deze lijst af' }));
    await expect(contact(page)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(contact(page)).toBeVisible();
  });

  test('is there too for who prints by the keys of the browser', async ({ page }) => {
    await page.goto('./bewaard/?ids=nova-anne-frank');
    await expect(page.locator('#resultaten > li')).toHaveCount(1);
    const loaded = page.waitForResponse(/contacts\.json$/);
    await page.keyboard.press('Control');
    await (await loaded).finished();
    await toPaper(page);
    await expect(contact(page)).toBeVisible();
  });

  test.describe('When it cannot be had', () => {
    test.use({ allowErrors: [/ERR_FAILED|Failed to fetch/] });

    test('the list prints all the same', async ({ page }) => {
      await page.route(/contacts\.json$/, (route) => route.abort());
      const finder = new Finder(page);
      await finder.open('?leeftijd=8&gemeente=leiden');
      const printing = page.evaluate(
        () => new Promise<boolean>((resolve) => window.addEventListener('beforeprint', () => resolve(true))),
      );
      await finder.clickBelow(page.getByRole('button', { name: 'Druk deze lijst af' }));
      expect(await printing).toBe(true);
    });
  });
});

test('On a phone that shows the map, paper still holds the list', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./?weergave=kaart');
  await expect(page.locator('#resultaten > li').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#resultaten > li').first()).toBeVisible();
});

test('The view for schools prints the choice, with who to contact', async ({ page }) => {
  await page.goto('./begeleiders/?sector=PO&gemeente=voorschoten');
  await expect(page.getByLabel('Sector')).toHaveValue('PO');
  await toPaper(page);
  await expect(note(page)).toContainText('Sector: Basisschool · Gemeente van de school: Voorschoten');
  const row = page.locator('[data-offer=adviseurs-passend-onderwijs-ppo]');
  await expect(row.getByText('https://www.pporegioleiden.nl')).toBeVisible();
  await expect(row.getByText('/aanbod/adviseurs-passend-onderwijs-ppo/')).toBeVisible();
});

test('The kept offers print with the address that shows them elsewhere', async ({ page }) => {
  await page.goto('./aanbod/leerlab-teylingen/');
  await page.getByRole('button', { name: /^Bewaar Leerlab/ }).click();
  await page.goto('./bewaard/');
  await expect(page.locator('#resultaten > li')).toHaveCount(1);
  await toPaper(page);
  await expect(note(page)).toContainText('/bewaard/?ids=leerlab-teylingen');
});

test('An offer prints with its contact', async ({ page }) => {
  await page.goto(`${smallSite.url}aanbod/leerlab-voorbeeld/`);
  await toPaper(page);
  await expect(page.getByText('aanmelden@voorbeeld.nl')).toBeVisible();
  await expect(page.getByText('071-512 34 56').first()).toBeVisible();
  await expect(note(page)).toContainText('/aanbod-hb/aanbod/leerlab-voorbeeld/');
});

test('An offer prints on one sheet, by day and by night', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of ['./aanbod/leerlab-teylingen/', './aanbod/nova-anne-frank/']) {
      await page.goto(address);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), address).toHaveLength(1);
    }
  }
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('paper says of which day the page is', async ({ page }) => {
    await page.goto('./soort/plusklas/');
    await page.emulateMedia({ media: 'print' });
    await expect(note(page)).toContainText(/Stand van \d+ \w+ \d{4}/);
  });

  test('a list still says whom to contact', async ({ page }) => {
    await page.goto('./gemeente/leiden/leeftijd/8/');
    await page.emulateMedia({ media: 'print' });
    const card = page.locator('[data-offer=nova-anne-frank]');
    await expect(card.getByText('Contact: https://annefrankleiden.nl')).toBeVisible();
  });
});
