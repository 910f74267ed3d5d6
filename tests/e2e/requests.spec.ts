import type { Page } from '@playwright/test';
import { Finder } from './finder.ts';
import { frozenSite, smallSite } from './sites.ts';
import { startPartner, type PartnerSite } from './partner-site.ts';
import { expect, test } from './test.ts';

const TILES = 'https://service.pdok.nl';
const ADDRESSES = 'https://api.pdok.nl';
const REPOSITORY = 'https://api.github.com';

/** Everything that a site of ours may give: pages, and the files that belong to them. */
const OWN =
  /^\/([\w./-]*\/)?$|^\/(_astro|insluiten|handleiding)\/[\w.-]+$|^\/data\/[0-9a-f]{12}\/\w+\.json$|^\/data\/(build|hsds\/services|offers)\.\w+$|^\/pagefind\/[0-9a-f]{12}\/[\w./-]+$|^\/(basemap\.svg|favicon\.\w+|site\.webmanifest|offline\.js|[\w-]+\.png)$/;

interface Visit {
  address: string;
  /** Whether the screen has room for the map beside the list. */
  isWide?: boolean;
  /** What the visitor does there. */
  act?: (page: Page) => Promise<void>;
  /** What is asked of others then. */
  outside: string[];
}

const openMap = async (page: Page) => {
  await page.locator('offer-map').scrollIntoViewIfNeeded();
  await expect(page.locator('offer-map .marker').first()).toBeVisible();
  await expect(page.locator('offer-map .leaflet-tile').first()).toBeVisible();
};

const VISITS: Record<string, Visit> = {
  'who types and chooses': {
    address: './?weergave=lijst',
    act: async (page) => {
      const finder = new Finder(page);
      await finder.settle();
      await page.getByLabel('Zoekwoord').fill('faalangst');
      await page.getByLabel('Zoekwoord').press('Enter');
      await finder.settle();
    },
    outside: [],
  },
  'who looks at the map': { address: './?soort=plusklas', isWide: true, act: openMap, outside: [TILES] },
  'who wants the exact distance': {
    address: './?gemeente=oegstgeest&postcode=2341AB&weergave=lijst',
    act: async (page) => {
      await new Finder(page).settle();
      await new Finder(page).change();
      const asked = page.waitForRequest(/api\.pdok\.nl/);
      await page.getByRole('button', { name: 'Reken de afstand precies uit' }).click();
      await asked;
    },
    outside: [ADDRESSES],
  },
  'who reads an offer': { address: './aanbod/leerlab-teylingen/', outside: [] },
  'who reads of a provider': { address: './aanbieders/leerlab-teylingen/', outside: [] },
  'who reads a list': { address: './gemeente/leiden/leeftijd/8/', outside: [] },
  'who reads a guide': { address: './wijzer/kind-blijft-thuis/', outside: [] },
  'who keeps offers': { address: './bewaard/?ids=leerlab-teylingen', outside: [] },
  'of a school': {
    address: './begeleiders/?sector=VO',
    act: (page) => expect(page.locator('#telling')).toHaveAttribute('data-count', /\d/),
    outside: [],
  },
  'of a partner who takes the map': { address: './insluiten/', outside: [] },
  'of a provider who checks': { address: './controle/leerlab-teylingen/', outside: [] },
  'of an editor who has not opened anything': { address: './beheer/', outside: [] },
  'who reads about the site': { address: './over/', outside: [] },
};

/** What a page asked of others, as origins, while it came to rest. What it asked of its own site must be known. */
async function outsideOf(page: Page, visit: Visit): Promise<string[]> {
  const asked: URL[] = [];
  if (!visit.isWide) await page.setViewportSize({ width: 390, height: 844 });
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.route(/api\.pdok\.nl/, (route) =>
    route.fulfill({ json: { response: { docs: [{ centroide_ll: 'POINT(4.47 52.18)' }] } } }),
  );
  await page.goto(visit.address);
  await visit.act?.(page);
  await page.waitForLoadState('networkidle');
  const isOwn = ({ origin }: URL) => origin === new URL(frozenSite.url).origin;
  const strange = asked.filter((url) => isOwn(url) && !OWN.test(url.pathname)).map(String);
  expect(strange, 'files that nobody named').toEqual([]);
  return [
    ...new Set(asked.filter((url) => !isOwn(url) && url.protocol !== 'blob:').map(({ origin }) => origin)),
  ].filter((origin) => origin !== 'null');
}

for (const [who, visit] of Object.entries(VISITS))
  test(`A visit ${who} asks of others ${visit.outside.join(', ') || 'nothing'}`, async ({ page }) => {
    expect(await outsideOf(page, visit)).toEqual(visit.outside);
    const cookies = await page.context().cookies();
    expect(cookies, 'cookies').toEqual([]);
    const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(stored, 'what is stored without being asked for').toEqual([]);
  });

test.describe('On a partner’s page', () => {
  let partner: PartnerSite;
  test.beforeAll(async () => {
    const view = `<iframe src="${frozenSite.url}kaart/?soort=plusklas" width="900" height="900" title="Kaart"></iframe>`;
    partner = await startPartner({ kaart: { body: view } });
  });
  test.afterAll(() => partner.close());

  test('the embedded view asks for the tiles of the map and for nothing else', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${partner.url}kaart`);
    await expect(page.frameLocator('iframe').locator('offer-map .leaflet-tile').first()).toBeVisible();
    const others = asked.filter((one) => one.startsWith('http') && !one.startsWith('http://localhost'));
    expect([...new Set(others)]).toEqual([TILES]);
  });
});

test('The page on privacy names each of these, what an editor and a provider ask, and no other', async ({
  page,
}) => {
  const named = () =>
    page.locator('[data-origin]').evaluateAll((all) => all.map((one) => one.getAttribute('data-origin')));
  await page.goto('./privacy/');
  const asked = Object.values(VISITS).flatMap(({ outside }) => outside);
  expect(await named()).toEqual([...new Set(asked), REPOSITORY]);
  await page.goto(`${smallSite.url}privacy/`);
  expect(await named()).toEqual([
    'https://tegels.voorbeeld.nl',
    ADDRESSES,
    'https://formulier.voorbeeld.nl',
    'https://gitlab.voorbeeld.nl',
  ]);
});

test('What the policy of a page lets through is what the page on privacy names', async ({ page }) => {
  await page.goto('./privacy/');
  const named = await page
    .locator('[data-origin]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-origin') ?? ''));
  const allowed = new Set<string>();
  for (const address of ['./', './kaart/', './beheer/']) {
    await page.goto(address);
    const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
    for (const origin of policy?.match(/https?:\/\/[^\s;]+/g) ?? []) allowed.add(origin);
  }
  expect([...allowed].sort()).toEqual(named.sort());
});
