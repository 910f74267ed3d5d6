import { describe, expect, test } from 'vitest';
import { LEERLAB, OUDERCURSUS, problemsAfter, regionWith, replacing } from './region.ts';

const textOf = (name: string) => regionWith().find(({ path }) => path === name)?.text ?? '';

describe('the files of a region', () => {
  test('are without problems as they are in the fixture', () => {
    expect(problemsAfter({})).toEqual([]);
  });
  test('are all known', () => {
    expect(problemsAfter({ 'offers/leerlab.md': '', 'foto.jpg': '', 'region.yml': '' }))
      .toMatchInlineSnapshot(`
      [
        "foto.jpg:1: bestand - dit bestand hoort hier niet. Fix: haal het weg, of noem het offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx.",
        "offers/leerlab.md:1: bestand - zo heet hier geen bestand. Fix: noem het offers/leerlab.mdx.",
        "region.yml:1: bestand - dit bestand hoort hier niet. Fix: haal het weg; region.yaml is er al.",
      ]
    `);
  });
  test('have an id as name', () => {
    expect(
      problemsAfter({
        'offers/Leerlab Twee.mdx': textOf(OUDERCURSUS),
        'providers/2024.yaml': 'name: Nog een\ntype: stichting\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "offers/Leerlab Twee.mdx:1: bestand - de naam van dit bestand is geen geldige id. Fix: noem het offers/leerlab-twee.mdx.",
        "providers/2024.yaml:1: bestand - de naam van dit bestand is geen geldige id. Fix: gebruik kleine letters, cijfers en streepjes, met minstens één letter.",
      ]
    `);
  });
  test.each([
    ['offers/leerlab.mdx.txt', 'zo heet hier geen bestand. Fix: noem het offers/leerlab.mdx'],
    ['offers/leerlab.yaml', 'zo heet hier geen bestand. Fix: noem het offers/leerlab.mdx'],
    ['Offers/leerlab.mdx', 'zo heet hier geen bestand. Fix: noem het offers/leerlab.mdx'],
    ['providers/nieuw.yml', 'zo heet hier geen bestand. Fix: noem het providers/nieuw.yaml'],
    ['topics.yaml.txt', 'dit bestand hoort hier niet. Fix: haal het weg; topics.yaml is er al'],
    ['offers/Café Één.mdx', 'de naam van dit bestand is geen geldige id. Fix: noem het offers/cafe-een.mdx'],
    [
      'leerlab.mdx',
      'dit bestand hoort hier niet. Fix: haal het weg, of noem het offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx',
    ],
    [
      'offers/2026/leerlab.mdx',
      'dit bestand hoort hier niet. Fix: haal het weg, of noem het offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx',
    ],
  ])('are told with their right name where that is certain: %s', (name, says) => {
    const text = name.startsWith('offers/Café')
      ? textOf(OUDERCURSUS).replace('Cursus voor', 'Café voor')
      : '';
    expect(problemsAfter({ [name]: text })).toEqual([`${name}:1: bestand - ${says}.`]);
  });
  test('are told once when one that every region has is there under another name', () => {
    expect(problemsAfter({ 'topics.yaml': null, 'topics.yml': '' })).toContain(
      'topics.yml:1: bestand - zo heet hier geen bestand. Fix: noem het topics.yaml.',
    );
    expect(problemsAfter({ 'topics.yaml': null, 'topics.yml': '' })).not.toContainEqual(
      expect.stringContaining('topics.yaml:1: bestand - dit bestand ontbreekt'),
    );
  });
  test('include the three that every region has', () => {
    expect(problemsAfter({ 'region.yaml': null, 'municipalities.yaml': null, 'topics.yaml': null }))
      .toMatchInlineSnapshot(`
      [
        "municipalities.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.",
        "region.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.",
        "topics.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.",
      ]
    `);
  });
  test('are not empty', () => {
    expect(problemsAfter({ 'region.yaml': '', [OUDERCURSUS]: '---\n---\n' })).toMatchInlineSnapshot(`
      [
        "offers/oudercursus-voorbeeld.mdx:2: bestand - dit bestand is leeg. Fix: vul de velden in, zoals in een ander bestand.",
        "region.yaml:1: bestand - dit bestand is leeg. Fix: vul de velden in, zoals in een ander bestand.",
      ]
    `);
  });
});

test('the problems of all files are told at once, by file and line', () => {
  expect(
    problemsAfter({
      'topics.yaml': replacing('label: Plusklas', 'lable: Plusklas'),
      [OUDERCURSUS]: (text) => text.replace('[regio]', '[mars]').replace('[PO]', '[PO, PO]'),
      [LEERLAB]: (text) =>
        `${text.replace('to: 12', 'to: twaalf').replace('kind: plusklas', 'kind: les')}\n<b>Ja</b>\n`,
      'pages/plusklas-vinden.mdx': replacing('/aanbod/leerlab-voorbeeld/', '/aanbod/weg/'),
      'region.yaml': replacing('month: 9', 'month: 13'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "offers/leerlab-voorbeeld.mdx:3: kind - "les" staat niet op de lijst. Fix: kies uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
      "offers/leerlab-voorbeeld.mdx:9: ages.to - "twaalf" past hier niet. Fix: schrijf 12.",
      "offers/leerlab-voorbeeld.mdx:42: tekst - hier staat een code-element. Fix: haal de < en > weg; opmaak gaat met **vet** en [link](adres).",
      "offers/oudercursus-voorbeeld.mdx:9: sectors[2] - PO staat er twee keer. Fix: haal een van de twee weg.",
      "offers/oudercursus-voorbeeld.mdx:10: area[1] - deze gemeente bestaat niet: mars. Fix: kies uit teylingen, lisse, hillegom, regio.",
      "pages/plusklas-vinden.mdx:8: tekst - de link /aanbod/weg/ gaat nergens heen. Fix: kopieer het adres van de pagina op de site.",
      "region.yaml:8: refresh.month - "13" is te hoog. Fix: gebruik hoogstens 12.",
      "topics.yaml:5: [2].lable - dit veld bestaat niet. Fix: bedoel je label? Haal het veld anders weg.",
    ]
  `);
});

describe('a file from another computer', () => {
  const broken = (text: string) =>
    `${text.replace('kind: plusklas', 'kind: les').replace('municipality: teylingen', 'municipality: leiden')}\nEen {som}.\n`;
  const expected = problemsAfter({ [LEERLAB]: broken });
  test('with Windows line ends keeps its lines', () => {
    expect(problemsAfter({ [LEERLAB]: (text) => broken(text).replaceAll('\n', '\r\n') })).toEqual(expected);
    expect(expected.map((line) => line.split(': ')[0])).toEqual([`${LEERLAB}:3`, `${LEERLAB}:42`]);
  });
  test('with a byte order mark keeps its lines', () => {
    expect(problemsAfter({ [LEERLAB]: (text) => `\uFEFF${broken(text)}` })).toEqual(expected);
  });
  test('with both keeps its lines in a YAML file', () => {
    const change = replacing('label: Plusklas', 'label: P');
    const windows = (text: string) => `\uFEFF${change(text).replaceAll('\n', '\r\n')}`;
    expect(problemsAfter({ 'topics.yaml': windows })).toEqual(problemsAfter({ 'topics.yaml': change }));
    expect(problemsAfter({ 'topics.yaml': windows })).toHaveLength(1);
  });
});
