import { Finder } from './finder.ts';
import { marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

/**
 * A browser as old as the floor in `package.json` (`browserslist`), as far as its methods go: what came later is taken
 * away before a script of the page runs. The build lowers the syntax, and `tests/eslint.config.mjs` refuses the methods.
 */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const remove = (owner: object, ...names: string[]) => {
      for (const name of names) Reflect.deleteProperty(owner, name);
    };
    remove(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex');
    remove(Map, 'groupBy');
    remove(Object, 'groupBy');
    remove(Promise, 'withResolvers', 'try');
    remove(AbortSignal, 'any', 'timeout');
    remove(URL, 'canParse', 'parse');
    remove(
      Element.prototype,
      ...Object.getOwnPropertyNames(Element.prototype).filter((name) => /^aria[A-Z]/.test(name)),
    );
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
    remove(
      iterator,
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    );
    remove(
      Set.prototype,
      'union',
      'intersection',
      'difference',
      'isSubsetOf',
      'isSupersetOf',
      'symmetricDifference',
    );
  });
});

test('In a browser as old as the floor a parent chooses, searches by a word and sees the map', async ({
  page,
  isMobile,
}) => {
  const finder = new Finder(page);
  await finder.open();
  await page.getByLabel('Leeftijd of groep').selectOption('8');
  await page.getByLabel('Woonplaats of postcode').fill('Oegstgeest');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await finder.settle();
  expect(await finder.ids()).toContain('lop-bovenschoolse-plusklas');
  await finder.open('?q=oudercursus');
  expect(await finder.ids()).toContain('oudercursus-hb-opvoeden');
  await finder.open('?q=musuem');
  await expect(page.getByRole('link', { name: 'museum' })).toBeVisible();
  await openMap(page, isMobile, '?gemeente=leiden');
  await marksOf(page).first().click();
});

test('In a browser as old as the floor a school chooses and an offer is kept', async ({ page }) => {
  await page.goto('./begeleiders/');
  await page.getByLabel('Sector').selectOption('VO');
  await expect(page).toHaveURL(/sector=VO/);
  await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
  await page.goto('./aanbod/nova-anne-frank/');
  await page.getByRole('button', { name: /^Bewaar Nova, voltijd/ }).click();
  await page.goto('./bewaard/');
  await expect(page.getByRole('link', { name: /Nova, voltijd/ })).toBeVisible();
});

test('The fields and the colours of a browser without light-dark() are those of the day', async ({
  page,
}) => {
  await page.goto('./');
  const sheets = await page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
  });
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(sheet).not.toContain('light-dark(');
});
