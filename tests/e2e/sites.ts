/** A built site that the browser tests visit. */
export interface Site {
  /** The folder with its content. */
  content: string;
  /** The folder in which it is built. */
  folder: string;
  /** Where on its host it stands. */
  base: string;
  /** Its address, with the port that `serve-sites.ts` found free; known when the tests run. */
  url: string;
}

/** Playwright loads the specs once before the sites stand, to list the tests; that is no moment to visit anything. */
const NOT_YET = 'http://not-yet.invalid/';

/** A copy of the region's content that nobody edits: for every test that names an entry. */
export const frozenSite: Site = {
  content: 'tests/fixtures/frozen',
  folder: '.work/e2e/frozen',
  base: '/',
  url: process.env['FROZEN_SITE'] ?? NOT_YET,
};

/** A small made-up region, placed in a folder as on a partner's site. */
export const smallSite: Site = {
  content: 'tests/fixtures/region',
  folder: '.work/e2e/small',
  base: '/aanbod-hb/',
  url: process.env['SMALL_SITE'] ?? NOT_YET,
};

/** What an editor made of the content until today: for tests that hold whatever that is. */
export const ownSite: Site = {
  content: 'content',
  folder: '.work/e2e/own',
  base: '/',
  url: process.env['OWN_SITE'] ?? NOT_YET,
};

/** What `serve-sites.ts` says when every site stands; Playwright keeps the addresses in the environment by these names. */
export const ALL_STAND = /^frozen (?<frozen_site>\S+) small (?<small_site>\S+) own (?<own_site>\S+)$/m;
