import type { Page } from '@playwright/test';
import { Finder, seen } from './finder.ts';
import { expect, test } from './test.ts';

/** A phone, a small one, one held sideways and a laptop. */
const SCREENS = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];

/** The heading and the count whole, and the title of the first result. */
async function expectResultsInSight(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Gevonden aanbod' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#telling')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#resultaten .card-title').first()).toBeInViewport({ ratio: 1 });
}

for (const viewport of SCREENS) {
  test.describe(`On a screen of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });

    test('the results are in sight after a question, and one line says what was asked', async ({ page }) => {
      const finder = new Finder(page);
      await finder.open();
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await page.getByText('Meer filters').click();
      await page.getByLabel('Leeftijd of groep').selectOption('8');
      await page.getByLabel('Woonplaats of postcode').fill('Oegstgeest');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await finder.settle();
      await expectResultsInSight(page);
      await expect(page.getByText('8 jaar, Oegstgeest', { exact: true })).toBeInViewport();
      await expect(page.getByRole('heading', { name: 'Gevonden aanbod' })).toBeFocused();
    });

    test('they are in sight for who comes by a shared address', async ({ page }) => {
      await new Finder(page).open('?leeftijd=8&gemeente=oegstgeest&soort=plusklas');
      await expectResultsInSight(page);
      await expect(page.getByText('8 jaar, Oegstgeest, Plusklas', { exact: true })).toBeInViewport();
    });

    test('that nothing was found is in sight too', async ({ page }) => {
      const finder = new Finder(page);
      await finder.open();
      await page.getByText('Meer filters').click();
      await page.getByLabel('Leeftijd of groep').selectOption('1');
      await page.getByRole('checkbox', { name: 'Voltijd' }).check();
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await finder.settle();
      await expect(page.locator('#telling')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('[data-part=empty] p').first()).toBeInViewport({ ratio: 1 });
    });

    test('they are in sight in the embedded view, after the visitor has asked', async ({ page }) => {
      await page.goto('kaart/?gemeente=oegstgeest');
      const finder = new Finder(page);
      await finder.settle();
      await expect(page.getByLabel('Leeftijd of groep')).toBeVisible();
      await page.getByLabel('Leeftijd of groep').selectOption('8');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await finder.settle();
      await expectResultsInSight(page);
    });
  });
}

test.describe('The line that stands for the question', { tag: '@every-screen' }, () => {
  test('gives the form back, with the focus in it and what was asked', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=oegstgeest');
    await expect(page.getByLabel('Leeftijd of groep')).toBeHidden();
    await page.getByRole('button', { name: 'Wijzig je vraag' }).click();
    await expect(page.getByLabel('Leeftijd of groep')).toBeFocused();
    await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('Oegstgeest');
    await page.getByLabel('Leeftijd of groep').selectOption('10');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await finder.settle();
    await expect(page.getByText('10 jaar, Oegstgeest', { exact: true })).toBeVisible();
  });

  test('gives way to the welcome when the visitor goes back to before the question', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    await page.getByLabel('Woonplaats of postcode').fill('Leiden');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page).toHaveURL(/gemeente=leiden/);
    await expect(page.getByLabel('Woonplaats of postcode')).toBeHidden();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page.getByLabel('Woonplaats of postcode')).toHaveValue('');
    await page.goForward();
    await expect(page.getByText('Leiden', { exact: true }).first()).toBeVisible();
    await expect(page.getByLabel('Woonplaats of postcode')).toBeHidden();
  });

  test('names what was typed as home also when nobody knows it', async ({ page }) => {
    await new Finder(page).open('?leeftijd=8&plaats=Maastricht');
    await expect(page.getByText('8 jaar, Maastricht', { exact: true })).toBeVisible();
    await expect(seen(page, 'We kennen “Maastricht” niet in deze regio.')).toBeVisible();
  });
});

test(
  'Who comes by a shared address on a slow line sees the heading where it stays',
  { tag: '@every-screen' },
  async ({ page }) => {
    let deliver = () => {};
    const late = new Promise<void>((resolve) => (deliver = resolve));
    await page.route(/^(?!.*asked-early).*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto('./?leeftijd=8&gemeente=oegstgeest', { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { name: 'Gevonden aanbod' });
    await expect(heading).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await heading.boundingBox();
    deliver();
    await new Finder(page).settle();
    await expect(page.getByText('8 jaar, Oegstgeest', { exact: true })).toBeVisible();
    expect((await heading.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  },
);

test(
  'Choosing and typing move nothing in the form, under a finger that is there',
  { tag: '@every-screen' },
  async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    await finder.openFilters();
    const places = () =>
      page
        .locator('.finder-form :is(input, select, button:not([hidden]))')
        .evaluateAll((fields) =>
          fields.map((field) => Math.round(field.getBoundingClientRect().top + scrollY)),
        );
    const before = await places();
    await page.getByLabel('Leeftijd of groep').selectOption('8');
    await finder.settle();
    expect(await places()).toEqual(before);
    await page.getByRole('checkbox', { name: 'Plusklas' }).check();
    await page.getByRole('checkbox', { name: 'Begeleiding' }).check();
    await finder.settle();
    expect(await places()).toEqual(before);
    await page.getByLabel('Zoekwoord').pressSequentially('museum');
    await expect(page).toHaveURL(/q=museum/);
    await finder.settle();
    expect(await places()).toEqual(before);
  },
);

test('The first visit tells how many there are for whom, and the counts agree', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  const told = page.getByText(
    /^Er zijn \d+ plekken: \d+ voor kinderen en ouders, en \d+ alleen voor scholen/,
  );
  const words = (await told.textContent()) ?? '';
  const [total = 0, forParents = 0, forSchools = 0] = (words.match(/\d+/g) ?? []).map(Number);
  expect(await finder.total()).toBe(forParents);
  expect(forParents + forSchools).toBe(total);
  const order = await page.evaluate(() => document.body.innerText.search('bevestigd sinds'));
  expect(order).toBeGreaterThan(await page.evaluate(() => document.body.innerText.search('Gevonden aanbod')));
});

test.describe('On a slow line', () => {
  test('the page says within a moment that it searches, and stops saying so with the results', async ({
    page,
  }) => {
    let deliver = () => {};
    const late = new Promise<void>((resolve) => (deliver = resolve));
    await page.route('**/words.json', async (route) => {
      await late;
      await route.continue();
    });
    const finder = new Finder(page);
    await finder.open();
    await page.getByLabel('Zoekwoord').fill('museum');
    await expect(finder.count).toHaveText('Zoeken…');
    deliver();
    await finder.settle();
    await expect(finder.count).toHaveText(/^\d+ resulta/);
  });

  test('the files for a search by words come when the list is there, before anybody types', async ({
    page,
  }) => {
    const words = page.waitForRequest('**/words.json');
    const texts = page.waitForRequest('**/pagefind/*/pagefind.js');
    await new Finder(page).open();
    await words;
    await texts;
  });

  test('they stay away from who asked the browser to save data', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await new Finder(page).open();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /words\.json|pagefind/.test(url))).toEqual([]);
    await page.getByLabel('Zoekwoord').fill('museum');
    await expect(page).toHaveURL(/q=museum/);
    await new Finder(page).settle();
    expect(asked.filter((url) => url.includes('words.json'))).toHaveLength(1);
  });
});

test.describe('When the finder fails', () => {
  test.use({ allowErrors: [/./] });

  test('the page stays as it came, says so in one sentence, and its form leads to the lists', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new Error('No history');
      };
    });
    await page.goto('./?leeftijd=8&voor=school');
    await expect(seen(page, 'Zoeken lukt nu niet, want er ging iets mis op deze pagina.')).toBeVisible();
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('#resultaten > li')).toHaveCount(20);
  });

  test('where its script never comes, the form comes back and leads to lists that answer', async ({
    page,
  }) => {
    await page.clock.install();
    await page.route(/^(?!.*(asked-early|to-finder)).*\.js$/, (route) => route.abort());
    await page.goto('./?leeftijd=8&gemeente=oegstgeest');
    await expect(page.getByLabel('Leeftijd of groep')).toBeHidden();
    await page.clock.fastForward(5000);
    await expect(page.getByLabel('Leeftijd of groep')).toBeVisible();
    await expect(page.getByText('Zoeken met dit formulier werkt nu niet')).toBeVisible();
  });
});

test('A question that was sent to the lists before the script came goes on to the finder', async ({
  page,
}) => {
  await page.goto('./aanbod/?leeftijd=8&plaats=Oegstgeest&voor=ouder&q=');
  await expect(page).toHaveURL(/\/\?leeftijd=8&gemeente=oegstgeest$/);
  await new Finder(page).settle();
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test(
    '“Zoek” leads to a page that answers: by municipality, and then by age',
    { tag: '@every-screen' },
    async ({ page }) => {
      await page.goto('./');
      await expect(page.getByText(/“Zoek” brengt je naar lijsten die wel werken/)).toBeVisible();
      await page.getByLabel('Woonplaats of postcode').fill('Oegstgeest');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await expect(page.getByRole('heading', { name: /Kies je gemeente/ })).toBeVisible();
      await page.getByRole('link', { name: /^Oegstgeest/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanbod voor Oegstgeest');
      await page.getByRole('link', { name: /^8 jaar/ }).click();
      await expect(page.locator('li[data-offer=lop-bovenschoolse-plusklas]')).toBeVisible();
    },
  );
});
