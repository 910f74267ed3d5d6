import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addresses, addressChecker, addressOf, isFindable } from '../../src/domain/site/addresses.ts';

/** The addresses that the folders of `src/pages` make, with a star for each part that a page fills in. */
function addressesOfPages(): string[] {
  return globSync('**/*.{astro,ts}', { cwd: 'src/pages' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .map((file) =>
      file.endsWith('.astro') ? file.replace(/(\/index)?\.astro$/, '/') : file.replace(/\.ts$/, ''),
    )
    .map((address) => address.replace(/\[\.\.\.page\]\/$/, '[#]/').replace(/\[\w+\]/g, '*'))
    .map((address) => (address === '/404/' ? '/404.html' : address))
    .sort();
}

test('the list of addresses holds every page and file that the site has, and no other', () => {
  const listed = Object.values(addresses).map(
    ({ pattern, isPaged }) => pattern.replace(/<\w+>/g, '*') + (isPaged ? '[#]/' : ''),
  );
  expect(listed.sort()).toEqual(addressesOfPages());
});

describe('an address that an editor writes', () => {
  const leadsSomewhere = addressChecker({
    offers: Array.from({ length: 60 }, (_, index) => `aanbod-${index}`),
    providers: ['stichting'],
    guides: ['vinden'],
    municipalities: ['leiden'],
  });
  test.each([
    '/',
    '/aanbod/2/',
    '/aanbod/aanbod-7/#wat',
    '/aanbieders/stichting/',
    '/soort/plusklas/',
    '/gemeente/leiden/leeftijd/7/',
    '/leeftijd/0/',
    '/wijzer/vinden/',
    '/insluiten/',
    '/data/',
    '/data/offers.csv',
    '/kaart/?gemeente=leiden',
    '/wijzigingen.xml',
    '/delen/gemeente-leiden.png',
    '/over/#klopt-het',
  ])('leads somewhere: %s', (address) => expect(leadsSomewhere(address)).toBe(true));

  test.each([
    '/aanbod',
    '/aanbod/1/',
    '/aanbod/3/',
    '/aanbod/bestaat-niet/',
    '/aanbieders/constructor/',
    '/soort/plusclub/',
    '/gemeente/delft/',
    '/leeftijd/24/',
    '/data/offers.xml',
    '/dataXoffers.csv',
    '/wijzer/vinden/2/',
  ])('leads nowhere: %s', (address) => expect(leadsSomewhere(address)).toBe(false));

  test('may be right as long as the municipalities cannot be read', () => {
    const check = addressChecker({ offers: [], providers: [], guides: [], municipalities: undefined });
    expect(check('/gemeente/leiden/')).toBe(true);
    expect(check('/wijzer/weg/')).toBe(false);
  });
});

test('search engines may list what is for visitors, and nothing that is for one visitor, an editor or a program', () => {
  const findable = [
    '/',
    '/aanbod/2/',
    '/aanbod/kring-vo/',
    '/gemeente/leiden/leeftijd/7/3/',
    '/data/',
    '/insluiten/',
  ];
  const hidden = [
    '/bewaard/',
    '/kaart/',
    '/controle/aed/',
    '/beheer/ronde/',
    '/stijl/',
    '/data/offers.json',
    '/404.html',
    '/x/',
  ];
  expect(findable.filter((address) => !isFindable(address))).toEqual([]);
  expect(hidden.filter(isFindable)).toEqual([]);
});

test('an address is written by its name, with its parts in the order of the pattern', () => {
  expect(addressOf('municipalityAge', 'leiden', 7)).toBe('/gemeente/leiden/leeftijd/7/');
});
