import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/domain/search/lexicon.ts';
import { searchWords } from '../../src/domain/search/search.ts';
import { stem } from '../../src/domain/search/stem.ts';
import { listing, places } from './sample.ts';

const listings = [
  listing({ id: 'leerlab', title: 'Leerlab Zeestad, bovenschoolse plusklas', topics: ['verrijken'] }),
  listing({ id: 'coach', title: 'Hulp bij De Vuurtoren', kind: 'begeleiding', area: ['bosdorp'] }),
  listing({
    id: 'thuis',
    title: 'Een plek voor wie vastloopt',
    kind: 'passend-alternatief',
    ages: { from: 4, to: 8 },
  }),
  listing({ id: 'avond', title: 'Avond over opvoeden', kind: 'oudercursus', ages: undefined }),
];
const topics = [
  { id: 'begeleiding', label: 'Begeleiding', synonyms: ['coach', 'kindercoach', 'faalangst'] },
  { id: 'passend-alternatief', label: 'Passend alternatief', synonyms: ['zit thuis', 'thuiszitter'] },
  { id: 'oudercursus', label: 'Oudercursus', synonyms: ['opvoeding', 'ouders'] },
  { id: 'verrijken', label: 'Verrijken', synonyms: ['uitdaging'] },
];
const lexicon = buildLexicon(listings, places, topics);

/** Searches; `inTexts` names the offers whose full text holds a word, or, when not exact, seems to. */
function search(words: string, inTexts: Record<string, string[]> = {}, isExact = true) {
  const answer = searchWords(words, listings, lexicon, (word) => {
    const rows = (inTexts[word] ?? []).map((id) => listings.findIndex((one) => one.id === id));
    return { scores: new Map(rows.map((row) => [row, 1])), isExact: isExact && rows.length > 0 };
  });
  return { ...answer, found: answer.found && [...answer.found] };
}

describe('a stem', () => {
  test.each([
    ['klas', 'klassen'],
    ['school', 'scholen'],
    ['peuter', 'peuters'],
    ['begeleider', 'begeleiding'],
    ['hoogbegaafd', 'hoogbegaafdheid'],
    ['hoogbegaafd', 'hoogbegaafde'],
    ['thuiszitter', 'thuiszitten'],
    ['cursus', 'cursussen'],
    ['dak', 'daken'],
    ['plusklas', 'plusklasje'],
  ])('of %s is that of %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test('keeps school and scholing apart', () => {
    expect(stem('school')).not.toBe(stem('scholing'));
  });
});

describe('a search by words', () => {
  test('finds a title, also by the beginning or a part of a word and in the plural', () => {
    for (const words of ['leerlab', 'leer', 'plusklassen', 'klas', 'PLUSKLAS!']) {
      expect(search(words).found, words).toContain('leerlab');
    }
  });

  test('finds a kind and a topic by what people type for them', () => {
    expect(search('kindercoach').found).toEqual(['coach']);
    expect(search('uitdaging').found).toEqual(['leerlab']);
  });

  test('takes an expression as one', () => {
    expect(search('mijn kind zit thuis').found).toEqual(['thuis']);
  });

  test('finds what only a full text says, after what a title says', () => {
    expect(search('vuurtoren', { vuurtoren: ['avond'] }).found).toEqual(['coach', 'avond']);
  });

  test('reads an age in it', () => {
    expect(search('plek groep 3').found).toEqual(['thuis']);
    expect(search('plek 12 jaar').dropped).not.toEqual([]);
  });

  test('corrects a typing error and says which', () => {
    const { found, corrections } = search('kindercaoch');
    expect(found).toEqual(['coach']);
    expect(corrections).toEqual([{ typed: 'kindercaoch', known: 'kindercoach' }]);
  });

  test('corrects a typing error also when full texts seem to hold it, for they guess at unknown words', () => {
    const { found, corrections } = search('kindercaoch', { kindercaoch: ['avond', 'thuis'] }, false);
    expect(found).toEqual(['coach']);
    expect(corrections).toHaveLength(1);
  });

  test('leaves a rare word as it is when a text holds that very word, though it resembles a known one', () => {
    const { found, corrections } = search('leerlap', { leerlap: ['thuis'] });
    expect(found).toEqual(['thuis']);
    expect(corrections).toEqual([]);
  });

  test('splits a compound that nobody knows', () => {
    expect(search('leerlabkamer').found).toEqual(['leerlab']);
  });

  test('drops the word that no offer has together with the others, and says which', () => {
    const { found, dropped } = search('leerlab vuurtoren');
    expect(found).toHaveLength(1);
    expect(dropped).toHaveLength(1);
  });

  test('finds nothing for a word that means nothing here', () => {
    expect(search('xyzzyqwfp').found).toEqual([]);
  });

  test('excludes nothing when the words carry no meaning', () => {
    expect(search('mijn kind').found).toBeUndefined();
    expect(search('?!').found).toBeUndefined();
  });

  test('never gives more answers for one word more', () => {
    const word = fc.constantFrom(
      'leerlab',
      'plusklas',
      'coach',
      'thuiszitter',
      'ouders',
      'zeestad',
      'bosdorp',
      'xyzzy',
      'avond',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
        const before = search(words.join(' ')).found ?? [];
        fc.pre(before.length > 0);
        expect(search([...words, more].join(' ')).found?.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => void search(words)));
  });
});
