/**
 * Every address of the site, in one list: the links of the pages, the check of the links that editors write, the sitemap
 * and a test that compares it with the folders of `src/pages` all read it. An address begins with a slash and leaves out
 * the folder in which the site is placed (`BASE_PATH`).
 */
import { PAGE_SIZE } from '../finder/results.ts';
import { MAX_AGE } from '../offer/ages.ts';
import { kinds, valuesOf } from '../schema/vocabulary.ts';

/** What can replace a name between angle brackets in a pattern. */
export type AddressPart =
  'offer' | 'provider' | 'kind' | 'municipality' | 'age' | 'guide' | 'picture' | 'build';

interface Address {
  /** Such as `/aanbod/<offer>/`. */
  pattern: string;
  /** Whether search engines may list it: pages for one visitor, for editors or for another site may not. */
  isFindable: boolean;
  /** Whether a long list goes on at the same address with a number behind it: `/aanbod/2/`. */
  isPaged: boolean;
}

const page = (pattern: string): Address => ({ pattern, isFindable: true, isPaged: false });
const list = (pattern: string): Address => ({ pattern, isFindable: true, isPaged: true });
const hidden = (pattern: string): Address => ({ pattern, isFindable: false, isPaged: false });
/** Something for a program, which is no page to list. */
const file = hidden;

export const addresses = {
  home: page('/'),
  offers: list('/aanbod/'),
  offer: page('/aanbod/<offer>/'),
  providers: page('/aanbieders/'),
  provider: page('/aanbieders/<provider>/'),
  kind: list('/soort/<kind>/'),
  municipality: list('/gemeente/<municipality>/'),
  municipalityAge: list('/gemeente/<municipality>/leeftijd/<age>/'),
  age: list('/leeftijd/<age>/'),
  schools: list('/begeleiders/'),
  guide: page('/wijzer/<guide>/'),
  about: page('/over/'),
  privacy: page('/privacy/'),
  accessibility: page('/toegankelijkheid/'),
  shortlist: hidden('/bewaard/'),
  embedBuilder: page('/insluiten/'),
  embedScript: file('/insluiten/v2.js'),
  embedScriptV1: file('/insluiten/v1.js'),
  embeddedView: hidden('/kaart/'),
  check: hidden('/controle/<provider>/'),
  roundMail: file('/controle/<provider>/mail.txt'),
  desk: hidden('/beheer/'),
  round: hidden('/beheer/ronde/'),
  manual: hidden('/beheer/handleiding/'),
  styleGuide: hidden('/stijl/'),
  openData: page('/data/'),
  offersJson: file('/data/offers.json'),
  offersCsv: file('/data/offers.csv'),
  offersGeojson: file('/data/offers.geojson'),
  services: file('/data/hsds/services.json'),
  agenda: file('/data/agenda.ics'),
  editorsCalendar: file('/data/redactie.ics'),
  changes: file('/wijzigingen.xml'),
  finderIndex: file('/data/<build>/finder.json'),
  contacts: file('/data/<build>/contacts.json'),
  build: file('/data/build.json'),
  searchTopics: file('/data/<build>/words.json'),
  schoolDetails: file('/data/<build>/begeleiders.json'),
  baseMapData: file('/data/<build>/basemap.json'),
  baseMapPicture: file('/basemap.svg'),
  sharePicture: file('/delen/<picture>.png'),
  offlineWorker: file('/offline.js'),
  offline: hidden('/geen-verbinding/'),
  manifest: file('/site.webmanifest'),
  robots: file('/robots.txt'),
  notFound: hidden('/404.html'),
} as const satisfies Record<string, Address>;

export type AddressName = keyof typeof addresses;

const PART = /<(\w+)>/g;

/** An address with its names filled in, in the order in which the pattern has them. */
export function addressOf(name: AddressName, ...parts: (string | number)[]): string {
  const left = [...parts];
  return addresses[name].pattern.replace(PART, () => String(left.shift()));
}

/** The address without its number of a page of a list, its query and its fragment. */
const bare = (address: string) => address.replace(/[?#].*$/, '');

const everyAddress: readonly Address[] = Object.values(addresses);

const readers = everyAddress.map(({ pattern, isFindable, isPaged }) => ({
  pattern,
  isFindable,
  parts: [...pattern.matchAll(PART)].map(([, part]) => part as AddressPart),
  expression: new RegExp(
    `^${pattern.replaceAll('.', '\\.').replace(PART, '([^/]+)')}${isPaged ? '(?:([1-9]\\d*)/)?' : ''}$`,
  ),
}));

/** Whether search engines may list the page at an address; one that is not on the list may not. */
export function isFindable(address: string): boolean {
  const matching = readers.filter(({ expression }) => expression.test(bare(address)));
  return matching.length > 0 && matching.every((one) => one.isFindable);
}

/** The ids that a region has; `undefined` where they cannot be read, so that each may be right. */
export interface SiteIds {
  offers: readonly string[];
  providers: readonly string[];
  guides: readonly string[];
  municipalities: readonly string[] | undefined;
}

/** Makes a function that says whether an address leads to a page or a file of the site. */
export function addressChecker({
  offers,
  providers,
  guides,
  municipalities,
}: SiteIds): (address: string) => boolean {
  const known: Record<AddressPart, ReadonlySet<string> | undefined> = {
    offer: new Set(offers),
    provider: new Set(providers),
    guide: new Set(guides),
    municipality: municipalities && new Set(municipalities),
    kind: new Set<string>(valuesOf(kinds)),
    // What only fits one build is for its own pages: nobody links to it.
    build: new Set(),
    age: new Set(Array.from({ length: MAX_AGE + 1 }, (_, age) => String(age))),
    picture:
      municipalities &&
      new Set(['site', ...valuesOf(kinds), ...municipalities.map((id) => `gemeente-${id}`)]),
  };
  // The number of pages in the list of a kind, an age or a municipality is not known here: nobody links into the middle
  // of one.
  const pages = Math.ceil(offers.length / PAGE_SIZE);
  const isPageOfOffers = (pattern: string, number: string) =>
    pattern === addresses.offers.pattern && number !== '1' && Number(number) <= pages;
  return (address) =>
    readers.some(({ pattern, expression, parts }) => {
      const found = expression.exec(bare(address));
      if (!found) return false;
      const [, ...given] = found;
      const number = given[parts.length];
      if (number !== undefined && !isPageOfOffers(pattern, number)) return false;
      return parts.every((part, index) => known[part]?.has(given[index] ?? '') ?? true);
    });
}
