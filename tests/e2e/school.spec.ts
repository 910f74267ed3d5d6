import { Finder } from './finder.ts';
import { expect, test } from './test.ts';

test(
  'A school finds three begeleiders for PO and how to engage them',
  { tag: '@every-screen' },
  async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    await page.getByLabel('Als school of professional').check();
    await finder.openFilters();
    await page.getByRole('group', { name: 'Soort aanbod' }).getByLabel('Begeleiding').check();
    await page.getByRole('group', { name: 'Sector' }).getByLabel('Basisschool').check();
    await expect(page).toHaveURL(/voor=school&soort=begeleiding&sector=PO/);
    await finder.settle();

    const begeleiders = ['begeleiding-aiolos', 'begeleiding-bureau-talent', 'begeleiding-coaching-kids'];
    expect(await finder.ids()).toEqual(expect.arrayContaining(begeleiders));
    for (const id of begeleiders) {
      await page.goto(`./aanbod/${id}/`);
      const route = page.getByRole('region', { name: 'Hoe meld je je aan?' });
      await expect(route).toContainText('Aanmelden gaat via school.');
      await expect(route).toContainText('intern begeleider');
    }
  },
);

test('Two kinds together give what either gives; another filter narrows it', async ({ page }) => {
  const finder = new Finder(page);
  const totalOf = async (search: string) => {
    await finder.open(search);
    return finder.total();
  };
  const netwerk = await totalOf('?voor=school&soort=netwerk');
  const scholing = await totalOf('?voor=school&soort=scholing');
  expect(await totalOf('?voor=school&soort=netwerk,scholing')).toBe(netwerk + scholing);
  expect(await totalOf('?voor=school&soort=netwerk,scholing&sector=VSE')).toBeLessThan(netwerk + scholing);
});
