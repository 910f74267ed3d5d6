import { drawn, Finder } from './finder.ts';
import { cardOf, marksOf } from './live-map.ts';
import { expect, test } from './test.ts';

/** On a phone the list and the map are two views of the same results. */
test.describe('List and map on a phone', { tag: '@phone' }, () => {
  test('the map is one tap away from every card, and the list comes back where it was left', async ({
    page,
  }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=leiden');
    const card = finder.results.nth(9);
    await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // On the screen: how far down the page that is changes while cards above get their real height.
    const height = () => card.evaluate((element) => element.getBoundingClientRect().top);
    // The cards above get their real height only once they are drawn, which may move this one.
    let before = Number.NaN;
    await expect
      .poll(async () => {
        const last = before;
        before = await height();
        return before === last;
      })
      .toBe(true);

    await page.getByRole('button', { name: 'Kaart', exact: true }).tap();
    await expect(marksOf(page).first()).toBeInViewport();
    await expect(card).toBeHidden();
    await page.getByRole('button', { name: 'Lijst', exact: true }).tap();
    await expect(card).toBeInViewport();
    await expect.poll(height).toBeCloseTo(before, 0);
  });

  test('both keep the filters, and the map keeps its position', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=leiden&weergave=kaart');
    const map = page.locator('offer-map');
    await map.scrollIntoViewIfNeeded();
    await expect(marksOf(page).first()).toBeVisible();
    await map.getByRole('button', { name: 'Zoom in' }).click();
    const places = () =>
      marksOf(page).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('style')));
    await drawn(page);
    const before = await places();
    const found = await finder.total();

    await page.getByRole('button', { name: 'Lijst', exact: true }).tap();
    await expect(finder.results.first()).toBeVisible();
    expect(await finder.total()).toBe(found);
    await expect(page.getByLabel('Leeftijd of groep')).toHaveValue('8');
    await page.getByRole('button', { name: 'Kaart', exact: true }).tap();
    await expect(marksOf(page).first()).toBeVisible();
    expect(await places()).toEqual(before);
    await expect(page).toHaveURL(/leeftijd=8&gemeente=leiden&weergave=kaart/);
  });

  test('the focus is never under the buttons that stay in sight', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open('?leeftijd=8&gemeente=leiden');
    const views = page.getByRole('group', { name: 'Laat zien als' });
    await finder.results.nth(9).getByRole('link').focus();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const [bar, focused] = [
        await views.boundingBox(),
        await page.locator(':focus').evaluate((element) => element.getBoundingClientRect().top),
      ];
      expect(focused).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    }
  });
});

test('Side by side, an offer shown on the map leaves the list where it is', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?leeftijd=8&gemeente=leiden');
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(marksOf(page).first()).toBeVisible();
  const button = finder.results.getByRole('button', { name: 'Toon op kaart' }).last();
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await button.click();
  await expect(cardOf(page)).toBeVisible();
  await expect(button).toBeInViewport();
});
