/**
 * Every state in which somebody may meet the site: each kind of page, and what becomes of it when it is used or when
 * something fails. Accessibility is tested in each of them.
 */
import type { Page } from '@playwright/test';
import { deskOn } from './desk.ts';
import { Finder } from './finder.ts';
import { cardOf, standAtMap } from './live-map.ts';
import { frozenSite, smallSite, type Site } from './sites.ts';
import { expect } from './test.ts';

export interface State {
  /** As in "the finder with ...". */
  name: string;
  site: Site;
  reach: (page: Page) => Promise<void>;
  /** What the browser says where something fails on purpose. */
  allowErrors?: RegExp[];
}

const ADDRESSES = [
  './',
  './?voor=school&soort=begeleiding',
  './?leeftijd=8&gemeente=oegstgeest&soort=plusklas',
  './aanbod/',
  './aanbod/2/',
  './aanbod/nova-anne-frank/',
  './aanbod/passend-alternatief-po/',
  './aanbieders/',
  './aanbieders/ppo-regio-leiden/',
  './soort/plusklas/',
  './gemeente/oegstgeest/',
  './gemeente/leiden/leeftijd/8/',
  './leeftijd/8/',
  './begeleiders/',
  './begeleiders/?sector=VO',
  './bewaard/',
  './bewaard/?ids=leerlab-teylingen,begeleiding-aiolos',
  './wijzer/kind-blijft-thuis/',
  './over/',
  './privacy/',
  './geen-verbinding/',
  './toegankelijkheid/',
  './data/',
  './kaart/',
  './kaart/?gemeente=oegstgeest&soort=plusklas&vast=gemeente,soort&kleur=005ea8',
  './kaart/?lijst=0&kleur=ffd200',
  './insluiten/',
  './beheer/',
  './beheer/ronde/',
  './beheer/handleiding/',
  './controle/leerlab-teylingen/',
  './stijl/',
  './404.html',
];

const pages: State[] = ADDRESSES.map((address) => ({
  name: address,
  site: frozenSite,
  ...(address.includes('404') && { allowErrors: [/404/] }),
  reach: async (page) => {
    await page.goto(new URL(address, frozenSite.url).href);
    await page.waitForLoadState('networkidle');
  },
}));

const CHECK = './controle/stichting-voorbeeld/';

/** What the small region has and the frozen one has not: replies by a form, mails, what has ended. */
const smallPages: State[] = [CHECK, './beheer/ronde/', './aanbod/zomerkamp-voorbeeld/'].map((address) => ({
  name: `${address} of the small region`,
  site: smallSite,
  reach: async (page) => {
    await page.goto(new URL(address, smallSite.url).href);
    await page.waitForLoadState('networkidle');
  },
}));

const at = (address = '') => new URL(address, frozenSite.url).href;
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;

async function find(page: Page, search = ''): Promise<Finder> {
  await page.goto(at(search));
  const finder = new Finder(page);
  await finder.settle();
  return finder;
}

