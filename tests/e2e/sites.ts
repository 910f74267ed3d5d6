/** A built site that the browser tests visit. */
export interface Site {
  url: string;
  port: number;
  folder: string;
  env: Record<string, string>;
}

/** The region's own content. */
export const regionSite: Site = {
  url: 'http://localhost:4329/',
  port: 4329,
  folder: '.work/e2e/region',
  env: { SITE_URL: 'http://localhost:4329' },
};

/** The fixture region, placed in a folder as on a partner's site. */
export const fixtureSite: Site = {
  url: 'http://localhost:4330/aanbod-hb/',
  port: 4330,
  folder: '.work/e2e/fixture',
  env: {
    SITE_URL: 'http://localhost:4330',
    BASE_PATH: '/aanbod-hb/',
    CONTENT_DIR: 'tests/fixtures/region',
  },
};
