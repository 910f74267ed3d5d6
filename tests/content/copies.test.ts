import { describe, expect, test } from 'vitest';
import { LEERLAB, problemsAfter, regionWith, STICHTING } from './region.ts';

const textOf = (name: string) => regionWith().find(({ path }) => path === name)?.text ?? '';
const leerlab = textOf(LEERLAB);
const offerBeside = (text: string) => problemsAfter({ 'offers/leerlab-kopie.mdx': text });

describe('an offer under two names', () => {
  test('is told at the longer name when all is the same', () => {
    expect(problemsAfter({ 'offers/leerlab-voorbeeld-2.mdx': leerlab })).toEqual([
      'offers/leerlab-voorbeeld-2.mdx:2: title - dit is een kopie van offers/leerlab-voorbeeld.mdx: alles is gelijk. Fix: haal een van de twee weg; is het iets anders, geef het dan een andere titel.',
    ]);
  });
  test('is told when only a note, a date or the text differs, or the capitals of the title', () => {
    const changed = leerlab
      .replace('Leerlab Voorbeeld', 'leerlab  voorbeeld')
      .replace('note: Alleen voor redacteuren.', 'note: Kopie van mei.')
      .replace('verified: 2026-09-14', 'verified: 2025-09-14')
      .replace('Een les begint', 'Elke les begint');
    expect(problemsAfter({ 'offers/leerlab-voorbeeld-2.mdx': changed })).toEqual([
      'offers/leerlab-voorbeeld-2.mdx:2: title - offers/leerlab-voorbeeld.mdx heeft dezelfde titel, soort en aanbieder. Fix: haal een van de twee weg; is het iets anders, geef het dan een andere titel.',
    ]);
  });
  test('is told once for each copy', () => {
    expect(
      problemsAfter({ 'offers/leerlab-voorbeeld-2.mdx': leerlab, 'offers/leerlab-voorbeeld-3.mdx': leerlab }),
    ).toHaveLength(2);
  });
  test.each([
    ['the title', leerlab.replace('title: Leerlab Voorbeeld', 'title: Leerlab in Lisse')],
    ['the kind', leerlab.replace('kind: plusklas', 'kind: voltijd')],
    [
      'the provider',
      leerlab
        .replace('[stichting-voorbeeld]', '[samenwerkingsverband-voorbeeld]')
        .replace('partners: [samenwerkingsverband-voorbeeld]', 'partners: []'),
    ],
  ])('is no copy when %s is another', (_, text) => {
    expect(offerBeside(text)).toEqual([]);
  });
  test('is told by its file name alone when that shows a copy', () => {
    expect(problemsAfter({ 'offers/leerlab-voorbeeld - kopie.mdx': leerlab })).toEqual([
      'offers/leerlab-voorbeeld - kopie.mdx:1: bestand - de naam van dit bestand is geen geldige id. Fix: haal de kopie weg; is het een nieuwe vermelding, gebruik kleine letters, cijfers en streepjes, met minstens één letter.',
    ]);
  });
});

test('an organisation under two names is told', () => {
  expect(problemsAfter({ 'providers/stichting-voorbeeld-oud.yaml': textOf(STICHTING) })).toEqual([
    'providers/stichting-voorbeeld-oud.yaml:2: name - dit is een kopie van providers/stichting-voorbeeld.yaml: alles is gelijk. Fix: haal een van de twee weg; is het iets anders, geef het dan een andere naam.',
  ]);
});

test('two schools of one name in two municipalities are two organisations', () => {
  const other = textOf(STICHTING).replace('\nmunicipality: teylingen', '\nmunicipality: lisse');
  expect(problemsAfter({ 'providers/stichting-voorbeeld-lisse.yaml': other })).toEqual([]);
});

test('a guide under two names is told', () => {
  expect(problemsAfter({ 'pages/plusklas-vinden-2.mdx': textOf('pages/plusklas-vinden.mdx') })).toEqual([
    expect.stringContaining(
      'pages/plusklas-vinden-2.mdx:2: title - dit is een kopie van pages/plusklas-vinden.mdx',
    ),
  ]);
});
