import type { Page } from '@playwright/test';
import { Finder, seen } from './finder.ts';
import { expect, test, TODAY } from './test.ts';

test.use({
  allowErrors: [
    /Failed to (load|fetch)|\.json|pagefind|import|no text index|ERR_FAILED|404|Unexpected|JSON|TypeError/,
  ],
});

/** Takes the clock of the page in hand: nothing that waits goes on before the test lets time pass. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: TODAY });
  await page.clock.pauseAt(TODAY);
}

/** Lets the clock of the page run until something is on the screen, at most to a time in seconds. */
async function passUntil(page: Page, seconds: number, sentence: string | RegExp): Promise<void> {
  for (let passed = 0; passed < seconds * 10; passed++) {
    if (await seen(page, sentence).first().isVisible()) break;
    await page.clock.runFor(100);
  }
  await expect(seen(page, sentence).first()).toBeVisible();
}

const never = (page: Page, address: string | RegExp) => page.route(address, () => undefined);
const gone = (page: Page, address: string | RegExp) =>
  page.route(address, (route) => route.fulfill({ status: 404, body: '<!doctype html><p>Niet gevonden' }));

test.describe('The index of the finder', () => {
  test('that never comes: the page says that it loads, then that it may not come, and names lists that answer', async ({
    page,
  }) => {
    await never(page, /finder\.json/);
    await stopClock(page);
    await page.goto('./?gemeente=oegstgeest&leeftijd=8&soort=plusklas');
    await passUntil(page, 3, 'We laden nog…');
    await expect(page.locator('#telling')).toHaveText('Zoeken…');
    await expect(page.locator('.asked-line')).toContainText('Je vraag');
    await passUntil(page, 9, /laden heel traag, of komen niet\. Dit is al het aanbod, nog niet het antwoord/);
    await expect(page.locator('#telling')).toHaveText(/^Al het aanbod: \d+$/);
    const notice = page.locator('[data-part=notice]');
    await expect(notice.getByRole('link', { name: 'Oegstgeest · 8 jaar' })).toHaveAttribute(
      'href',
      /\/gemeente\/oegstgeest\/leeftijd\/8\/$/,
    );
    await notice.getByRole('link', { name: 'Plusklassen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Plusklassen');
  });

  test('that comes after all gives the answer, and the page takes its words back', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/finder\.json/, async (route) => {
      await held;
      await route.continue();
    });
    await stopClock(page);
    await page.goto('./?soort=plusklas');
    await passUntil(page, 12, /Dit is al het aanbod/);
    release();
    await page.clock.resume();
    const finder = new Finder(page);
    await finder.settle();
    await expect(page.locator('[data-part=notice]')).toBeHidden();
    expect(await finder.ids()).toContain('leerlab-teylingen');
    expect(await finder.total()).toBeLessThan(20);
    await expect(page.locator('form [name=lijst]')).toHaveCount(0);
  });

  test('that fails leaves the list, and the page says what does not work and what the list is not', async ({
    page,
  }) => {
    await page.route('**/finder.json', (route) => route.fulfill({ status: 500 }));
    await page.goto('./');
    await expect(seen(page, 'Zoeken lukt nu niet, want de gegevens laden niet.')).toBeVisible();
    await expect(page.locator('#resultaten > li')).toHaveCount(20);
    await page.goto('./?soort=plusklas');
    await expect(seen(page, 'Dit is al het aanbod, nog niet het antwoord op je vraag.')).toBeVisible();
    await expect(page.locator('#telling')).toHaveText(/^Al het aanbod: \d+$/);
  });

  for (const [what, body] of [
    ['nothing', ''],
    ['half of it', '{"refresh":{"month":9,"day":1,"weeks":8},"municipalities":[{"id":"lei'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['a page', '<!doctype html><title>Welkom</title>'],
  ] as const)
    test(`that holds ${what} is an index that failed`, async ({ page }) => {
      await page.route('**/finder.json', (route) => route.fulfill({ contentType: 'application/json', body }));
      await page.goto('./?soort=plusklas');
      await expect(seen(page, 'Zoeken lukt nu niet')).toBeVisible();
      await expect(page.locator('#resultaten > li')).toHaveCount(20);
    });

  test('of a build that is no longer there: the page says that the map is new', async ({ page }) => {
    await gone(page, '**/finder.json');
    await page.route('**/data/build.json', (route) =>
      route.fulfill({ json: { name: '0123456789ab', commit: '', day: '2026-11-23', links: {} } }),
    );
    for (const [address, island] of [
      ['./', 'offer-finder'],
      ['./bewaard/', 'kept-offers'],
      ['./begeleiders/?sector=PO', 'school-list'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator(island).getByText('Deze kaart is net vernieuwd.').first()).toBeVisible();
    }
  });
});

test.describe('The text index', () => {
  test('that fails: titles, towns and topics are searched, and no word is called unknown', async ({
    page,
  }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?q=leerlab');
    await expect(seen(page, 'Zoeken in hele teksten lukt nu niet.')).toBeVisible();
    expect((await finder.ids())[0]).toBe('leerlab-teylingen');
    await finder.open('?q=zeppelin');
    await expect(seen(page, 'We vonden “zeppelin” nog niet.')).toBeVisible();
    await expect(seen(page, 'We kennen “zeppelin” niet.')).toBeHidden();
  });

  for (const [file, address] of [
    ['program', /pagefind\/[^/]+\/pagefind\.js/],
    ['list of words', /pagefind-entry|\.pf_meta/],
    ['part for this word', /\.pf_index/],
    ['list of offers', /pagefind\/[^/]+\/offers\.json/],
  ] as const)
    test(`whose ${file} never comes: titles are searched at once, and the page says what it waits for`, async ({
      page,
    }) => {
      await never(page, address);
      await stopClock(page);
      await page.goto('./?q=leerlab');
      await passUntil(page, 4, 'We laden nog. Tot dan zoeken we in titels, plaatsen en thema’s.');
      const finder = new Finder(page);
      expect((await finder.ids())[0]).toBe('leerlab-teylingen');
      expect(await finder.total()).toBeLessThan(20);
      await passUntil(page, 12, 'Zoeken in hele teksten lukt nu niet.');
      expect((await finder.ids())[0]).toBe('leerlab-teylingen');
      await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    });

  test('that is late is searched once it is there, without being asked again', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/pagefind-entry/, async (route) => {
      await held;
      await route.continue();
    });
    await stopClock(page);
    await page.goto('./?q=werkplekken');
    await passUntil(page, 4, /We laden nog\. Tot dan/);
    release();
    await page.clock.resume();
    await expect(seen(page, /We laden nog/)).toBeHidden();
    await new Finder(page).settle();
  });
});

