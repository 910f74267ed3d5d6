import { readdirSync } from 'node:fs';
import path from 'node:path';
import { addresses } from '../../src/domain/site/addresses.ts';
import { faultsByHtmlValidate, faultsByNu, hasJava } from './markup.ts';
import { frozenSite, smallSite, type Site } from './sites.ts';
import { expect, test } from './test.ts';

/** One built page of each kind of address: the first by name. The part `deep` takes them all. */
function pageOfEachKind({ folder }: Site): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted();
  const patterns = Object.values(addresses).map(({ pattern }) => pattern);
  const kinds = patterns.filter((pattern) => pattern.endsWith('/') || pattern.endsWith('.html'));
  return kinds.flatMap((pattern) => {
    const file = `${pattern.slice(1)}${pattern.endsWith('/') ? 'index.html' : ''}`.replace(/<\w+>/g, '[^/]+');
    const first = names.find((name) => new RegExp(`^${file}$`).test(name.split(path.sep).join('/')));
    return first === undefined ? [] : [path.join(folder, first)];
  });
}

for (const site of [frozenSite, smallSite])
  test.describe(`A page of each kind, from ${site.content}`, () => {
    test('is HTML in which html-validate finds no fault', async () => {
      const pages = pageOfEachKind(site);
      expect(pages.length).toBeGreaterThan(20);
      expect(await faultsByHtmlValidate(pages)).toEqual([]);
    });

    test('is HTML in which the Nu validator finds no fault', async () => {
      test.skip(
        !process.env['CI'] && !hasJava(),
        'The Nu validator needs Java: apt-get install default-jre-headless',
      );
      expect(await faultsByNu(pageOfEachKind(site))).toEqual([]);
    });
  });
