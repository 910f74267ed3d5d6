import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { faultOf } from '../../scripts/lib/look-over.ts';
import { spawnScript } from './run.ts';

const titles = { 'leerlab-voorbeeld': 'Leerlab Voorbeeld' };

describe('A site that was built', () => {
  let whole: string;
  beforeAll(() => {
    whole = mkdtempSync(path.join(tmpdir(), 'whole-'));
    const { status } = spawnScript(
      'build.ts',
      path.resolve('tests/fixtures/region'),
      '--out',
      path.join(whole, 'site'),
    );
    expect(status).toBe(0);
    return () => rmSync(whole, { recursive: true });
  });

  const after = (damage: (at: (file: string) => string) => void) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'damaged-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(path.join(whole, 'site'), folder, { recursive: true });
    damage((file) => path.join(folder, file));
    return faultOf(folder, { titles });
  };
  const rewrite = (file: string, change: (html: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  const OFFER = 'aanbod/leerlab-voorbeeld/index.html';

  test('has no fault', () => expect(after(() => {})).toBeUndefined());

  test.each([
    ['an empty page', 'is leeg', (html: string) => html.slice(0, 0)],
    ['half a page', 'is niet af', (html: string) => html.slice(0, html.length / 2)],
    ['a page without a title', 'heeft geen titel', (html: string) => html.replace(/<title>.*?<\/title>/, '')],
    ['a page without a heading', 'heeft geen kop', (html: string) => html.replace(/<h1[^]*?<\/h1>/, '')],
    [
      'the page of another offer',
      'heeft de kop van iets anders',
      (html: string) => html.replaceAll('Leerlab Voorbeeld', 'Iets anders'),
    ],
  ])('with %s is refused, and the page is named', (_, fault, change) =>
    expect(after((at) => rewrite(at(OFFER), change))).toBe(`${OFFER} ${fault}`),
  );

  test('without the page of an offer is refused', () =>
    expect(after((at) => rmSync(at(OFFER)))).toBe('/aanbod/leerlab-voorbeeld/ ontbreekt'));

  test('without a file that others rely on is refused', () =>
    expect(after((at) => rmSync(at('data/offers.json')))).toBe('/data/offers.json ontbreekt'));
});
