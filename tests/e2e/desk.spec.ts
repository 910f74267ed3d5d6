import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { bareRepository } from '../hosts/bare-repository.ts';
import { gitlabHost } from '../hosts/gitlab.ts';
import { CORS, deskOn, filesIn, frozenRepository, isCommit, KEY, keptChanges, standGitHub } from './desk.ts';
import { frozenSite, smallSite } from './sites.ts';
import { expect, test, TODAY } from './test.ts';

const LEERLAB = 'content/offers/leerlab-teylingen.mdx';
test.describe('Who never saw the desk', () => {
  test(
    'reads in four sentences and a picture what it is, and finds an example to try',
    { tag: '@every-screen' },
    async ({ page }) => {
      await page.goto('./beheer/');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await expect(page.locator('.welcome li')).toHaveCount(4);
      await expect(page.getByRole('img', { name: /je drukt op Publiceren/ })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Probeer het met voorbeelden' })).toBeVisible();
    },
  );

  test('tries everything with an invented region, without an account or a request to anywhere', async ({
    page,
  }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod/plusklas-de-vonk');
    await desk.field('title').fill('Pl');
    await expect(desk.fieldBox('title')).toContainText('te kort');
    await desk.field('title').fill('Plusklas De Vonk voor iedereen');
    await expect(desk.fieldBox('title')).not.toContainText('te kort');
    const preview = page.getByRole('complementary', { name: 'Zo zien bezoekers het' });
    await expect(preview).toContainText('Plusklas De Vonk voor iedereen');
    await desk.field('when.from').fill('3 sept 2026');
    await expect(preview).toContainText('Vanaf 3 september 2026');
    await expect(desk.changesBar).toContainText('Nog niet gepubliceerd: 1 wijziging.');
    await desk.publish();
    await expect(page.locator('[data-part=published]')).toContainText('Gepubliceerd in het voorbeeld');
    await page.getByRole('button', { name: /^Maak ongedaan/ }).click();
    await expect(desk.room).toContainText('Plusklas De Vonk voor iedereen');
    await desk.publish();
    await desk.visit('aanbod/plusklas-de-vonk');
    await expect(desk.field('title')).toHaveValue('Plusklas De Vonk');
  });

  test('goes back and forward through the rooms', async ({ page }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
    await page.getByRole('link', { name: 'Denkclub in de bibliotheek' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Denkclub in de bibliotheek' })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 2, name: 'Aanbod', exact: true })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 2, name: 'Denkclub in de bibliotheek' })).toBeVisible();
  });

  test('ends an offer with a reason and a day, and it can run again', async ({ page }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod/denkclub-bibliotheek');
    await page.getByText('Dit is gestopt').click();
    await page.getByRole('button', { name: 'Zet op gestopt' }).click();
    await expect(desk.room).toContainText('Vul in waarom het stopt');
    await page.getByLabel('Waarom stopt het?').fill('De begeleider ging weg.');
    await page.getByLabel('Sinds wanneer?').fill('1 november 2026');
    await page.getByRole('button', { name: 'Zet op gestopt' }).click();
    await expect(desk.field('state')).toHaveValue('gestopt');
    await expect(desk.field('note')).toHaveValue('Gestopt sinds 1 november 2026: De begeleider ging weg.');
    await page.getByRole('button', { name: 'Het loopt weer' }).click();
    await expect(desk.field('state')).toHaveValue('');
  });

  test('makes new offer from the template of its kind, and is asked only for what is missing', async ({
    page,
  }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod');
    await page.getByText('Nieuw aanbod').click();
    await page.getByLabel('Hoe heet het?').fill('Sterrenkijkers in Beekdorp');
    await page.getByLabel('Wat voor soort?').selectOption('programma');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Sterrenkijkers in Beekdorp' })).toBeVisible();
    await expect(desk.field('kind')).toHaveValue('programma');
    await desk.field('summary').fill('Samen naar de sterren kijken met een echte kijker.');
    await desk.field('providers').fill('Bibliotheek Veldstad');
    await desk.field('providers').blur();
    await desk.fieldBox('area').getByLabel('De hele regio').check();
    await expect(desk.room).toContainText('Alles in dit formulier klopt.');
    await desk.publish();
  });
});

test.describe('With the repository of the region', () => {
  test('what an editor corrects becomes one commit, with the lines of her change and nothing else', async ({
    page,
  }) => {
    const git = frozenRepository();
    const { host } = await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('summary').fill('Een nieuwe zin over het Leerlab in Teylingen.');
    await page.getByRole('button', { name: 'Bevestigd vandaag' }).click();
    await desk.visit('aanbieders/aed');
    await desk.field('email').fill('info@aed.example.nl');
    await desk.publish();
    await expect(page.locator('[data-part=published]')).toContainText('Over ongeveer 3 minuten zichtbaar');

    expect(git.git('rev-list', '--count', 'main')).toBe('2');
    expect(git.git('log', '-1', '--format=%s')).toMatch(/Leerlab/);
    const changed = git
      .git('diff', '--unified=0', 'main~1', 'main')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(changed.filter((line) => line.startsWith('+')).sort()).toEqual([
      '+email: info@aed.example.nl',
      '+summary: Een nieuwe zin over het Leerlab in Teylingen.',
      '+verified: 2026-11-22',
      '+verifiedBy: redactie',
    ]);
    expect(host.complaints).toEqual([]);
    git.remove();
  });

  test('says when visitors can see what was published, and undoes it with a commit that takes it back', async ({
    page,
  }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const before = git.file(git.head(), LEERLAB)?.toString();
    let built = '';
    await page.route('**/data/build.json', (route) =>
      route.fulfill({ json: { commit: built, day: '2026-11-22' } }),
    );
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab met een andere naam');
    await desk.publish();
    built = git.head();
    await expect(page.locator('[data-part=published]')).toContainText('Nu zichtbaar');
    await expect(page.getByRole('link', { name: 'Bekijk het op de site' })).toHaveAttribute(
      'href',
      '/aanbod/leerlab-teylingen/',
    );

    await page.getByRole('button', { name: 'Haal de lijst op' }).click();
    await page.getByRole('button', { name: /^Maak ongedaan: Leerlab/ }).click();
    await expect(desk.room.locator('ins')).not.toHaveText('Leerlab met een andere naam');
    expect(git.git('rev-list', '--count', 'main'), 'it is shown before it is made').toBe('2');
    await desk.publish();
    expect(git.git('rev-list', '--count', 'main')).toBe('3');
    expect(git.git('log', '-1', '--format=%s')).toMatch(/^Ongedaan gemaakt: Leerlab/);
    expect(git.file(git.head(), LEERLAB)?.toString()).toBe(before);
    git.remove();
  });

  test('what somebody else published meanwhile stays, and what both changed is asked field by field', async ({
    page,
  }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab zoals ik het noem');
    const text = git.file(git.head(), LEERLAB)?.toString() ?? '';
    const theirs = text
      .replace(/^title: .*$/m, 'title: Leerlab zoals de ander het noemt')
      .replace(/^summary: .*\n(?: .*\n)*/m, 'summary: Een zin van de ander over dit leerlab.\n');
    git.commit({ [LEERLAB]: theirs }, 'Van de ander');
    await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(desk.status).toContainText('Iemand anders publiceerde net iets');
    expect(git.git('log', '-1', '--format=%s'), 'nothing is written over it').toBe('Van de ander');
    await expect(page.getByRole('button', { name: 'Publiceren' })).toHaveCount(0);
    await expect(desk.room).toContainText('Leerlab zoals de ander het noemt');
    await page.getByLabel(/Van jou.*Leerlab zoals ik het noem/).click();
    await page.getByRole('button', { name: 'Houd deze keuze' }).click();
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(page.locator('[data-part=published]')).toBeVisible();
    const now = git.file(git.head(), LEERLAB)?.toString() ?? '';
    expect(now).toContain('title: Leerlab zoals ik het noem');
    expect(now).toContain('summary: Een zin van de ander over dit leerlab.');
    git.remove();
  });

  const MISHAPS: [what: string, answer: Parameters<ReturnType<typeof answered>>[0], says: RegExp][] = [
    ['401', { status: 401, body: '{"message":"Bad credentials"}' }, /sleutel/i],
    [
      '403',
      { status: 403, body: '{"message":"Resource not accessible by personal access token"}' },
      /sleutel|recht/i,
    ],
    ['404', { status: 404, body: '{"message":"Not Found"}' }, /sleutel|repository/i],
    [
      '429',
      { status: 429, body: '{"message":"rate limit"}', headers: { 'retry-after': '120' } },
      /minuten|wacht/i,
    ],
    ['500', { status: 500, body: '{}' }, /github|server/i],
    ['a page in place of data', { status: 200, body: '<!doctype html><title>Inloggen</title>' }, /./],
    ['half an answer', { status: 200, body: '{"data":{"createCommitOnBr' }, /./],
    ['nothing at all', 'nothing', /verbinding|internet|bereik/i],
  ];
  for (const [what, answer, says] of MISHAPS) {
    test.describe(what, () => {
      test.use({ allowErrors: [/Failed to load resource|net::ERR/] });
      test(`a host that answers ${what} is one sentence with what to do, and the change set is still there`, async ({
        page,
      }) => {
        const git = frozenRepository();
        const { mishap } = await standGitHub(page, git);
        const desk = deskOn(page);
        await desk.open();
        await desk.visit('aanbod/leerlab-teylingen');
        await desk.field('title').fill('Leerlab dat bewaard blijft');
        mishap(answered(isCommit)(answer));
        await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
        await page.getByRole('button', { name: 'Publiceren' }).click();
        const alert = page.getByRole('alert').first();
        await expect(alert).toContainText(says);
        await expect(alert).not.toContainText(KEY);
        expect(git.git('rev-list', '--count', 'main')).toBe('1');
        await expect(desk.room).toContainText('Leerlab dat bewaard blijft');
        await desk.kept(['offers/leerlab-teylingen.mdx']);
        mishap(undefined);
        await page.getByRole('button', { name: 'Publiceren' }).click();
        await expect(page.locator('[data-part=published]')).toBeVisible();
        expect(git.git('rev-list', '--count', 'main')).toBe('2');
        git.remove();
      });
    });
  }

  test('a wrong key is told before anything is opened, and a key is asked only once', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    await page.goto('./beheer/');
    await page.getByLabel('Sleutel', { exact: true }).first().fill('verkeerde-sleutel');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(/sleutel/i);
    await expect(page.getByRole('alert')).not.toContainText('verkeerde-sleutel');
    git.remove();
  });
  test.use({ allowErrors: [/Failed to load resource/] });
});

/** A mishap that answers requests of a sort. */
function answered(isMeant: (request: { method: string; url: string; body: string }) => boolean) {
  return (answer: 'nothing' | { status: number; body: string; headers?: Record<string, string> }) =>
    (request: { method: string; url: string; body: string }) => {
      if (!isMeant(request)) return undefined;
      if (answer === 'nothing') return answer;
      return {
        status: answer.status,
        body: answer.body,
        headers: { 'content-type': 'application/json', ...answer.headers },
      };
    };
}

test.describe('The key', () => {
  const everywhere = (page: Page) =>
    page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]),
    );

  test('lives in memory, and on request until the tab is closed; never in an address or a commit', async ({
    page,
  }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    expect(await everywhere(page)).not.toContain(KEY);
    await page.reload();
    await expect(page.getByLabel('Sleutel', { exact: true }).first()).toHaveValue('');
    await page.getByLabel('Onthoud de sleutel').check();
    await desk.openHere();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(KEY);
    await page.reload();
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    await page.getByRole('button', { name: 'Sluit' }).click();
    expect(await everywhere(page)).not.toContain(KEY);
    git.remove();
  });

  test('comes by a link of a helper, and is out of the address at once', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    await page.goto('./beheer/');
    await page.getByText('Een sleutel doorgeven aan de redactie').click();
    await page.locator('#sleutel-voor-ander').fill(KEY);
    await page.getByRole('button', { name: 'Maak een link' }).click();
    await expect(page.getByRole('img', { name: 'QR-code van de link' })).toBeVisible();
    const link = await page.getByLabel('Link met de sleutel').inputValue();
    expect(new URL(link).hash).toContain('sleutel=');
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByText('Je helper stuurde je een link met de sleutel')).toBeVisible();
    expect(page.url()).not.toContain(KEY);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    git.remove();
  });

  test('is not kept on an address that several sites share, and the page says why', async ({ page }) => {
    await page.goto(new URL('beheer/', smallSite.url).href);
    await expect(page.getByText('Dit adres wordt door meer sites gedeeld')).toBeVisible();
    await expect(page.getByLabel('Onthoud de sleutel')).toHaveCount(0);
  });
});

