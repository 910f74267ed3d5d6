import { globSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { addresses, addressOf } from '../../src/domain/site/addresses.ts';

/** A page with less than this is none, in bytes: its head alone has more. */
const LEAST = 600;

/** What a site must have: the title of each offer, which its page must carry, by its id. */
export interface Wanted {
  titles: Readonly<Record<string, string>>;
}

/**
 * Looks at every page of a site that was built, before it takes the place of a good one. Gives the first thing that is wrong
 * with it in Dutch, or `undefined` for a whole site.
 */
export function faultOf(site: string, { titles }: Wanted): string | undefined {
  const inFolder = (address: string) => (address.endsWith('/') ? `${address}index.html` : address);
  const expected = [
    ...Object.values(addresses)
      .map(({ pattern }) => pattern)
      .filter((pattern) => !pattern.includes('<')),
    ...Object.keys(titles).map((id) => addressOf('offer', id)),
  ];
  const absent = expected.find((address) => !existsSync(path.join(site, inFolder(address))));
  if (absent !== undefined) return `${absent} ontbreekt`;
  const byFile = new Map(
    Object.entries(titles).map(([id, title]) => [inFolder(addressOf('offer', id)).slice(1), title]),
  );
  for (const found of globSync('**/*.html', { cwd: site })) {
    const file = found.replaceAll('\\', '/');
    const fault = faultOfPage(readFileSync(path.join(site, found), 'utf8'), byFile.get(file));
    if (fault !== undefined) return `${file} ${fault}`;
  }
  return undefined;
}

function faultOfPage(html: string, title: string | undefined): string | undefined {
  if (html.length < LEAST) return 'is leeg';
  if (!html.trimEnd().endsWith('</html>')) return 'is niet af';
  if (!/<title>[^<]+<\/title>/.test(html)) return 'heeft geen titel';
  const heading = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1];
  if (!heading?.replaceAll(/<[^>]*>/g, '').trim()) return 'heeft geen kop';
  return title !== undefined && !heading.includes(escaped(title))
    ? 'heeft de kop van iets anders'
    : undefined;
}

/** A text as Astro writes it between tags. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
