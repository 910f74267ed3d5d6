import { expect, test } from 'vitest';
import { problemsAfter } from './region.ts';

const rows = (...lines: string[]) => problemsAfter({ 'link-exceptions.yaml': `${lines.join('\n')}\n` });

test('an exception names an address or an entry, a last day and a reason; one that is over is no problem', () => {
  expect(
    rows(
      '- { address: https://www.voorbeeld.nl/oud, until: 2026-10-01, reason: De site wordt verbouwd }',
      '- { entry: leerlab-voorbeeld, until: 2026-01-01, reason: De site laat geen programma toe }',
      '- { entry: plusklas-vinden, until: 2026-01-01, reason: Een wijzer mag ook }',
    ),
  ).toEqual([]);
});

test('a mistake in an exception is told with its line', () => {
  expect(
    rows(
      '- { address: www.voorbeeld.nl, until: 2026-02-30, reason: De site wordt verbouwd }',
      '- { until: 2026-10-01, reason: Geen idee waarvan }',
      '- { entry: leerlab-voorbeeld, address: https://www.voorbeeld.nl, until: 2026-10-01, reason: Allebei }',
      '- { entry: leerlab-voorbeeld, untill: 2026-10-01 }',
    ),
  ).toMatchInlineSnapshot(`
    [
      "link-exceptions.yaml:1: [1].address - "www.voorbeeld.nl" is geen webadres. Fix: schrijf https://www.voorbeeld.nl.",
      "link-exceptions.yaml:1: [1].until - "2026-02-30" bestaat niet: februari 2026 heeft 28 dagen. Fix: kies een dag van 1 tot en met 28, of verbeter de maand.",
      "link-exceptions.yaml:2: [2] - een uitzondering hoort bij één adres of bij één vermelding. Fix: vul address in of entry, niet allebei.",
      "link-exceptions.yaml:3: [3] - een uitzondering hoort bij één adres of bij één vermelding. Fix: vul address in of entry, niet allebei.",
      "link-exceptions.yaml:4: [4].reason - dit veld ontbreekt. Fix: vul tekst in.",
      "link-exceptions.yaml:4: [4].untill - dit veld bestaat niet. Fix: bedoel je until? Haal het veld anders weg.",
    ]
  `);
});

test('an exception for an entry that does not exist is told', () => {
  expect(rows('- { entry: leerlab-voorbeld, until: 2026-10-01, reason: De site wordt verbouwd }'))
    .toMatchInlineSnapshot(`
    [
      "link-exceptions.yaml:1: [1].entry - deze vermelding bestaat niet: leerlab-voorbeld. Fix: bedoel je leerlab-voorbeeld? Kies anders uit begeleiding-voorbeeld, leerlab-voorbeeld, netwerk-voorbeeld, oudercursus-voorbeeld, zomerkamp-voorbeeld, samenwerkingsverband-voorbeeld, stichting-voorbeeld, plusklas-vinden.",
    ]
  `);
});
