import { smallSite } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ baseURL: smallSite.url });

const offer = './aanbod/leerlab-voorbeeld/';

test('A confirmed entry shows its date', async ({ page }) => {
  await page.goto(offer);
  await expect(page.locator('freshness-badge').first()).toHaveText('Bevestigd');
  await expect(page.getByText('Bevestigd op 14 september 2026.')).toBeVisible();
});

test('The badge is right on the day of viewing, without a new build', async ({ page }) => {
  const badge = page.locator('freshness-badge').first();
  for (const [day, text] of [
    ['2027-08-31T23:59:00+02:00', 'Bevestigd'],
    ['2027-09-01T00:01:00+02:00', 'Wordt nu nagevraagd'],
    ['2027-10-26T12:00:00+02:00', 'Wordt nu nagevraagd'],
    ['2027-10-27T12:00:00+02:00', 'Lang niet bevestigd'],
  ] as const) {
    await page.clock.setFixedTime(day);
    await page.goto(offer);
    await expect(badge, day).toHaveText(text);
  }
});

test('In the finder, too, the badge is that of today', async ({ page }) => {
  await page.clock.setFixedTime('2027-09-02T12:00:00+02:00');
  await page.goto('./?q=&soort=plusklas');
  const card = page.locator('#resultaten [data-offer=leerlab-voorbeeld]');
  await expect(card.locator('freshness-badge')).toHaveText('Wordt nu nagevraagd');
});