test.describe('The topics with their other words', () => {
  for (const [what, answer] of [
    ['gone', { status: 404, body: 'Niet gevonden' }],
    ['a page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Welkom' }],
    ['of another shape', { status: 200, contentType: 'application/json', body: '{"topics": 3}' }],
  ] as const)
    test(`that are ${what}: the page says so, and searches the rest`, async ({ page }) => {
      await page.route('**/words.json', (route) => route.fulfill(answer));
      const finder = new Finder(page);
      await finder.open('?q=leerlab');
      await expect(seen(page, 'De lijst met andere woorden voor thema’s laadt niet.')).toBeVisible();
      expect((await finder.ids())[0]).toBe('leerlab-teylingen');
    });

  test('that never come: the page waits for them no longer than for anything else', async ({ page }) => {
    await never(page, '**/words.json');
    await stopClock(page);
    await page.goto('./?q=leerlab');
    await passUntil(page, 4, 'We laden nog. Tot dan kennen we niet alle woorden.');
    expect((await new Finder(page).ids())[0]).toBe('leerlab-teylingen');
    await passUntil(page, 12, 'De lijst met andere woorden voor thema’s laadt niet.');
  });
});

test.describe('The code of the search by words', () => {
  test('that fails: the other choices work, and the page says so', async ({ page }) => {
    await page.route('**/_astro/text-search*', (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?q=leerlab&soort=plusklas');
    await expect(seen(page, 'Zoeken op woorden lukt nu niet.')).toBeVisible();
    expect(await finder.ids()).toContain('lop-bovenschoolse-plusklas');
  });

  test('that never comes: the list of before is marked until the page gives the words up', async ({
    page,
  }) => {
    await never(page, '**/_astro/text-search*');
    await stopClock(page);
    await page.goto('./?q=leerlab&soort=plusklas');
    await passUntil(page, 4, 'We laden nog…');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'true');
    await passUntil(page, 12, 'Zoeken op woorden lukt nu niet.');
    await expect(page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  });
});

test.describe('The map', () => {
  const openMap = async (page: Page, isMobile: boolean) => {
    if (isMobile) await page.getByRole('button', { name: 'Kaart', exact: true }).click();
    await page.locator('offer-map').scrollIntoViewIfNeeded();
  };

  test(
    'without its code says so, and the list works',
    { tag: '@every-screen' },
    async ({ page, isMobile }) => {
      await page.route('**/_astro/points-map*', (route) => route.abort());
      const finder = new Finder(page);
      await finder.open();
      await openMap(page, isMobile);
      await expect(page.getByText('De kaart laadt niet.')).toBeVisible();
      await expect(finder.results).toHaveCount(20);
    },
  );

  test('without tiles has its marks and its base map', async ({ page, isMobile }) => {
    await page.route(/service\.pdok\.nl/, (route) => route.abort());
    const finder = new Finder(page);
    await finder.open('?soort=plusklas');
    await openMap(page, isMobile);
    await expect(page.locator('offer-map .marker').first()).toBeVisible();
    await expect(finder.results).not.toHaveCount(0);
    await expect(page.getByText('De ondergrond van de kaart laadt niet.')).toBeHidden();
  });

  test('without tiles and without base map says so, and has its marks', async ({ page, isMobile }) => {
    await page.route(/service\.pdok\.nl/, (route) => route.abort());
    await page.route('**/basemap.json', (route) => route.abort());
    await new Finder(page).open('?soort=plusklas');
    await openMap(page, isMobile);
    await expect(
      page.getByText('De ondergrond van de kaart laadt niet. De plekken staan er wel'),
    ).toBeVisible();
    await expect(page.locator('offer-map .marker').first()).toBeVisible();
  });

  test('whose base map never comes has its tiles', async ({ page, isMobile }) => {
    await never(page, '**/basemap.json');
    await new Finder(page).open('?soort=plusklas');
    await openMap(page, isMobile);
    await expect(page.locator('offer-map .leaflet-tile').first()).toBeVisible();
  });
});

test.describe('Other lists', () => {
  test('the kept offers say that they load, and that nothing is lost', async ({ page }) => {
    await never(page, '**/finder.json');
    await stopClock(page);
    await page.goto('./bewaard/');
    await passUntil(page, 3, 'We laden nog…');
    await passUntil(page, 9, 'Wat je bewaarde, is niet weg.');
  });

  test('the list for schools says that it loads, and stays', async ({ page }) => {
    await never(page, '**/begeleiders.json');
    await stopClock(page);
    await page.goto('./begeleiders/?sector=VO');
    await passUntil(page, 3, 'We laden nog…');
    await passUntil(page, 9, /laden heel traag, of komen niet\. De hele lijst staat hieronder/);
    await expect(page.locator('school-list li[data-offer]').first()).toBeVisible();
  });
});
