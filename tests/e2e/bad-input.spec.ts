import { Finder, seen } from './finder.ts';
import { expect, test } from './test.ts';

test('Broken and unknown values in the address are ignored', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  const everything = await finder.ids();
  for (const search of [
    '?leeftijd=tachtig&gemeente=atlantis&soort=feest&sector=XX&voor=niemand&weergave=3d&sorteer=geluk',
    '?leeftijd=-1&groep=99&postcode=0000&vers=oud&onbekend=1',
    '?leeftijd=8.25&soort=%00&gemeente=%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    await finder.open(search);
    expect(await finder.ids(), search).toEqual(everything);
  }
});

test('Any text in the search field gives a sane page', async ({ page }) => {
  const finder = new Finder(page);
  for (const words of [
    '<img src=x onerror=alert(1)>',
    '👩‍👧'.repeat(50),
    'שלום עולם',
    'a'.repeat(10_000),
    '"\'`\\',
  ]) {
    await finder.open(`?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole('heading', { name: 'Gevonden aanbod' })).toBeVisible();
    await expect(page.locator('#resultaten img')).toHaveCount(0);
  }
});

test('A home outside the region is named, and the rest of the question still counts', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?leeftijd=8');
  const eight = await finder.total();
  await finder.change();
  await page.getByLabel('Woonplaats of postcode').fill('Maastricht');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await expect(seen(page, 'We kennen “Maastricht” niet in deze regio.')).toBeVisible();
  expect(await finder.total()).toBe(eight);
});

test.describe('When a file fails', () => {
  test.use({ allowErrors: [/Failed to (load|fetch)|finder\.json|pagefind|import|ERR_FAILED|404/] });

  test('without the index the list stays and the page says what does not work', async ({ page }) => {
    await page.route('**/data/finder.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('./');
    await expect(seen(page, 'Zoeken lukt nu niet, want de gegevens laden niet.')).toBeVisible();
    await expect(page.locator('#resultaten > li')).toHaveCount(20);
  });

  test('without the text index titles, towns and topics are searched', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?q=leerlab');
    await expect(seen(page, 'Zoeken in hele teksten lukt nu niet.')).toBeVisible();
    expect((await finder.ids())[0]).toBe('leerlab-teylingen');
  });

  test('without the search’s code the other choices work, and the page says so', async ({ page }) => {
    await page.route('**/_astro/text-search*', (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?q=leerlab&soort=plusklas');
    await expect(seen(page, 'Zoeken op woorden lukt nu niet.')).toBeVisible();
    expect(await finder.ids()).toContain('lop-bovenschoolse-plusklas');
  });

  test(
    'without the map’s code the list works and the map says so',
    { tag: '@every-screen' },
    async ({ page, isMobile }) => {
      await page.route('**/_astro/points-map*', (route) => route.abort());
      const finder = new Finder(page);
      await finder.open();
      if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
      await page.locator('offer-map').scrollIntoViewIfNeeded();
      await expect(page.getByText('De kaart laadt niet.')).toBeVisible();
      await expect(finder.results).toHaveCount(20);
    },
  );

  test('without tiles the markers and the list work', async ({ page, isMobile }) => {
    await page.route(/service\.pdok\.nl/, (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?soort=plusklas');
    if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
    await page.locator('offer-map').scrollIntoViewIfNeeded();
    await expect(page.locator('offer-map .marker').first()).toBeVisible();
    await expect(finder.results).not.toHaveCount(0);
  });
});
