import type { Page } from '@playwright/test';
import { Finder, seen } from './finder.ts';
import { expect, test } from './test.ts';

const LOCATION_SERVICE = /api\.pdok\.nl/;

test.describe('The home municipality', () => {
  for (const [typed, town] of [
    ['Hoogmade', 'kaag-en-braassem'],
    ['kaag & braassem', 'kaag-en-braassem'],
    ['2341', 'oegstgeest'],
    ['2341 ab', 'oegstgeest'],
  ] as const) {
    test(`"${typed}" is found in ${town}`, async ({ page }) => {
      const finder = new Finder(page);
      await finder.open();
      await page.getByLabel('Woonplaats of postcode').fill(typed);
      await page.getByLabel('Woonplaats of postcode').press('Enter');
      await expect(page).toHaveURL(new RegExp(`gemeente=${town}`));
    });
  }

  test('is suggested while one types: every municipality and town', async ({ page }) => {
    await new Finder(page).open();
    const options = page.locator('#plaatsen option');
    await expect(options.and(page.locator('[value=Sassenheim]'))).toHaveAttribute(
      'label',
      'gemeente Teylingen',
    );
    expect(await options.count()).toBeGreaterThan(40);
  });

  test('of a visitor is used only when asked, and is not in the address', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 52.181, longitude: 4.47 });
    const finder = new Finder(page);
    await finder.open();
    await page.getByRole('button', { name: 'Gebruik mijn locatie' }).click();
    await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('Oegstgeest');
    await expect(page).toHaveURL(/gemeente=oegstgeest$/);
    expect(new URL(page.url()).search).not.toMatch(/52|4\.4/);
  });

  test('that is refused gives a quiet line and changes nothing', async ({ page, context }) => {
    await context.clearPermissions();
    const finder = new Finder(page);
    await finder.open();
    const before = await finder.total();
    await page.getByRole('button', { name: 'Gebruik mijn locatie' }).click();
    await expect(seen(page, 'Je locatie is niet beschikbaar.')).toBeVisible();
    expect(await finder.total()).toBe(before);
  });

  test('can be measured from the postcode itself, and nothing is asked before that', async ({ page }) => {
    let asked = 0;
    await page.route(LOCATION_SERVICE, (route) => {
      asked++;
      return route.fulfill({ json: { response: { docs: [{ centroide_ll: 'POINT(4.4801 52.1702)' }] } } });
    });
    const finder = new Finder(page);
    await finder.open('?postcode=2341AB&soort=plusklas');
    const card = finder.results.filter({ hasText: 'Leids Onderwijs Project' });
    await expect(card).toContainText('3 km');
    expect(asked).toBe(0);
    await finder.change();
    await page.getByRole('button', { name: 'Reken de afstand precies uit' }).click();
    await expect(card).toContainText('2 km');
    await expect(page).toHaveURL(/postcode=2341AB/);
  });
});

test.describe('When the address service does not respond', () => {
  test.use({ allowErrors: [/Failed to load|ERR_FAILED/] });

  test('the distance stays as it was, and the page says so', async ({ page }) => {
    await page.route(LOCATION_SERVICE, (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?postcode=2341AB&soort=plusklas');
    await finder.change();
    await page.getByRole('button', { name: 'Reken de afstand precies uit' }).click();
    await expect(seen(page, 'We rekenen vanaf het midden van Oegstgeest.')).toBeVisible();
    await expect(finder.results.filter({ hasText: 'Leids Onderwijs Project' })).toContainText('3 km');
  });
});

test('A postcode under another samenwerkingsverband says so, where access depends on it', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?postcode=2355&soort=passend-alternatief');
  await expect(seen(page, /Postcode 2355 valt voor de basisschool onder SWV PO Rijnstreek/)).toBeVisible();
  await finder.open('?postcode=2371&soort=passend-alternatief');
  await expect(page.getByText(/valt voor de basisschool onder/)).toHaveCount(0);
});

test('The count beside a choice is what one gets by making it', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?gemeente=oegstgeest&soort=plusklas');
  await finder.openFilters();
  for (const name of ['Begeleiding', 'Programma']) {
    const choice = page.getByRole('group', { name: 'Soort aanbod' }).locator('label', { hasText: name });
    const promised = await choice.locator('.count').getAttribute('data-count');
    await choice.getByRole('checkbox').check();
    await expect(finder.count).toHaveAttribute('data-count', promised ?? '');
  }
});