test.describe('What a newcomer stumbled over', () => {
  test('a mailbox that is typed letter by letter stays in its own row', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('ronde/mailadressen');
    const boxes = page.getByRole('textbox', { name: /^Mailadres van/ });
    await expect(boxes.first()).toBeVisible();
    const count = await boxes.count();
    const first = await boxes.first().getAttribute('aria-label');
    await boxes.first().click();
    await page.keyboard.type('info@voorbeeld.example.nl');
    await expect(page.getByRole('textbox', { name: first ?? '' })).toHaveValue('info@voorbeeld.example.nl');
    await expect(boxes).toHaveCount(count);
    await page.keyboard.press('Enter');
    await expect(boxes.nth(1)).toBeFocused();
    await expect(desk.changesBar).toContainText('1 wijziging');
    git.remove();
  });

  test('what is typed while a publication is under way stays in the change set', async ({ page }) => {
    const git = frozenRepository();
    const { host } = await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab voor het publiceren');
    let letGo = () => {};
    const late = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('https://api.github.com/graphql', async (route) => {
      if (!isCommit({ body: route.request().postData() ?? '' })) return route.fallback();
      await late;
      return route.fallback();
    });
    await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
    await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab tijdens het publiceren');
    letGo();
    await expect.poll(() => git.git('rev-list', '--count', 'main')).toBe('2');
    await expect(desk.changesBar).toContainText('1 wijziging');
    await expect(desk.field('title')).toHaveValue('Leerlab tijdens het publiceren');
    expect(git.file(git.head(), LEERLAB)?.toString()).toContain('title: Leerlab voor het publiceren');
    await desk.publish();
    expect(git.file(git.head(), LEERLAB)?.toString()).toContain('title: Leerlab tijdens het publiceren');
    expect(host.complaints).toEqual([]);
    git.remove();
  });

  test('a letter confirms only what is ticked, and no file with something to do is cleared away', async ({
    page,
  }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('reacties');
    await page.getByRole('button', { name: 'Probeer het met drie voorbeeldberichten' }).click();
    await expect(page.getByRole('button', { name: /^Ruim/ })).toHaveCount(0);
    await page.getByRole('link', { name: /^Lees eerst/ }).click();
    await page.getByLabel('Plusklas De Vonk is hiermee bevestigd').uncheck();
    await page.getByRole('button', { name: 'Klopt zo' }).click();
    await expect(desk.status).toContainText('Verwerkt.');
    await page.getByRole('button', { name: 'Ruim 1 bestand op waar niets meer mee hoeft' }).click();
    await expect(desk.status).toContainText('2 bestanden met iets om te doen blijven staan');
    await desk.visit('aanbod/plusklas-de-vonk');
    await expect(desk.field('verified')).toHaveValue('2025-09-20');
  });

  test('what is typed without a pause is kept, and a page that is loaded again loses no letter', async ({
    page,
  }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod/plusklas-de-vonk');
    await desk.field('title').fill('');
    await desk.field('title').pressSequentially('Plusklas zonder een enkele pauze getypt', { delay: 60 });
    await page.reload();
    await page.getByRole('button', { name: 'Ga verder met Voorbeelden' }).click();
    await desk.visit('aanbod/plusklas-de-vonk');
    await expect(desk.field('title')).toHaveValue('Plusklas zonder een enkele pauze getypt');
  });

  test('a clock that is wrong is told with what to do', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    await page.route('**/data/build.json', (route) =>
      route.fulfill({ json: { commit: '' }, headers: { date: 'Tue, 01 Mar 2033 10:00:00 GMT' } }),
    );
    const desk = deskOn(page);
    await desk.open();
    await expect(page.locator('[data-part=clock]')).toContainText('volgens de site is het 1 maart 2033');
    git.remove();
  });

  test('an entry with a field that nobody knows can be mended, and an id is never changed', async ({
    page,
  }) => {
    const git = frozenRepository();
    const text = git.file(git.head(), LEERLAB)?.toString() ?? '';
    git.commit({ [LEERLAB]: text.replace('\nkind:', '\nonbekend: iets\nkind:') }, 'Een fout');
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await page.getByRole('button', { name: 'Haal weg: onbekend' }).click();
    await expect(desk.room).toContainText('Alles in dit formulier klopt.');
    await desk.visit('themas/faalangst');
    await expect(desk.field('id')).toHaveAttribute('readonly', '');
    git.remove();
  });

  test('a link with a key opens in a tab that has the desk already, and the key leaves the address', async ({
    page,
  }) => {
    await page.goto('./beheer/');
    await page.evaluate((key) => (location.hash = `#sleutel=${key}`), KEY);
    await expect(page.getByText('Je helper stuurde je een link met de sleutel')).toBeVisible();
    expect(page.url()).not.toContain(KEY);
  });

  test('undoing says what it does, and the first publication cannot be undone', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('publiceren');
    await page.getByRole('button', { name: 'Haal de lijst op' }).click();
    await page.getByRole('button', { name: 'Maak ongedaan: Begin' }).click();
    await expect(page.getByRole('alert')).toContainText('voor het eerst kwam');
    await expect(desk.room.locator('.changes > li')).toHaveCount(0);
    git.remove();
  });
});

