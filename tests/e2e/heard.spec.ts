import type { Page } from '@playwright/test';
import { Finder } from './finder.ts';
import { marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

/** What a screen reader says of the results, in the order in which it says it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector('[data-part=spoken]');
    if (!region) throw new Error('Nothing is said here');
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('Who jumps from heading to heading hears the title of a card, and after it its kind and whether it is confirmed', async ({
  page,
}) => {
  await new Finder(page).open('?leeftijd=9&gemeente=teylingen&soort=plusklas');
  await expect(page.locator('#resultaten')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading "Leerlab Teylingen, bovenschoolse plusklas" [level=3]:
          - link "Leerlab Teylingen, bovenschoolse plusklas"
        - paragraph: Plusklas Nog niet bevestigd
        - paragraph: 9 t/m 12 jaar · groep 6 t/m 8
        - paragraph: /In Sassenheim/
        - 'button "Toon op kaart: Leerlab Teylingen, bovenschoolse plusklas"'
        - button "Bewaar Leerlab Teylingen, bovenschoolse plusklas"
  `);
});

test('With nothing found more is said than a number: what there is none of, and where it goes on', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open();
  const said = await listen(page);
  await page.getByLabel('Zoekwoord').fill('voetbal');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await finder.settle();
  await expect
    .poll(said)
    .toContain(
      '0 resultaten. We kennen “voetbal” niet. Onder de kop “Gevonden aanbod” staat wat wel kan en wie je om raad vraagt.',
    );
  await expect(page.locator('.results-list')).toMatchAriaSnapshot(`
    - paragraph: We vonden niets dat bij al je keuzes past.
    - paragraph:
      - link "Wis alles"
    - paragraph:
      - link /Mis je iets wat er wel is/
  `);
});

test('A word that is typed slowly is answered once, when it is typed to its end', async ({ page }) => {
  await page.clock.install();
  const finder = new Finder(page);
  await finder.open();
  await page.clock.runFor(3000);
  const said = await listen(page);
  const field = page.getByLabel('Zoekwoord');
  for (const letter of 'museum') {
    await field.pressSequentially(letter);
    await page.clock.runFor(400);
    await finder.settle();
  }
  expect(await said()).toEqual([]);
  await page.clock.runFor(2000);
  await expect.poll(said).toEqual([expect.stringMatching(/^\d+ resulta/)]);
});

test('On the map the places are walked in the order of the list, with how far and in which direction from home', async ({
  page,
  isMobile,
}) => {
  await openMap(page, isMobile, '?leeftijd=8&gemeente=oegstgeest');
  const names = await marksOf(page).evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
  );
  expect(names.length).toBeGreaterThan(1);
  for (const name of names)
    expect(name).toMatch(
      /, (minder dan 1 km|\d+ km naar het (noorden|noordoosten|oosten|zuidoosten|zuiden|zuidwesten|westen|noordwesten))/,
    );
  await page.locator('offer-map').focus();
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(names[0]);
});

test(
  'With letters twice as large a page on a phone does not scroll sideways',
  { tag: '@phone' },
  async ({ page }) => {
    for (const address of [
      './',
      './?leeftijd=8&gemeente=oegstgeest',
      './aanbod/nova-anne-frank/',
      './aanbod/',
      './begeleiders/',
    ]) {
      await page.goto(address);
      await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
      await page.waitForLoadState('networkidle');
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, address).toBeLessThanOrEqual(0);
    }
  },
);
