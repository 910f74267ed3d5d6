/**
 * The pictures in the editors' manual. They are those of today: a picture that the desk no longer looks like fails, and
 * `npm run test:browser -- --project=manual --update-snapshots` takes it anew.
 */
import { deskOn } from './desk.ts';
import { expect, test } from './test.ts';

/** A font is drawn a little differently by each machine. */
const TOLERANCE = { maxDiffPixelRatio: 0.04, threshold: 0.3 };

test.use({ viewport: { width: 1000, height: 640 } });

test('the manual shows the first page, the overview and the form of an offer as they are', async ({
  page,
}) => {
  await page.goto('./beheer/');
  await expect(page.getByRole('button', { name: 'Probeer het met voorbeelden' })).toBeVisible();
  await expect(page).toHaveScreenshot('beheer-begin.png', TOLERANCE);
  const desk = deskOn(page);
  await desk.tryExample();
  await expect(page).toHaveScreenshot('beheer-overzicht.png', TOLERANCE);
  await desk.visit('aanbod/plusklas-de-vonk');
  await expect(desk.field('title')).toBeVisible();
  await expect(page).toHaveScreenshot('beheer-formulier.png', TOLERANCE);
});

test('the manual shows a letter and the change set as they are', async ({ page }) => {
  const desk = deskOn(page);
  await desk.tryExample();
  await desk.visit('reacties');
  await page.getByRole('button', { name: 'Probeer het met drie voorbeeldberichten' }).click();
  await page.getByRole('link', { name: /^Lees eerst/ }).click();
  await page.getByRole('heading', { level: 3, name: 'Lees eerst' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 420));
  await expect(page.locator('[data-part=letter]')).toBeVisible();
  await expect(page).toHaveScreenshot('beheer-brief.png', TOLERANCE);
  await desk.field('when.text').fill('woensdagochtend');
  await page.getByRole('button', { name: 'Klopt zo' }).click();
  await expect(desk.status).toHaveText('Verwerkt.');
  await desk.visit('publiceren');
  await expect(page.getByRole('button', { name: 'Publiceren' })).toBeVisible();
  await expect(page).toHaveScreenshot('beheer-publiceren.png', TOLERANCE);
});