test.describe('A key that ends', () => {
  test('is told in time on the overview', async ({ page }) => {
    const git = frozenRepository();
    await standGitHub(page, git, { keyEnds: '2026-12-20 10:00:00 UTC' });
    const desk = deskOn(page);
    await desk.open();
    await expect(desk.room).toContainText('Vraag om een nieuwe sleutel: deze verloopt op 20 december 2026');
    git.remove();
  });
});

test.describe('The page of the desk', () => {
  const policyOf = (file: string) =>
    /http-equiv="content-security-policy" content="([^"]*)"/.exec(
      readFileSync(`${frozenSite.folder}/${file}`, 'utf8'),
    )?.[1] ?? '';

  test('alone may ask the host of the repository, and no text becomes HTML in it', () => {
    const desk = policyOf('beheer/index.html');
    expect(desk).toContain("connect-src 'self' https://api.github.com;");
    expect(desk).toContain("require-trusted-types-for 'script'");
    expect(desk).not.toContain('pdok');
    for (const file of [
      'index.html',
      'over/index.html',
      'aanbod/leerlab-teylingen/index.html',
      'controle/aed/index.html',
    ])
      expect(policyOf(file), file).not.toContain('github');
  });

  test('is not carried by public pages, and its first load weighs less than 150 kB', async ({ page }) => {
    const sizes: Promise<number>[] = [];
    const ofDesk = new Set<string>();
    const weigh = (response: Response) => {
      if (!response.url().endsWith('.woff2'))
        sizes.push(response.body().then((body) => gzipSync(body).length));
    };
    page.on('response', weigh);
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) ofDesk.add(request.url());
    });
    await page.goto('./beheer/');
    await page.waitForLoadState('networkidle');
    page.off('response', weigh);
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
    test.info().annotations.push({ type: 'weight', description: `desk, first load ${weight.toFixed(1)} kB` });
    expect(weight).toBeLessThan(150);
    await page.getByRole('button', { name: 'Probeer het met voorbeelden' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    const home = readFileSync(`${frozenSite.folder}/index.html`, 'utf8');
    const shared = [...ofDesk].filter((url) => home.includes(new URL(url).pathname));
    // Every page has these four.
    for (const url of shared) expect(url).toMatch(/KeptLink|PrintNote|OfflineLine|Page\.astro/);
  });
});