test('Sorting by name is in the address, and the same elsewhere', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.getByLabel('Sorteer op').selectOption('naam');
  await expect(page).toHaveURL(/sorteer=naam/);
  await finder.settle();
  const order = await finder.ids();
  await finder.open('?sorteer=naam');
  expect(await finder.ids()).toEqual(order);
});

test('With few results the page offers near questions, each with its true count', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?leeftijd=8&gemeente=oegstgeest&soort=plusklas');
  const help = page.getByRole('region', { name: 'Dit kan ook' });
  const first = help.getByRole('listitem').first();
  const promised = /\((\d+)\)/.exec((await first.textContent()) ?? '')?.[1];
  await first.getByRole('link').click();
  await expect(finder.count).toHaveAttribute('data-count', promised ?? '');
  await expect(page.getByRole('heading', { name: 'Gevonden aanbod' })).toBeFocused();
});

test('A child that stays at home is never a dead end: the way to a place for it is under all results', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?leeftijd=1&soort=voltijd');
  await finder.clickBelow(page.getByRole('link', { name: /Zit je kind thuis\? Bekijk/ }));
  await finder.settle();
  expect(await finder.ids()).toContain('passend-alternatief-po');
});

test('The page without script lists the same offers in the same order as the finder', async ({ page }) => {
  const finder = new Finder(page);
  for (const [municipality, age] of [
    ['oegstgeest', 8],
    ['teylingen', 10],
    ['kaag-en-braassem', 4],
  ] as const) {
    await finder.open(`?leeftijd=${age}&gemeente=${municipality}`);
    const total = await finder.total();
    const ids = await finder.ids();
    await page.goto(`./gemeente/${municipality}/leeftijd/${age}/`);
    const listed = await page
      .locator('.cards > li')
      .evaluateAll((items) => items.map((item) => item.dataset['offer']));
    expect(listed).toHaveLength(total);
    expect(listed.slice(0, ids.length)).toEqual(ids);
  }
});

test(
  'A card shows its offer on the map, and the map marks the card',
  { tag: '@every-screen' },
  async ({ page, isMobile }) => {
    const finder = new Finder(page);
    await finder.open('?soort=plusklas');
    const card = finder.results.filter({ hasText: 'Leerlab Teylingen' });
    await card.getByRole('button', { name: 'Toon op kaart' }).click();
    await expect(
      page.locator('.leaflet-popup-content').getByRole('link', { name: /Leerlab Teylingen/ }),
    ).toBeVisible();
    if (isMobile) await page.getByRole('button', { name: 'Lijst', exact: true }).click();
    await expect(card).toHaveClass(/is-pointed/);
  },
);

test('By keys alone: from the question to an offer and back', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.getByLabel('Leeftijd of groep').focus();
  await page.keyboard.type('8 jaar');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Oegstgeest');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/leeftijd=8&gemeente=oegstgeest/);
  await finder.settle();
  await finder.results.first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await finder.settle();
  await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('Oegstgeest');
});

test.describe('On a slow line', () => {
  const holdIndex = async (page: Page) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/finder.json', async (route) => {
      await held;
      await route.continue();
    });
    return release;
  };

  test('what a visitor filled in before the index came is kept, and asked when it is there', async ({
    page,
  }) => {
    const release = await holdIndex(page);
    await page.goto('./');
    await page.getByLabel('Leeftijd of groep').selectOption('8');
    await page.getByLabel('Woonplaats of postcode').fill('2341');
    release();
    await expect(page).toHaveURL(/\?leeftijd=8&gemeente=oegstgeest&postcode=2341$/);
    await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('2341');
  });

  test('a question that was sent before the index came gets its results in place', async ({ page }) => {
    const release = await holdIndex(page);
    await page.goto('./?soort=plusklas');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'true');
    await new Finder(page).change();
    const field = page.getByLabel('Woonplaats of postcode');
    await field.fill('Oegstgeest');
    await field.press('Enter');
    release();
    await expect(page).toHaveURL(/gemeente=oegstgeest&soort=plusklas$/);
  });
});

test('A home that nobody knows, asked without script and read with it, is named', async ({ page }) => {
  await page.goto('./?leeftijd=8&plaats=Maastricht');
  await expect(seen(page, 'We kennen “Maastricht” niet in deze regio.')).toBeVisible();
  await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('Maastricht');
});
