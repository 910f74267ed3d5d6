import type { Page, Route } from '@playwright/test';
import { readReplyLines } from '../../src/domain/round/reply-line.ts';
import { smallSite, frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ baseURL: smallSite.url });

const CHECK = './controle/stichting-voorbeeld/';
const FORM = 'https://formulier.voorbeeld.nl/antwoord';
const bodyOf = (address: string | null) => new URL(address ?? '').searchParams.get('body') ?? '';

test.describe('The page on which a provider checks its entries', () => {
  test(
    'stays out of search engines and shows every entry that runs',
    { tag: '@every-screen' },
    async ({ page }) => {
      await page.goto(CHECK);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await expect(page.locator('[data-offer]')).toHaveCount(2);
      await expect(page.getByText('Zomerkamp')).toHaveCount(0);
      await expect(page.getByText('Alleen voor redacteuren')).toHaveCount(0);
    },
  );
  test(
    'makes one mail of all replies, for a person and for a program',
    { tag: '@every-screen' },
    async ({ page }) => {
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
      expect(readReplyLines(text).lines).toEqual([
        { provider, offer: 'leerlab-voorbeeld', verdict: 'gewijzigd', date: '2026-11-22' },
        { provider, offer: 'begeleiding-voorbeeld', verdict: 'gestopt', date: '2026-11-22' },
      ]);
    },
  );
  test('keeps choices and remarks when it is loaded again', async ({ page }) => {
    await page.goto(CHECK);
    const lab = page.getByRole('group', { name: 'Je antwoord over Leerlab Voorbeeld' });
    await lab.getByLabel('gewijzigd').check();
    await lab.getByLabel('Wat is er anders?').fill('Nu op dinsdag.');
    await page.reload();
    await expect(lab.getByLabel('gewijzigd')).toBeChecked();
    await expect(lab.getByLabel('Wat is er anders?')).toHaveValue('Nu op dinsdag.');
  });
  test('repeats the code of our mail, which stands behind "#", in every mail that it makes', async ({
    page,
  }) => {
    await page.goto(`${CHECK}#code=0123456789abcdef`);
    const line = '[kaart:stichting-voorbeeld:code:0123456789abcdef]';
    const all = page.getByRole('link', { name: 'Alles klopt nog' });
    await expect.poll(async () => bodyOf(await all.getAttribute('href'))).toContain(line);
    await page.getByRole('group', { name: 'Begeleiding' }).getByLabel('klopt nog').check();
    await page.getByRole('button', { name: 'Maak mijn mail' }).click();
    expect(await page.getByLabel('De tekst van je mail').inputValue()).toContain(line);
  });
});