test.describe('A region at GitLab', () => {
  test('lets the editor sign in with a button, publishes one commit, and keeps no key in the address', async ({
    page,
  }) => {
    const inside = Object.entries(filesIn('tests/fixtures/region')).map(([name, text]) => [
      `content/${name}`,
      text,
    ]);
    const git = bareRepository(Object.fromEntries(inside) as Record<string, string>);
    const host = gitlabHost(git, { token: KEY, name: 'netwerk/kaart' });
    let challenge = '';
    await page.route('https://gitlab.voorbeeld.nl/**', async (route) => {
      const asked = route.request();
      const url = new URL(asked.url());
      if (asked.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
      if (url.pathname === '/oauth/authorize') {
        challenge = url.searchParams.get('code_challenge') ?? '';
        expect(url.searchParams.get('client_id')).toBe('kaart-van-de-streek');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'eenmalig');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return route.fulfill({ status: 302, headers: { location: back.href } });
      }
      if (url.pathname === '/oauth/token') {
        const given = new URLSearchParams(asked.postData() ?? '');
        const proof = createHash('sha256')
          .update(given.get('code_verifier') ?? '')
          .digest('base64url');
        expect(proof).toBe(challenge);
        return route.fulfill({ json: { access_token: KEY, token_type: 'Bearer' }, headers: CORS });
      }
      const answer = await host.handle({
        method: asked.method(),
        url: asked.url(),
        headers: await asked.allHeaders(),
        body: asked.postData() ?? '',
      });
      return route.fulfill({
        status: answer.status,
        headers: { ...CORS, ...answer.headers },
        body: Buffer.from(answer.body as Uint8Array),
      });
    });
    const desk = deskOn(page);
    await page.goto(new URL('beheer/', smallSite.url).href);
    await page.getByRole('button', { name: 'Log in bij gitlab.voorbeeld.nl' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    expect(page.url()).not.toContain('eenmalig');
    expect(page.url()).not.toContain(KEY);
    await desk.visit('aanbod/leerlab-voorbeeld');
    await desk.field('title').fill('Leerlab bij GitLab');
    await desk.publish();
    expect(git.git('rev-list', '--count', 'main')).toBe('2');
    expect(git.file(git.head(), 'content/offers/leerlab-voorbeeld.mdx')?.toString()).toContain(
      'title: Leerlab bij GitLab',
    );
    expect(host.complaints).toEqual([]);
    git.remove();
  });
});

test.describe('A zip', () => {
  const packed = (prefix: string) =>
    zipSync(
      Object.fromEntries([
        ...Object.entries(filesIn('tests/fixtures/region')).map(
          ([name, text]) => [prefix + name, strToU8(text)] as const,
        ),
        ['los.txt', strToU8('Dit hoort er niet bij.\r\n')] as const,
      ]),
    );

  test('is opened, changed and saved, and every other file in it is as it was', async ({ page }) => {
    const desk = deskOn(page);
    const zip = packed('aanbod-main/content/');
    await page.goto('./beheer/');
    await page
      .getByLabel('Kies een zip')
      .setInputFiles({ name: 'content.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    await desk.visit('aanbod/leerlab-voorbeeld');
    await desk.field('title').fill('Leerlab uit een zip');
    await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Publiceren en zip bewaren' }).click();
    const file = await (await saving).path();
    const before = unzipSync(zip);
    const after = unzipSync(new Uint8Array(readFileSync(file)));
    const changed = Object.keys(after).filter(
      (name) => strFromU8(after[name] ?? new Uint8Array()) !== strFromU8(before[name] ?? new Uint8Array()),
    );
    expect(changed).toEqual(['aanbod-main/content/offers/leerlab-voorbeeld.mdx']);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(strFromU8(after[changed[0] ?? ''] ?? new Uint8Array())).toContain('title: Leerlab uit een zip');
  });

  for (const [what, buffer, says] of [
    ['no content', zipSync({ 'los.txt': strToU8('x') }), 'staat geen region.yaml'],
    ['a name that leaves its folder', zipSync({ '../region.yaml': strToU8('x') }), 'buiten zijn map'],
    ['no zip in it', strToU8('Rar!'), 'Dit is geen zip'],
  ] as const) {
    test(`with ${what} is refused in a sentence with what to do`, async ({ page }) => {
      await page.goto('./beheer/');
      await page
        .getByLabel('Kies een zip')
        .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(buffer) });
      await expect(page.getByRole('alert')).toContainText(says);
    });
  }
});

test.describe('A folder on her computer', () => {
  /** The browser's own file system stands for the folder that she picks. */
  async function pickable(page: Page): Promise<void> {
    const files = filesIn('tests/fixtures/region');
    await page.addInitScript(() =>
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
    );
    await page.goto('./beheer/');
    await page.evaluate(async (texts) => {
      const root = await navigator.storage.getDirectory();
      for (const [name, text] of Object.entries(texts)) {
        const parts = name.split('/');
        const last = parts.pop() ?? '';
        let folder = root;
        for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
        const stream = await (await folder.getFileHandle(last, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      }
    }, files);
  }
  const onDisk = (page: Page, name: string) =>
    page.evaluate(async (file) => {
      const parts = file.split('/');
      const last = parts.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const part of parts) folder = await folder.getDirectoryHandle(part);
      return (await (await folder.getFileHandle(last)).getFile()).text();
    }, name);

  test('is opened, changed and written, and what another program changed meanwhile is not overwritten', async ({
    page,
  }) => {
    const desk = deskOn(page);
    await pickable(page);
    await page.getByRole('button', { name: 'Kies een map' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    await desk.visit('aanbod/leerlab-voorbeeld');
    await desk.field('title').fill('Leerlab uit een map');
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await (await root.getDirectoryHandle('offers')).getFileHandle('leerlab-voorbeeld.mdx');
      const text = await (await handle.getFile()).text();
      const stream = await handle.createWritable();
      await stream.write(text.replace('ages: { from: 6, to: 12 }', 'ages: { from: 7, to: 12 }'));
      await stream.close();
    });
    await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(desk.status).toContainText('Iemand anders publiceerde net iets');
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(page.locator('[data-part=published]')).toContainText('Opgeslagen in de map.');
    const text = await onDisk(page, 'offers/leerlab-voorbeeld.mdx');
    expect(text).toContain('title: Leerlab uit een map');
    expect(text).toContain('ages: { from: 7, to: 12 }');
  });
});

test.describe('Nothing gets lost', () => {
  test('when the tab is closed: what was typed is there again, and nothing is half written', async ({
    page,
    context,
  }) => {
    const git = frozenRepository();
    await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab van een tab die dichtging');
    await desk.kept(['offers/leerlab-teylingen.mdx']);
    await page.close();
    const again = await context.newPage();
    await standGitHub(again, git);
    const later = deskOn(again);
    await later.open();
    await expect(later.changesBar).toContainText('1 wijziging');
    await later.visit('aanbod/leerlab-teylingen');
    await expect(later.field('title')).toHaveValue('Leerlab van een tab die dichtging');
    git.remove();
  });

  test('when the tab dies between the commit and the note of it: nothing is published twice', async ({
    page,
    context,
  }) => {
    const git = frozenRepository();
    const { mishap, host } = await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab dat al gepubliceerd is');
    await desk.kept(['offers/leerlab-teylingen.mdx']);
    let isMade = false;
    mishap((request) => {
      if (!isCommit(request)) return undefined;
      // The host does it, and its answer never arrives.
      void host
        .handle({ ...request, headers: { authorization: `Bearer ${KEY}` } })
        .then(() => (isMade = true));
      return 'nothing';
    });
    await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect.poll(() => isMade).toBe(true);
    await page.close();
    const again = await context.newPage();
    await standGitHub(again, git);
    const later = deskOn(again);
    await later.open();
    await expect(later.changesBar).toHaveCount(0);
    expect(git.git('rev-list', '--count', 'main')).toBe('2');
    git.remove();
  });
  test.use({ allowErrors: [/Failed to load resource|net::ERR/] });

  test('offline: the content of before opens, changes are kept, and go online later', async ({ page }) => {
    const git = frozenRepository();
    const { mishap } = await standGitHub(page, git);
    const desk = deskOn(page);
    await desk.open();
    await page.reload();
    mishap(() => 'nothing');
    await desk.openHere();
    await expect(page.getByText('Je ziet de inhoud van de vorige keer')).toBeVisible();
    await desk.visit('aanbod/leerlab-teylingen');
    await desk.field('title').fill('Leerlab vanuit de trein');
    await desk.kept(['offers/leerlab-teylingen.mdx']);
    mishap(undefined);
    await page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
    await expect(page.getByText('Je ziet de inhoud van de vorige keer')).toHaveCount(0);
    await desk.publish();
    expect(git.file(git.head(), LEERLAB)?.toString()).toContain('title: Leerlab vanuit de trein');
    git.remove();
  });

  /** Moments of the year at which a tab can die; each goes on where the one before it stopped. */
  const MOMENTS: [when: string, act: (page: Page) => Promise<void>, is: (page: Page) => Promise<void>][] = [
    [
      'a field was typed in',
      async (page) => deskOn(page).field('title').fill('Plusklas die bleef'),
      async (page) => {
        await deskOn(page).visit('aanbod/plusklas-de-vonk');
        await expect(deskOn(page).field('title')).toHaveValue('Plusklas die bleef');
      },
    ],
    [
      'an offer was confirmed',
      (page) => page.getByRole('button', { name: 'Bevestigd vandaag' }).click(),
      async (page) => {
        await deskOn(page).visit('aanbod/plusklas-de-vonk');
        await expect(deskOn(page).field('verified')).toHaveValue('2026-11-22');
      },
    ],
    [
      'a provider was asked',
      async (page) => {
        await deskOn(page).visit('ronde');
        await page
          .getByRole('checkbox', { name: /^Verstuurd/ })
          .first()
          .check();
      },
      async (page) => {
        await deskOn(page).visit('ronde');
        await expect(page.getByText('Verstuurd, nog geen antwoord: 1 aanbieder')).toBeVisible();
      },
    ],
    [
      'mails were dropped',
      async (page) => {
        await deskOn(page).visit('reacties');
        await page.getByRole('button', { name: 'Probeer het met drie voorbeeldberichten' }).click();
        await expect(page.locator('[data-part=summary]')).toContainText('3 berichten');
      },
      async (page) => {
        await deskOn(page).visit('reacties');
        await expect(page.locator('[data-part=summary]')).toContainText('3 berichten');
      },
    ],
    [
      'replies were taken over',
      async (page) => {
        await deskOn(page).visit('reacties/klopt');
        await page.getByRole('button', { name: /^Neem deze over/ }).click();
        await expect(deskOn(page).status).toContainText('1 overgenomen');
      },
      async (page) => {
        await deskOn(page).visit('reacties');
        await expect(page.getByRole('link', { name: 'Klopt (0)' })).toBeVisible();
      },
    ],
    [
      'a letter was read',
      async (page) => {
        await deskOn(page).visit('reacties/lees');
        await page.getByRole('button', { name: 'Klopt zo' }).click();
        await expect(deskOn(page).status).toContainText('Verwerkt.');
      },
      async (page) => {
        await deskOn(page).visit('reacties/lees');
        await expect(page.getByText('Alles is gelezen.')).toBeVisible();
      },
    ],
    [
      'all of it was published',
      (page) => deskOn(page).publish(),
      async (page) => {
        await deskOn(page).visit('publiceren');
        await expect(page.getByText('Er is niets te publiceren.')).toBeVisible();
        await expect(page.getByRole('button', { name: /^Maak ongedaan/ })).toHaveCount(1);
      },
    ],
  ];

  test('when the tab dies at seven moments of the year: each is there again, and all before it', async ({
    page,
    context,
  }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod/plusklas-de-vonk');
    let tab = page;
    for (const [when, act, is] of MOMENTS)
      await test.step(when, async () => {
        await act(tab);
        await expect(tab.locator('offer-desk')).toHaveAttribute('data-kept', '');
        const next = await context.newPage();
        await next.clock.setFixedTime(TODAY);
        await tab.close({ runBeforeUnload: false });
        tab = next;
        await tab.goto(new URL('beheer/', frozenSite.url).href);
        await tab.getByRole('button', { name: 'Ga verder met Voorbeelden' }).click();
        await is(tab);
        if (when.startsWith('a field')) await expect(deskOn(tab).field('title')).toBeVisible();
      });
  });

  test('in a browser that keeps nothing: the page says so, and offers a copy', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    const desk = deskOn(page);
    await page.goto('./beheer/');
    await page.getByRole('button', { name: 'Probeer het met voorbeelden' }).click();
    await desk.visit('aanbod/plusklas-de-vonk');
    await desk.field('title').fill('Plusklas zonder plaats');
    await expect(page.getByRole('alert')).toContainText('Deze browser kan je werk nu niet bewaren');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar een kopie van je wijzigingen' }).click();
    const file = await (await saving).path();
    const copy = unzipSync(new Uint8Array(readFileSync(file)));
    expect(strFromU8(copy['offers/plusklas-de-vonk.mdx'] ?? new Uint8Array())).toContain(
      'Plusklas zonder plaats',
    );
  });

  test('in two tabs: the second says so, and can take over', async ({ page, context }) => {
    const desk = deskOn(page);
    await desk.tryExample();
    await desk.visit('aanbod/plusklas-de-vonk');
    await desk.field('title').fill('Plusklas in het eerste tabblad');
    await desk.kept(['offers/plusklas-de-vonk.mdx']);
    const second = await context.newPage();
    await second.goto(new URL('beheer/', frozenSite.url).href);
    await expect(second.getByText('Het beheer staat al open in een ander tabblad')).toBeVisible();
    await second.getByRole('button', { name: 'Ga hier verder' }).click();
    await expect(page.getByText('Je werkt nu verder in een ander tabblad')).toBeVisible();
    await second.getByRole('button', { name: 'Ga verder met Voorbeelden' }).click();
    await expect(second.locator('[data-part=changes]')).toContainText('1 wijziging');
    expect((await keptChanges(second)).map(({ path }) => path)).toEqual(['offers/plusklas-de-vonk.mdx']);
  });

  test('in two tabs: when the first is closed, the second goes on by itself', async ({ page, context }) => {
    await deskOn(page).tryExample();
    const second = await context.newPage();
    await second.goto(new URL('beheer/', frozenSite.url).href);
    await expect(second.getByText('Het beheer staat al open in een ander tabblad')).toBeVisible();
    await page.close();
    await expect(second.getByRole('button', { name: 'Ga verder met Voorbeelden' })).toBeVisible();
  });
});
