import { describe, expect, test } from 'vitest';
import { LEERLAB, problemsAfter, replacing, STICHTING } from './region.ts';

const leerlab = (part: string, replacement: string) =>
  problemsAfter({ [LEERLAB]: replacing(part, replacement) });

describe('a field that does not exist', () => {
  test('is told with the field that was probably meant', () => {
    expect(leerlab('audience:', 'audiance:')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:7: audiance - dit veld bestaat niet. Fix: bedoel je audience? Haal het veld anders weg.",
      ]
    `);
  });
  test('without a likely one, may move to the note', () => {
    expect(leerlab('online: false', 'kleur: blauw')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:20: kleur - dit veld bestaat niet. Fix: haal het veld weg, of zet de tekst in note.",
      ]
    `);
  });
  test('inside another field is told with what may stand there', () => {
    expect(leerlab('cost: { text:', 'cost: { gratis: ja, text:')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:24: cost.gratis - dit veld bestaat niet. Fix: haal het veld weg, of kies uit text, amount, per.",
      ]
    `);
  });
  test('is told in a location, on its own line', () => {
    expect(leerlab('    town: Sassenheim', '    town: Sassenheim\n    postkode: 2171 AB'))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:17: locations[1].postkode - dit veld bestaat niet. Fix: bedoel je postcode? Haal het veld anders weg.",
      ]
    `);
  });
  test('is told in a provider, which has no note', () => {
    expect(problemsAfter({ [STICHTING]: replacing('partner: true', 'kleur: blauw') })).toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:17: kleur - dit veld bestaat niet. Fix: haal het veld weg, of kies uit name, type, sectors, municipality, url, email, phone, location, partner, embed, description, sources.",
      ]
    `);
  });
});

describe('a field that is missing or empty', () => {
  test('of text is told at the top of the file', () => {
    expect(leerlab('title: Leerlab Voorbeeld\n', '')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: title - dit veld ontbreekt. Fix: vul tekst in.",
      ]
    `);
  });
  test('of a list of words is told with the words', () => {
    expect(leerlab('kind: plusklas\n', '')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: kind - dit veld ontbreekt. Fix: kies uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
      ]
    `);
  });
  test('of a list of entries is told with how to write one', () => {
    expect(
      leerlab(
        'sources: [{ title: Projectplan 2019-2023, date: 2020-01-06, url: https://stichting.voorbeeld.nl/plan }]\n',
        '',
      ),
    ).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: sources - dit veld ontbreekt. Fix: schrijf een streepje met daarachter de velden title, date, url.",
      ]
    `);
  });
  test('in a location is told at that location', () => {
    expect(leerlab('    town: Sassenheim\n', '')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:13: locations[1].town - dit veld ontbreekt. Fix: vul tekst in.",
      ]
    `);
  });
  test('is told on its own line when only the value is missing', () => {
    expect(leerlab('kind: plusklas', 'kind:')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: kind - dit veld is leeg. Fix: kies uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
      ]
    `);
  });
  test('may also be taken away when it is optional', () => {
    expect(leerlab('note: Alleen voor redacteuren.', 'note:')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:37: note - dit veld is leeg. Fix: vul tekst in, of haal het veld weg.",
      ]
    `);
  });
  test('is told for an empty list', () => {
    expect(leerlab('area: [teylingen, lisse]', 'area: []')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: area - deze lijst is leeg. Fix: zet er minstens 1 in.",
      ]
    `);
  });
});
