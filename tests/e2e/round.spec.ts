import AxeBuilder from '@axe-core/playwright';
import { readAnswerLines } from '../../src/domain/round/answer-line.ts';
import { fixtureSite } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ baseURL: fixtureSite.url });

const CHECK = './controle/stichting-voorbeeld/';
const bodyOf = (address: string | null) => new URL(address ?? '').searchParams.get('body') ?? '';

test.describe('The page on which a provider checks its entries', () => {
  test('stays out of search engines, shows every entry that runs, and is accessible', async ({ page }) => {
    await page.goto(CHECK);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('[data-offer]')).toHaveCount(2);
    await expect(page.getByText('Zomerkamp')).toHaveCount(0);
    await expect(page.getByText('Alleen voor redacteuren')).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
  test('makes one mail of all answers, for a person and for a program', async ({ page }) => {
    await page.goto(CHECK);
    await page.getByRole('button', { name: 'Maak mijn mail' }).click();
    await expect(page.getByRole('status')).toHaveText('Kies eerst bij minstens één aanbod een antwoord.');
    const lab = page.getByRole('group', { name: 'Je antwoord over Leerlab Voorbeeld' });
    await lab.getByLabel('gewijzigd').check();
    await lab.getByLabel('Wat is er anders?').fill('Nu op dinsdag.');
    await page.getByRole('group', { name: 'Begeleiding' }).getByLabel('bestaat niet meer').check();
    await page.getByRole('button', { name: 'Maak mijn mail' }).click();
    const text = await page.getByLabel('De tekst van je mail').inputValue();
    expect(text).toContain('- Leerlab Voorbeeld: gewijzigd\n  Nu op dinsdag.');
    const provider = 'stichting-voorbeeld';
    expect(readAnswerLines(text).lines).toEqual([
      { provider, offer: 'leerlab-voorbeeld', verdict: 'gewijzigd', date: '2026-11-22' },
      { provider, offer: 'begeleiding-voorbeeld', verdict: 'gestopt', date: '2026-11-22' },
    ]);
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });
  test('each answer is a mail of its own, and all at once is one', async ({ page }) => {
    await page.goto(CHECK);
    await expect(page.getByRole('button', { name: 'Maak mijn mail' })).toBeHidden();
    const all = page.getByRole('link', { name: 'Alles klopt nog' });
    expect(await all.getAttribute('href')).toMatch(/^mailto:redactie@voorbeeld\.nl\?/);
    expect(readAnswerLines(bodyOf(await all.getAttribute('href'))).lines).toHaveLength(2);
    const one = page.getByRole('link', { name: 'Mail: bestaat niet meer' }).first();
    await expect(one).toBeVisible();
    expect(bodyOf(await one.getAttribute('href'))).toContain(
      '[kaart:stichting-voorbeeld:leerlab-voorbeeld:gestopt]',
    );
  });
});

test.describe('The page of the round', () => {
  const rows = './beheer/ronde/';
  test('orders providers by need on the day of viewing, and is accessible', async ({ page }) => {
    await page.goto(rows);
    const names = page.locator('.round-rows h3');
    await expect(names).toHaveText(['Samenwerkingsverband Voorbeeld', 'Stichting Voorbeeld']);
    await expect(page.getByText('Bevestigd: 1 van 4 keer aanbod')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.clock.setFixedTime('2027-09-02T12:00:00+02:00');
    await page.goto(rows);
    await expect(page.getByText('Bevestigd: 0 van 4 keer aanbod')).toBeVisible();
  });
  test('copies the text of a mail and leads to the page to check', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(rows);
    await page.getByRole('button', { name: 'Kopieer de mailtekst voor Stichting Voorbeeld' }).click();
    await expect(page.getByText('Gekopieerd: Stichting Voorbeeld')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Beste mensen van Stichting Voorbeeld,');
    await page.getByRole('link', { name: 'Bekijk de controlepagina' }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit nog? Stichting Voorbeeld');
  });
});
