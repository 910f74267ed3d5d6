import { describe, expect, test } from 'vitest';
import { readParts } from '../../scripts/lib/partner-pages.ts';
import { judgePage, type CurrentSite } from '../../src/domain/embed/partner-page.ts';
import { iframeSnippet, listSnippet, scriptSnippet } from '../../src/domain/embed/snippets.ts';
import { municipalities } from './sample.ts';

const site: CurrentSite = {
  url: 'https://kaart.nl/hb/',
  script: { url: 'https://kaart.nl/hb/insluiten/v2.js', integrity: 'sha384-nu' },
  book: { municipalities, topics: ['slaap'] },
};
const choices = (search: string) => ({
  site: site.url,
  script: site.script,
  title: 'Aanbod',
  search: new URLSearchParams(search),
});
const judge = (html: string) => judgePage(readParts(`<main>${html}</main>`, 'https://school.nl/hulp/'), site);

describe('On a partner’s page', () => {
  const search = 'gemeente=zeestad&soort=plusklas,voltijd&thema=slaap';
  test('each of the three snippets is found', () => {
    expect(judge(scriptSnippet(choices(search)))).toEqual({ state: 'present', way: 'script' });
    expect(judge(iframeSnippet(choices(search)))).toEqual({ state: 'present', way: 'iframe' });
    expect(judge(listSnippet(choices(search), [], ''))).toEqual({ state: 'present', way: 'link' });
  });
  test('nothing of ours is missing', () => {
    expect(judge('<iframe src="https://elders.nl/kaart/"></iframe><a href="/hb/">Hier</a>')).toEqual({
      state: 'missing',
    });
  });
  test('a script that was taken away is seen', () => {
    expect(judge(scriptSnippet(choices('')).replace(/<script.*/, ''))).toEqual({
      state: 'outdated',
      because: 'script-missing',
    });
  });
  test('a script of an older version is seen', () => {
    expect(judge(scriptSnippet(choices('')).replace('v2.js', 'v1.js'))).toEqual({
      state: 'outdated',
      because: 'script-version',
    });
  });
  test('a script that the browser refuses is seen, one without a hash runs', () => {
    const code = scriptSnippet(choices(''));
    expect(judge(code.replace('sha384-nu', 'sha384-oud'))).toMatchObject({ because: 'script-integrity' });
    expect(judge(code.replace(/ integrity="[^"]*"/, ''))).toMatchObject({ state: 'present' });
  });
  test('an iframe around an ordinary page is seen', () => {
    expect(judge('<iframe src="//kaart.nl/hb/?leeftijd=8"></iframe>')).toMatchObject({
      because: 'iframe-address',
    });
  });
  test('choices that no longer exist are named', () => {
    for (const code of [scriptSnippet, iframeSnippet])
      expect(judge(code(choices('gemeente=atlantis&soort=plusklas,feest')))).toEqual({
        state: 'outdated',
        because: 'choices',
        choices: ['soort=feest', 'gemeente=atlantis'],
      });
  });
  test('broken HTML and odd addresses are no problem', () => {
    expect(judge('<iframe src="https://["></iframe><a href><div <script src="x')).toEqual({
      state: 'missing',
    });
  });
});
