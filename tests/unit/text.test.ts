import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/domain/checks/meant/word.ts';
import { compareText, normalise } from '../../src/domain/schema/text.ts';

describe('typed text', () => {
  test('is one however it is written', () => {
    expect(["hb'er", 'HB-er', ' hb  er ', 'HB.er', 'hb/er'].map(normalise)).toEqual(Array(5).fill('hb er'));
  });
  test('loses its accents', () => {
    expect(normalise('Creëren voor Één')).toBe('creeren voor een');
  });
  test('reads "a/d" and "&" in full', () => {
    expect([normalise('Bosdorp a/d Rijn'), normalise('kind & ouder')]).toEqual([
      'bosdorp aan den rijn',
      'kind en ouder',
    ]);
  });
  test('does not change when it is made comparable again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

test('titles are sorted without accents and case, and numbers by value', () => {
  expect(['Groep 10', 'éen', 'Zon', 'groep 9', 'appel'].toSorted(compareText)).toEqual([
    'appel',
    'éen',
    'groep 9',
    'Groep 10',
    'Zon',
  ]);
});

test('a suggestion is near enough to be meant, or is not made', () => {
  const known = ['plusklas', 'begeleiding', 'netwerk'];
  expect(['plusclas', 'PLUSKLAS', 'begeleidin', 'zwemles', ''].map((word) => nearest(word, known))).toEqual([
    'plusklas',
    'plusklas',
    'begeleiding',
    undefined,
    undefined,
  ]);
  expect(nearest('iets', [])).toBeUndefined();
  // In a word of two or three letters every other one is as near.
  expect(nearest('xo', ['po', 'netwerk'])).toBeUndefined();
  expect(nearest('lable', ['label', 'netwerk'])).toBe('label');
  // Between two that are as near, nobody can choose.
  expect(nearest('kring-vx', ['kring-vo', 'kring-vs'])).toBeUndefined();
});
