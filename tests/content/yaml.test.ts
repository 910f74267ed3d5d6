import { describe, expect, test } from 'vitest';
import { LEERLAB, problemsAfter, replacing } from './region.ts';

const title = (line: string) => problemsAfter({ [LEERLAB]: replacing('title: Leerlab Voorbeeld', line) });

describe('front matter', () => {
  test('must be there', () => {
    expect(problemsAfter({ [LEERLAB]: 'Een les begint met een vraag.\n' })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:1: schrijfwijze - de velden bovenaan ontbreken. Fix: zet de velden bovenaan, tussen een regel --- ervoor en een regel --- erna.",
      ]
    `);
  });
  test('must be closed', () => {
    expect(problemsAfter({ [LEERLAB]: replacing('\n---\n\nEen', '\n\nEen') })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:1: schrijfwijze - onder de velden ontbreekt de regel ---. Fix: zet onder het laatste veld een regel met alleen ---.",
      ]
    `);
  });
  test('must begin on the first line', () => {
    expect(problemsAfter({ [LEERLAB]: (text) => `\n${text}` })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:1: schrijfwijze - boven de eerste regel --- staat een lege regel. Fix: haal weg wat boven --- staat.",
      ]
    `);
  });
  test('begins with a line of three hyphens and nothing else', () => {
    expect(problemsAfter({ [LEERLAB]: (text) => `--- hier\n${text}` })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:1: schrijfwijze - de regel boven de velden is "--- hier". Fix: schrijf op de eerste regel precies drie streepjes en niets anders: ---.",
      ]
    `);
  });
});

describe('a line that cannot be read', () => {
  test('with a colon too many is told', () => {
    expect(title('title: Leerlab: een voorbeeld')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: schrijfwijze - in deze tekst staat een dubbele punt. Fix: zet de tekst tussen aanhalingstekens, zo: title: "Leerlab: een voorbeeld".",
      ]
    `);
  });
  test('with an open quotation mark is told where it was opened', () => {
    expect(title('title: "Leerlab Voorbeeld')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: schrijfwijze - het aanhalingsteken aan het begin is niet gesloten. Fix: schrijf title: "Leerlab Voorbeeld".",
      ]
    `);
  });
  test('with an open bracket is told where it was opened', () => {
    expect(problemsAfter({ [LEERLAB]: replacing('[teylingen, lisse]', '[teylingen, lisse') }))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: schrijfwijze - het haakje [ is niet gesloten. Fix: schrijf area: [teylingen, lisse].",
      ]
    `);
  });
  test('with a tab is told once', () => {
    expect(problemsAfter({ [LEERLAB]: replacing('  - name: Leerlab', '\t- name: Leerlab') }))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:13: schrijfwijze - deze regel begint met een tab. Fix: haal de tab weg en typ spaties om in te springen.",
      ]
    `);
  });
  test('without a colon is told', () => {
    expect(title('title Leerlab Voorbeeld')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter title ontbreekt een dubbele punt. Fix: schrijf title: Leerlab Voorbeeld.",
      ]
    `);
  });
  test('that is indented too far is told', () => {
    expect(problemsAfter({ [LEERLAB]: replacing('kind: plusklas', '  kind: plusklas') }))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: schrijfwijze - voor kind staan 2 spaties. Fix: haal de spaties aan het begin van de regel weg.",
      ]
    `);
  });
  test.each(['*Leerlab*', '&Leerlab Voorbeeld', '!Leerlab Voorbeeld', '@Leerlab', '`Leerlab`'])(
    'that begins with a sign of YAML, as in %s, is told and not cut short',
    (text) => {
      expect(title(`title: ${text}`)).toEqual([
        `${LEERLAB}:2: schrijfwijze - deze tekst begint met ${text[0]}, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "${text}".`,
      ]);
    },
  );
  test('does not keep the text below it from being checked', () => {
    const change = (text: string) => `${text.replace('title: Leer', 'title: "Leer')}\nEen {som}.\n`;
    expect(problemsAfter({ [LEERLAB]: change })).toHaveLength(2);
  });
});
