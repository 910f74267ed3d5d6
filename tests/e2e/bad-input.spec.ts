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
