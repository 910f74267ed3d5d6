import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { frozenSite, ownSite, smallSite } from './sites.ts';
import { expect, test } from './test.ts';

test('An address that does not exist gives a kind page with a way on', async ({ page }) => {
  test.info().annotations.push({ type: 'status', description: 'the server gives 404' });
  const response = await page.request.get('aanbod/bestaat-niet/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('Deze pagina is er niet');
});

/** The desk has a policy of its own, which is stricter. */
const DESK = path.join('beheer', 'index.html');

for (const site of [frozenSite, smallSite, ownSite]) {
  const { base } = site;
  test(`Every link and file of ${site.content} leads somewhere, nothing is inline, and no page may load from elsewhere`, () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const broken = new Set<string>();
    for (const file of files) {
      const html = readFileSync(path.join(site.folder, file), 'utf8');
      expect(html, file).not.toMatch(/<[^>]+\sstyle=/);
      expect(html, file).not.toMatch(/<script(?![^>]*(\ssrc=|type="application\/ld\+json"))/);
      expect(html, file).not.toContain('<style');
      expect(html, file).toContain(
        `<meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self'${file === DESK ? '' : " 'wasm-unsafe-eval'"};`,
      );
      for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|data-index)="([^"]*)"/g)) {
        if (/^(https?:|mailto:|tel:|geo:|\?|#|data:)/.test(address)) continue;
        const bare = decodeURI(address.replace(/[?#].*$/, ''));
        const inside = bare.startsWith(base) ? bare.slice(base.length) : undefined;
        const target =
          inside === undefined ? '' : path.join(site.folder, inside, bare.endsWith('/') ? 'index.html' : '');
        if (!target || !existsSync(target)) broken.add(`${file}: ${address}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  test(`Every page of ${site.content} has a picture for who shares it, of the size that networks ask`, async () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    const pictures = new Set<string>();
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(path.join(site.folder, file), 'utf8');
      if (html.includes('content="noindex"')) continue;
      const [, address = ''] = /property="og:image" content="([^"]*)"/.exec(html) ?? [];
      expect(address, file).toContain(site.url);
      pictures.add(address.slice(site.url.length));
    }
    expect(pictures.size).toBeGreaterThan(5);
    for (const picture of pictures) {
      const { width, height } = await sharp(path.join(site.folder, picture)).metadata();
      expect({ picture, width, height }).toEqual({ picture, width: 1200, height: 630 });
    }
  });
}
