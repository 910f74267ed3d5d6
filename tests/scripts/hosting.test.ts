import { parseAllHeaders } from '@netlify/headers-parser';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { installed, startApache, startNginx, type Host } from './hosts.ts';

const PERMISSIONS = 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()';

const PAGES = ['/', '/aanbod/', '/insluiten/', '/kaart-van-iets-anders/'];

const hosts: [name: string, program: string, start: () => Promise<Host>][] = [
  ['nginx', 'nginx', startNginx],
  ['Apache', 'apache2', startApache],
];

for (const [name, program, start] of hosts) {
  // Both stand on any machine that ran `.ci/run`.
  describe.skipIf(!installed(program))(`The recipe for ${name}`, () => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host?.stop());
    const get = (address: string) => fetch(new URL(address, host.url));

    test.each(['', '/aanbod-hb'])(
      'lets only the view for partners stand in a frame (folder "%s")',
      async (folder) => {
        for (const page of PAGES) {
          const { status, headers } = await get(folder + page);
          expect(status, page).toBe(200);
          expect(headers.get('content-security-policy'), page).toBe("frame-ancestors 'self'");
          expect(headers.get('x-frame-options'), page).toBeNull();
        }
        const { headers } = await get(`${folder}/kaart/?gemeente=lisse`);
        expect(headers.get('content-security-policy')).toBe('frame-ancestors *');
      },
    );
    test('lets partners’ pages check the script, and anyone read the data', async () => {
      for (const file of ['/insluiten/v1.js', '/data/offers.geojson', '/aanbod-hb/insluiten/v1.js'])
        expect((await get(file)).headers.get('access-control-allow-origin'), file).toBe('*');
      expect((await get('/aanbod/')).headers.get('access-control-allow-origin')).toBeNull();
    });
    test.each([
      ['/', 'text/html', true],
      ['/insluiten/v1.js', 'javascript', true],
      ['/data/offers.geojson', 'application/geo+json', true],
      ['/data/agenda.ics', 'text/calendar', true],
      ['/data/offers.csv', 'text/csv', true],
      ['/wijzigingen.xml', 'xml', true],
    ])('sends %s as %s in UTF-8, compressed', async (file, type) => {
      const { headers } = await get(file);
      expect(headers.get('content-type')).toContain(type);
      expect(headers.get('content-type')?.toLowerCase()).toContain('charset=utf-8');
      expect(headers.get('content-encoding')).toBe('gzip');
    });
    test('keeps for a year what has its hash in its name, and nothing else', async () => {
      expect((await get('/_astro/main.abc123.css')).headers.get('cache-control')).toContain('immutable');
      expect((await get('/')).headers.get('cache-control')).toBeNull();
    });
    test('answers an unknown address with the site’s own page, status 404 and its headers', async () => {
      const response = await get('/bestaat-niet/');
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Deze pagina is er niet');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('keeps to https, and lets a page ask for nothing of the device but the place', async () => {
      const { headers } = await get('/aanbod/');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('permissions-policy')).toBe(PERMISSIONS);
    });

    test('lets a browser look for a new service worker each time', async () => {
      const { headers } = await get('/offline.js');
      expect(headers.get('cache-control')).toBe('no-cache');
    });
  });
}

describe('The recipe for Netlify and Cloudflare Pages', () => {
  const headersOf = async (address: string) => {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: ['public/_headers'],
      configHeaders: [],
      minimal: false,
    });
    expect(errors).toEqual([]);
    const found = headers
      .filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(address))
      .map((rule) => rule.values);
    // A header that two rules give is sent as one with both values; none of ours may depend on that.
    expect(new Set(found.flatMap(Object.keys)).size).toBe(found.flatMap(Object.keys).length);
    return Object.assign({}, ...found) as Record<string, string>;
  };

  test('lets only the view for partners stand in a frame', async () => {
    for (const page of PAGES) {
      expect(await headersOf(page), page).toMatchObject({ 'X-Frame-Options': 'SAMEORIGIN' });
      expect(await headersOf(page), page).not.toHaveProperty('Content-Security-Policy');
    }
    expect(await headersOf('/kaart/')).toMatchObject({ 'Content-Security-Policy': 'frame-ancestors *' });
  });
  test('keeps to https, and lets a page ask for nothing of the device but the place', async () => {
    expect(await headersOf('/aanbod/')).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000',
      'Permissions-Policy': PERMISSIONS,
      'X-Content-Type-Options': 'nosniff',
    });
    expect(await headersOf('/offline.js')).toMatchObject({ 'Cache-Control': 'no-cache' });
  });
  test('lets partners’ pages check the script, and anyone read the data', async () => {
    for (const file of ['/insluiten/v1.js', '/data/offers.geojson'])
      expect(await headersOf(file)).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
  });
});

test('The recipe for GitLab Pages publishes the folder that is built', () => {
  const { pages } = parse(readFileSync('scripts/hosting/gitlab-pages.yml', 'utf8'));
  expect(pages.script).toContain('npm run build -- --out public-site');
  expect(pages.artifacts.paths).toEqual(['public']);
});