test.describe('Where the region has a form for replies, the page', () => {
  const choose = async (page: Page) => {
    await page.goto(CHECK);
    await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    await expect(page.getByRole('status')).toHaveText('Kies eerst bij minstens één aanbod een antwoord.');
    const lab = page.getByRole('group', { name: 'Je antwoord over Leerlab Voorbeeld' });
    await lab.getByLabel('gewijzigd').check();
    await lab.getByLabel('Wat is er anders?').fill('Nu op dinsdag.');
    await page.getByRole('group', { name: 'Begeleiding' }).getByLabel('klopt nog').check();
    await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  };
  const expectReply = (text: string) => {
    const provider = 'stichting-voorbeeld';
    expect(text).toContain('- Leerlab Voorbeeld: gewijzigd\n  Nu op dinsdag.');
    expect(readReplyLines(text)).toEqual({
      lines: [
        { provider, offer: 'leerlab-voorbeeld', verdict: 'gewijzigd', date: '2026-11-22' },
        { provider, offer: 'begeleiding-voorbeeld', verdict: 'klopt', date: '2026-11-22' },
      ],
      broken: [],
    });
  };
  test('posts the reply there once, with the same lines as a mail, and says that it is sent', async ({
    page,
  }) => {
    const posted: URLSearchParams[] = [];
    await page.route(FORM, (route) => {
      posted.push(new URLSearchParams(route.request().postData() ?? ''));
      return route.fulfill({ status: 200, headers: { 'Access-Control-Allow-Origin': '*' } });
    });
    await choose(page);
    await expect(page.getByRole('status')).toHaveText('Je antwoord is verstuurd. Dank je wel!');
    await expect(page.getByLabel('De tekst van je mail')).toBeHidden();
    expect(posted.map((fields) => [...fields.keys()])).toEqual([['aanbieder', 'antwoord']]);
    expect(posted[0]?.get('aanbieder')).toBe('stichting-voorbeeld');
    expectReply((posted[0]?.get('antwoord') ?? '').replaceAll('\r\n', '\n'));
  });
  test.describe('when that form fails', () => {
    test.use({ allowErrors: [/Failed to load resource/] });
    for (const [name, fail] of [
      [
        'with an error',
        (route: Route) => route.fulfill({ status: 500, headers: { 'Access-Control-Allow-Origin': '*' } }),
      ],
      ['without a response', (route: Route) => route.abort()],
    ] as const)
      test(`${name}, says so and offers the mail`, async ({ page }) => {
        await page.route(FORM, fail);
        await choose(page);
        await expect(page.getByRole('status')).toHaveText(
          'Versturen lukt nu niet: je antwoord is nog niet binnen. Klik op “Maak mijn mail”, of kopieer de tekst hieronder en mail hem.',
        );
        expectReply(await page.getByLabel('De tekst van je mail').inputValue());
        await expect(page.getByRole('button', { name: 'Maak mijn mail' })).toBeVisible();
      });
  });
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('posts each reply as its line', async ({ page }) => {
      let posted = '';
      await page.route(FORM, (route) => {
        posted = route.request().postData() ?? '';
        return route.fulfill({ contentType: 'text/html', body: '<title>Binnen</title>' });
      });
      await page.goto(CHECK);
      await expect(page.getByRole('button', { name: 'Maak mijn mail' })).toBeHidden();
      await page.getByRole('group', { name: 'Begeleiding' }).getByLabel('klopt nog').check();
      await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
      await expect(page).toHaveTitle('Binnen');
      expect(readReplyLines([...new URLSearchParams(posted).values()].join('\n')).lines).toEqual([
        {
          provider: 'stichting-voorbeeld',
          offer: 'begeleiding-voorbeeld',
          verdict: 'klopt',
          date: undefined,
        },
      ]);
    });
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all at once is one mail', async ({ page }) => {
    await page.goto(CHECK);
    const all = page.getByRole('link', { name: 'Alles klopt nog' });
    expect(await all.getAttribute('href')).toMatch(/^mailto:redactie@voorbeeld\.nl\?/);
    expect(readReplyLines(bodyOf(await all.getAttribute('href'))).lines).toHaveLength(2);
  });
  test('each reply is a mail of its own where the region has no form', async ({ page }) => {
    await page.goto(`${frozenSite.url}controle/leerlab-teylingen/`);
    await expect(page.getByRole('button', { name: 'Maak mijn mail' })).toBeHidden();
    const one = page.getByRole('link', { name: 'Mail: bestaat niet meer' }).first();
    await expect(one).toBeVisible();
    expect(bodyOf(await one.getAttribute('href'))).toContain(
      '[kaart:leerlab-teylingen:leerlab-teylingen:gestopt]',
    );
  });
});

test.describe('The page of the round', () => {
  const rows = './beheer/ronde/';
  test('orders providers by need on the day of viewing', { tag: '@every-screen' }, async ({ page }) => {
    await page.goto(rows);
    const names = page.locator('.round-rows h3');
    await expect(names).toHaveText(['Samenwerkingsverband Voorbeeld', 'Stichting Voorbeeld']);
    await expect(page.getByText('Bevestigd: 1 van 4 keer aanbod')).toBeVisible();
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
