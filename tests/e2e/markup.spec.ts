import { readdirSync } from 'node:fs';
import path from 'node:path';
import { addresses } from '../../src/domain/site/addresses.ts';
import { faultsByHtmlValidate, faultsByNu, hasJava } from './markup.ts';
import { frozenSite, smallSite, type Site } from './sites.ts';
import { expect, test } from './test.ts';

const WITHOUT_JAVA = 'The Nu validator needs Java: apt-get install default-jre-headless';

const pagesOf = ({ folder }: Site): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted();

/** One built page of each kind of address: the first by name. The deep tests take them all. */
function pageOfEachKind(site: Site): string[] {
  const names = pagesOf(site);
  const patterns = Object.values(addresses).map(({ pattern }) => pattern);
  const kinds = patterns.filter((pattern) => pattern.endsWith('/') || pattern.endsWith('.html'));
  return kinds.flatMap((pattern) => {
    const file = `${pattern.slice(1)}${pattern.endsWith('/') ? 'index.html' : ''}`.replace(/<\w+>/g, '[^/]+');
    const first = names.find((name) => new RegExp(`^${file}$`).test(name.split(path.sep).join('/')));
    return first === undefined ? [] : [path.join(site.folder, first)];
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
      test.skip(!process.env['CI'] && !hasJava(), WITHOUT_JAVA);
      expect(await faultsByNu(pageOfEachKind(site))).toEqual([]);
    });
  });

for (const site of [frozenSite, smallSite])
  test(
    `Every page from ${site.content} is HTML in which neither judge finds a fault`,
    { tag: '@deep' },
    async () => {
      test.skip(!process.env['CI'] && !hasJava(), WITHOUT_JAVA);
      const pages = pagesOf(site).map((name) => path.join(site.folder, name));
      expect(await faultsByHtmlValidate(pages)).toEqual([]);
      expect(await faultsByNu(pages)).toEqual([]);
    },
  );
