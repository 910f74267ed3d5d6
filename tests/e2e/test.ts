import { test as base, expect, type Page } from '@playwright/test';

/** The day on which the tests take place. */
export const TODAY = '2026-11-22T10:00:00+01:00';

/** The hosts of the map's background in the frozen region and in the small one. */
const TILE_HOSTS = ['service.pdok.nl', 'tegels.voorbeeld.nl'];
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * The tests' own `test`: no request leaves this machine (tiles are stubbed, anything else fails the test), no error in
 * the page goes unseen, and the clock stands still.
 */
export const test = base.extend<{ page: Page; allowErrors: RegExp[]; tileHosts: string[] }>({
  allowErrors: [[], { option: true }],
  tileHosts: [TILE_HOSTS, { option: true }],
  page: async ({ page, allowErrors, tileHosts }, use) => {
    const strays: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.route(
      ({ hostname }) => hostname !== 'localhost',
      async (route) => {
        const { hostname, href } = new URL(route.request().url());
        if (tileHosts.includes(hostname)) return route.fulfill({ contentType: 'image/png', body: TILE });
        strays.push(href);
        return route.abort();
      },
    );
    await page.clock.setFixedTime(TODAY);
    await use(page);
    expect(strays, 'requests to other hosts').toEqual([]);
    const unexpected = errors.filter((text) => !allowErrors.some((pattern) => pattern.test(text)));
    expect(unexpected, 'errors in the page').toEqual([]);
  },
});

export { expect };
