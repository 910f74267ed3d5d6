import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import {
  embeddedViewAddress,
  iframeSnippet,
  listSnippet,
  scriptSnippet,
  siteAddress,
  type Embedding,
} from '../../src/domain/embed/snippets.ts';
import { integrityOf, SCRIPT_VERSION } from '../../src/embed/integrity.ts';

/** The hash of every version that partners hold. A version is added, never changed: that would break their pages. */
const PUBLISHED: Record<string, string> = {
  v1: 'sha384-31YpDUMmSUmdSBG5sb/uTym2r3c3mr/Gh047yLqC/UVWstzEB1oZdOWsl8z++8jV',
  v2: 'sha384-T7fSvRNKCCuVix8a4+qBYe+ED0NJqRiTLlGlLd0LOTPjlQsa1l822NFjGI+ijG82',
};

const embedding = (changes: Partial<Embedding> = {}): Embedding => ({
  site: 'https://voorbeeld.nl/aanbod-hb/',
  script: { url: 'https://voorbeeld.nl/aanbod-hb/insluiten/v2.js', integrity: 'sha384-abc' },
  title: 'Aanbod in de Voorbeeldstreek',
  search: new URLSearchParams({ gemeente: 'lisse', soort: 'plusklas,voltijd', vast: 'gemeente' }),
  ...changes,
});

describe('the script for partners', () => {
  test.each(Object.entries(PUBLISHED))('%s never changes', (version, integrity) => {
    expect(integrityOf(readFileSync(`src/embed/${version}.js`, 'utf8'))).toBe(integrity);
  });
  test('weighs less than 3 kB', () => {
    expect(gzipSync(readFileSync(`src/embed/${SCRIPT_VERSION}.js`)).length).toBeLessThan(3000);
  });
});

describe('a snippet', () => {
  test('with the script carries the choices, the integrity hash, kept room and a plain link', () => {
    const page = parse(scriptSnippet(embedding()));
    const map = page.querySelector('aanbod-kaart');
    expect(map?.attributes).toEqual({
      adres: 'https://voorbeeld.nl/aanbod-hb/',
      gemeente: 'lisse',
      soort: 'plusklas,voltijd',
      vast: 'gemeente',
      style: 'display:block;width:100%;min-width:15rem;min-height:640px',
    });
    expect(map?.querySelector('a')?.attributes).toEqual({
      href: 'https://voorbeeld.nl/aanbod-hb/?gemeente=lisse&soort=plusklas,voltijd',
    });
    expect(page.querySelector('script')?.attributes).toEqual({
      src: 'https://voorbeeld.nl/aanbod-hb/insluiten/v2.js',
      integrity: 'sha384-abc',
      crossorigin: 'anonymous',
      async: '',
    });
  });
  test('of one height says so', () => {
    expect(scriptSnippet(embedding({ height: 500 }))).toContain(
      'hoogte="500" style="display:block;width:100%;min-width:15rem;min-height:500px"',
    );
    expect(iframeSnippet(embedding({ height: 500 }))).toContain('height="500"');
  });
  test('without script is an iframe with a title that loads when it is near', () => {
    expect(parse(iframeSnippet(embedding())).querySelector('iframe')?.attributes).toMatchObject({
      src: 'https://voorbeeld.nl/aanbod-hb/kaart/?gemeente=lisse&soort=plusklas,voltijd&vast=gemeente',
      title: 'Aanbod in de Voorbeeldstreek',
      loading: 'lazy',
      width: '100%',
    });
  });
  test('of a list has a link for each offer and says of which day it is', () => {
    const offers = [
      { title: 'Plus & meer', url: 'https://voorbeeld.nl/aanbod/plus/', about: 'Plusklas in Lisse' },
    ];
    const page = parse(listSnippet(embedding(), offers, 'Stand van 22 november 2026.'));
    expect(page.querySelectorAll('li').map((item) => item.text)).toEqual(['Plus & meer: Plusklas in Lisse']);
    expect(page.querySelector('p')?.text).toBe('Stand van 22 november 2026. Aanbod in de Voorbeeldstreek');
  });
  test('cannot be broken out of, whatever is in the choices or titles', () => {
    const hostile = '"><script>alert(1)</script>&';
    const bad = embedding({ title: hostile, search: new URLSearchParams({ q: hostile }) });
    for (const code of [
      scriptSnippet(bad),
      iframeSnippet(bad),
      listSnippet(bad, [{ title: hostile, url: hostile, about: hostile }], hostile),
    ]) {
      expect(parse(code).querySelectorAll('script:not([src])')).toEqual([]);
      expect(parse(code).querySelector('a')?.getAttribute('href')).toBeDefined();
    }
    expect(parse(scriptSnippet(bad)).querySelector('aanbod-kaart')?.getAttribute('q')).toBe(hostile);
  });
});

test('The address of the whole site leaves out what only means something in the embedded view', () => {
  const search = new URLSearchParams('leeftijd=8&vast=leeftijd&lijst=0&kaart=0&kleur=005ea8');
  expect(siteAddress({ site: 'https://a.nl/', search })).toBe('https://a.nl/?leeftijd=8');
  expect(embeddedViewAddress({ site: 'https://a.nl/', search: new URLSearchParams() })).toBe(
    'https://a.nl/kaart/',
  );
});
