import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/domain/finder/search/lexicon.ts';
import { searchWords } from '../../src/domain/finder/search/search.ts';
import { stem } from '../../src/domain/finder/search/stem.ts';
import type { TextMatches } from '../../src/domain/finder/search/scores.ts';
import { listing, municipalities } from './sample.ts';

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
const lexicon = buildLexicon(listings, municipalities, topics);

/** Searches; `inTexts` names the offers whose full text holds a word, or, when not exact, seems to. */
function search(words: string, inTexts: Record<string, string[]> = {}, isExact = true) {
  const results = searchWords({ words, asker: 'ouder' }, listings, lexicon, (word) => {
    const rows = (inTexts[word] ?? []).map((id) => listings.findIndex((one) => one.id === id));
    return { scores: new Map(rows.map((row) => [row, 1])), isExact: isExact && rows.length > 0 };
  });
  return { ...results, found: results.found && [...results.found] };
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

  test.each([
    ['school', 'scholing'],
    ['naschools', 'nascholing'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
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
    for (const words of ['mijn zoon van 12', 'dochter 12']) {
      expect(search(words).found, words).toEqual(['leerlab', 'coach', 'avond']);
    }
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

  test('does not take for a typing error what people type for something that no offer has', () => {
    const withoutOffers = { id: 'versnellen', label: 'Versnellen', synonyms: ['leerlas'] };
    const asked = { words: 'leerlas', asker: 'ouder' as const };
    const correctionsWith = (rows: typeof topics) =>
      searchWords(asked, listings, buildLexicon(listings, municipalities, rows), () => undefined).corrections;
    expect(correctionsWith(topics)).toEqual([{ typed: 'leerlas', known: 'leerlab' }]);
    expect(correctionsWith([...topics, withoutOffers])).toEqual([]);
  });

  test('finds nothing for a word that means nothing here', () => {
    expect(search('xyzzyqwfp').found).toEqual([]);
  });

  test('excludes nothing when the words carry no meaning', () => {
    expect(search('mijn kind').found).toBeUndefined();
    expect(search('?!').found).toBeUndefined();
  });

  test('never gives more results for one word more', () => {
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

describe('the order of what a search finds', () => {
  /** Searches among a few offers that are told apart by their ids. */
  function order(
    words: string,
    offers: Parameters<typeof listing>[0][],
    inTexts: TextMatches = () => undefined,
  ) {
    const made = offers.map((offer) => listing(offer));
    const asked = { words, asker: 'ouder' as const };
    return [...(searchWords(asked, made, buildLexicon(made, municipalities, topics), inTexts).found ?? [])];
  }

  test('begins with an offer that says it in more than one way', () => {
    const offers = [
      { id: 'by-title', title: 'Verrijken op zaterdag' },
      { id: 'by-both', title: 'Verrijken in de klas', topics: ['verrijken'] },
    ];
    expect(order('verrijken', offers)).toEqual(['by-both', 'by-title']);
  });

  test('puts the title that holds an expression before what it stands for', () => {
    const offers = [
      { id: 'kind', title: 'De Haven', kind: 'passend-alternatief' as const },
      { id: 'title', title: 'Voor wie thuis zit', kind: 'passend-alternatief' as const },
    ];
    expect(order('zit thuis', offers)).toEqual(['title', 'kind']);
  });

  test('takes an expression as one, also with small words in between', () => {
    const offers = [
      { id: 'words', title: 'Thuis in de stad' },
      { id: 'meant', title: 'De Haven', kind: 'passend-alternatief' as const },
    ];
    const inTexts: TextMatches = (word) =>
      word === 'zit' ? { scores: new Map([[0, 1]]), isExact: true } : undefined;
    for (const words of ['zit thuis', 'zit nu al thuis']) {
      expect(order(words, offers, inTexts), words).toEqual(['meant', 'words']);
    }
  });

  test('lets a full text decide among equals', () => {
    const offers = [
      { id: 'first', title: 'Coach Een' },
      { id: 'second', title: 'Coach Twee' },
    ];
    expect(order('coach', offers)).toEqual(['first', 'second']);
    expect(order('coach', offers, () => ({ scores: new Map([[1, 1]]), isExact: true }))).toEqual([
      'second',
      'first',
    ]);
  });

  test('does not take a short word for the beginning of another when it is known as it is', () => {
    const offers = [
      { id: 'longer', title: 'Pre-hbo' },
      { id: 'itself', title: 'Groep voor hb' },
    ];
    expect(order('hb', offers)).toEqual(['itself']);
    expect(order('hb', offers.slice(0, 1))).toEqual(['longer']);
  });

  test('takes a word of a sector for all offers of that sector', () => {
    const words = [{ id: 'vo', label: 'Middelbare school', synonyms: ['vwo'] }];
    const offers = [
      listing({ id: 'primary', sectors: ['PO'] }),
      listing({ id: 'secondary', sectors: ['VO'] }),
    ];
    const asked = { words: 'vwo', asker: 'ouder' as const };
    const { found } = searchWords(
      asked,
      offers,
      buildLexicon(offers, municipalities, words),
      () => undefined,
    );
    expect([...(found ?? [])]).toEqual(['secondary']);
  });
});

describe('a search by a parent', () => {
  const offers = [
    listing({ id: 'for-children', title: 'College volgen', audience: ['leerling'] }),
    listing({ id: 'for-schools', title: 'Lesmateriaal voor een college', audience: ['school'] }),
  ];
  const search = (words: string, asker: 'ouder' | 'school') => {
    const results = searchWords(
      { words, asker },
      offers,
      buildLexicon(offers, municipalities, []),
      () => undefined,
    );
    return { ...results, found: [...(results.found ?? [])] };
  };

  test('leaves out a word that only offers for schools have, instead of finding nothing', () => {
    expect(search('college lesmateriaal', 'ouder')).toMatchObject({
      found: ['for-children'],
      dropped: ['lesmateriaal'],
    });
    expect(search('college lesmateriaal', 'school')).toMatchObject({ found: ['for-schools'], dropped: [] });
  });

  test('finds nothing when all its words are about offers for schools', () => {
    expect(search('lesmateriaal', 'ouder')).toMatchObject({ found: [], dropped: [] });
  });
});