const used: State[] = [
  {
    name: 'the finder with its filters open',
    site: frozenSite,
    reach: async (page) => (await find(page)).openFilters(),
  },
  {
    name: 'the finder that found nothing',
    site: frozenSite,
    reach: async (page) => {
      await find(page, '?q=zwemdiploma&leeftijd=3&gemeente=kaag-en-braassem');
      await expect(page.locator('#telling')).toHaveAttribute('data-count', '0');
    },
  },
  {
    name: 'the finder that does not know a home',
    site: frozenSite,
    reach: async (page) => {
      await find(page);
      await page.getByLabel('Woonplaats of postcode').fill('Maastricht');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await expect(page.locator('[data-part=asked], form').getByText('Maastricht').first()).toBeAttached();
    },
  },
  {
    name: 'the map with a card open',
    site: frozenSite,
    reach: async (page) => {
      await find(page, '?voor=school');
      await standAtMap(page, isNarrow(page));
      await page.locator('offer-map').focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Enter');
      await expect(cardOf(page)).toBeVisible();
    },
  },
  {
    name: 'the finder whose index does not load',
    site: frozenSite,
    allowErrors: [/finder\.json|500/],
    reach: async (page) => {
      await page.route('**/finder.json', (route) => route.fulfill({ status: 500 }));
      await page.goto(at());
      await expect(page.getByText('Zoeken lukt nu niet').first()).toBeVisible();
    },
  },
  {
    name: 'the check page with a reply that was made',
    site: smallSite,
    reach: async (page) => {
      await page.goto(new URL(CHECK, smallSite.url).href);
      await page.getByLabel('klopt nog').first().check();
      await page.getByRole('button', { name: 'Maak mijn mail' }).click();
      await expect(page.getByLabel('De tekst van je mail')).toBeVisible();
    },
  },
  {
    name: 'the check page whose form fails',
    site: smallSite,
    allowErrors: [/500/],
    reach: async (page) => {
      await page.route('https://formulier.voorbeeld.nl/antwoord', (route) =>
        route.fulfill({ status: 500, headers: { 'Access-Control-Allow-Origin': '*' } }),
      );
      await page.goto(new URL(CHECK, smallSite.url).href);
      await page.getByLabel('klopt nog').first().check();
      await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
      await expect(page.getByRole('status')).toContainText('Versturen lukt nu niet');
    },
  },
  {
    name: 'the list of kept offers with one in it',
    site: frozenSite,
    reach: async (page) => {
      await page.goto(at('./aanbod/leerlab-teylingen/'));
      await page.getByRole('button', { name: /^Bewaar Leerlab/ }).click();
      await page.goto(at('./bewaard/'));
      await expect(page.locator('#resultaten > li')).toHaveCount(1);
    },
  },
];

const ROOMS = [
  '',
  'aanbod',
  'aanbod/plusklas-de-vonk',
  'aanbieders',
  'aanbieders/stichting-de-vonk',
  'wijzers/waar-begin-je',
  'themas',
  'themas/begaafdheid',
  'gemeenten/beekdorp',
  'uitzonderingen',
  'regio',
  'ronde',
  'ronde/mailadressen',
  'reacties',
  'spreadsheet',
  'publiceren',
];

async function enter(page: Page, room: string) {
  await page.goto(at('./beheer/'));
  const desk = deskOn(page);
  await page.getByRole('button', { name: 'Probeer het met voorbeelden' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
  await desk.visit(room);
  await expect(desk.room.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(desk.room).not.toContainText('Even geduld');
  return desk;
}

const rooms: State[] = [
  ...ROOMS.map((room) => ({
    name: `the desk in its room "${room}"`,
    site: frozenSite,
    reach: async (page: Page) => {
      await enter(page, room);
    },
  })),
  {
    name: 'the desk with a fault in a field and a change that is not published',
    site: frozenSite,
    reach: async (page) => {
      const desk = await enter(page, 'aanbod/plusklas-de-vonk');
      await desk.field('title').fill('Pl');
      await expect(desk.fieldBox('title')).toContainText('te kort');
      await expect(desk.changesBar).toContainText('Nog niet gepubliceerd');
    },
  },
  {
    name: 'the desk with a letter to read',
    site: frozenSite,
    reach: async (page) => {
      await enter(page, 'reacties');
      await page.getByRole('button', { name: 'Probeer het met drie voorbeeldberichten' }).click();
      await page.getByRole('link', { name: /^Lees eerst/ }).click();
      await expect(page.locator('[data-part=letter]')).toBeVisible();
    },
  },
  {
    name: 'the desk after it published',
    site: frozenSite,
    reach: async (page) => {
      const desk = await enter(page, 'aanbod/plusklas-de-vonk');
      await desk.field('title').fill('Plusklas De Vonk voor iedereen');
      await desk.publish();
    },
  },
];

export const states: readonly State[] = [...pages, ...smallPages, ...used, ...rooms];

/** The states of which somebody takes a print, who is none of the desk's. */
export const printed: readonly State[] = [...pages, ...smallPages].filter(
  ({ name }) => !/kaart|insluiten|beheer|404/.test(name),
);

/** Opens all that is closed: every filter, explanation and form behind a heading. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
