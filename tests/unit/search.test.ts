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
  {
    id: 'begeleiding',
    label: 'Begeleiding',
    synonyms: ['coach', 'kindercoach', 'faalangst'],
    near: ['psycholoog', 'iq test'],
  },
  {
    id: 'passend-alternatief',
    label: 'Passend alternatief',
    synonyms: ['zit thuis', 'thuiszitter'],
    near: [],
  },
  { id: 'oudercursus', label: 'Oudercursus', synonyms: ['opvoeding', 'ouders'], near: [] },
  { id: 'verrijken', label: 'Verrijken', synonyms: ['uitdaging'], near: [] },
];
const lexicon = buildLexicon(listings, municipalities, topics);

const NO_GUIDES: ReadonlySet<string> = new Set();

interface Asked {
  /** The offers, or the guides, whose full text holds a word. */
  inTexts?: Record<string, string[]>;
  isTyping?: boolean;
}

function search(words: string, { inTexts = {}, isTyping = false }: Asked = {}) {
  const inText: TextMatches = (word) => {
    const ids = inTexts[word] ?? [];
    const rows = ids.map((id) => listings.findIndex((one) => one.id === id)).filter((row) => row >= 0);
    const guides = new Set(ids.filter((id) => id.startsWith('wijzer/')));
    return { scores: new Map(rows.map((row) => [row, 1])), guides };
  };
  const results = searchWords({ words, asker: 'ouder' }, listings, lexicon, inText, isTyping);
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
    ['ppo', 'po'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('a search by words', () => {
  test('finds a title by its words and their forms, and by a part of a compound whose other part is known too', () => {
    for (const words of ['leerlab', 'plusklassen', 'PLUSKLAS!']) {
      expect(search(words).found, words).toContain('leerlab');
    }
    expect(search('jeugdplusklas').found).toEqual([]);
  });

  test('takes the beginning of a word for the word only as long as somebody types it', () => {
    expect(search('leerl', { isTyping: true }).found).toEqual(['leerlab']);
    expect(search('leerl').found).toEqual([]);
  });

  test('finds a kind and a topic by what people type for them', () => {
    expect(search('kindercoach').found).toEqual(['coach']);
    expect(search('uitdaging').found).toEqual(['leerlab']);
  });

  test('takes an expression as one', () => {
    expect(search('mijn kind zit thuis').found).toEqual(['thuis']);
  });

  test('does not take one word of what people type for what they mean by all of it', () => {
    expect(search('zit').unknown).toMatchObject([{ typed: 'zit' }]);
  });

  test('finds what only a full text says, after what a title says', () => {
    expect(search('vuurtoren', { inTexts: { vuurtoren: ['avond'] } }).found).toEqual(['coach', 'avond']);
  });

  test('reads an age in it', () => {
    expect(search('plek groep 3').found).toEqual(['thuis']);
    expect(search('plek 12 jaar').found).toEqual([]);
    for (const words of ['mijn zoon van 12', 'dochter 12']) {
      expect(search(words).found, words).toEqual(['leerlab', 'coach', 'avond']);
    }
  });

  test('makes a compound of the two known words that it is put together from', () => {
    expect(search('coachplek').found).toEqual([]);
    expect(search('opvoedavond').unknown).toEqual([]);
  });

  test('finds nothing for a word that nothing has, and names it', () => {
    for (const words of ['xyzzyqwfp', 'voetbal zeestad', 'voetbal 8 jaar', 'mijn kind voetbal'])
      expect(search(words), words).toMatchObject({ found: [] });
    expect(search('voetbal').unknown).toEqual([{ typed: 'voetbal', meant: undefined, isAbsent: false }]);
  });

  test('finds what the other words mean beside one that nothing has, and names that one', () => {
    const { found, unknown } = search('voetbal coach');
    expect(found).toEqual(['coach']);
    expect(unknown).toMatchObject([{ typed: 'voetbal' }]);
  });

  test('does not take a word in a text for what was meant beside one that nothing has', () => {
    expect(search('voetbal nieuw', { inTexts: { nieuw: ['avond'] } }).found).toEqual([]);
  });

  test('finds nothing where no offer has all the words, and says what comes nearest', () => {
    const { found, apart, nearest } = search('leerlab vuurtoren');
    expect(found).toEqual([]);
    expect(apart).toEqual(['leerlab', 'vuurtoren']);
    expect(nearest).toHaveLength(1);
  });

  test('says of what does not exist here that it does not, and what comes nearest', () => {
    for (const words of ['psycholoog', 'iq test', 'een iq test laten doen'])
      expect(search(words), words).toMatchObject({ found: [], nearest: ['coach'] });
    expect(search('psycholoog').unknown).toEqual([{ typed: 'psycholoog', isAbsent: true }]);
  });

  test('says so too of a topic that no offer has, and takes its words for no mistake', () => {
    const withoutOffers = {
      id: 'versnellen',
      label: 'Versnellen',
      synonyms: ['leerlas', 'klas overslaan'],
      near: [],
    };
    const asked = { asker: 'ouder' as const };
    const known = buildLexicon(listings, municipalities, [...topics, withoutOffers]);
    for (const words of ['leerlas', 'klas overslaan'])
      expect(searchWords({ ...asked, words }, listings, known, () => undefined)).toMatchObject({
        unknown: [{ typed: words, isAbsent: true }],
        corrections: [],
      });
  });

  test('names the guides that hold all its words', () => {
    const inTexts = { onderwijsconsulent: ['wijzer/een', 'wijzer/twee'], brief: ['wijzer/twee'] };
    expect(search('onderwijsconsulent', { inTexts })).toMatchObject({
      guides: ['wijzer/een', 'wijzer/twee'],
      unknown: [],
    });
    expect(search('onderwijsconsulent brief', { inTexts }).guides).toEqual(['wijzer/twee']);
  });

  test('excludes nothing when the words carry no meaning', () => {
    expect(search('mijn kind').found).toBeUndefined();
    expect(search('?!').found).toBeUndefined();
  });

  test('finds nothing that has ended', () => {
    const ended = [...listings, listing({ id: 'oud', title: 'Leerlab van vroeger', state: 'gestopt' })];
    const asked = { words: 'vroeger leerlab', asker: 'ouder' as const };
    const results = searchWords(asked, ended, buildLexicon(ended, municipalities, topics), () => undefined);
    expect([...(results.found ?? [])]).not.toContain('oud');
    expect(results.ended).toEqual(['oud']);
    const other = searchWords(
      { ...asked, words: 'leerlab' },
      ended,
      buildLexicon(ended, municipalities, topics),
      () => undefined,
    );
    expect(other.ended).toEqual([]);
  });

  test('never gives more results for one word more', () => {
    const word = fc.constantFrom(
      ...[
        'leerlab',
        'plusklas',
        'coach',
        'thuiszitter',
        'zeestad',
        'bosdorp',
        'xyzzy',
        'avond',
        'psycholoog',
      ],
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

describe('a word that nothing has', () => {
  test('is corrected where one letter of seven or more differs, and the page can say so', () => {
    for (const words of ['kindercaoch', 'kindercoech', 'kinercoach']) {
      const { found, corrections } = search(words);
      expect(found, words).toEqual(['coach']);
      expect(corrections).toEqual([{ typed: words, known: 'kindercoach' }]);
    }
  });

  test('is corrected where only the spelling of a sound differs', () => {
    expect(search('plusclass').corrections).toEqual([{ typed: 'plusclass', known: 'plusklas' }]);
    expect(search('begelijding').corrections).toEqual([{ typed: 'begelijding', known: 'begeleiding' }]);
  });

  test('gets a proposal where it is short, or two letters differ, and is not answered with it', () => {
    expect(search('coash')).toMatchObject({ found: [], unknown: [{ typed: 'coash', meant: 'coach' }] });
    expect(search('kinderkoasch')).toMatchObject({
      found: [],
      unknown: [{ typed: 'kinderkoasch', meant: 'kindercoach' }],
    });
  });

  test('gets none where nothing resembles it', () => {
    expect(search('sjoelen').unknown).toEqual([{ typed: 'sjoelen', meant: undefined, isAbsent: false }]);
  });

  test('is left as it is when a text holds that very word, though it resembles a known one', () => {
    const { found, corrections } = search('leerlap', { inTexts: { leerlap: ['thuis'] } });
    expect(found).toEqual(['thuis']);
    expect(corrections).toEqual([]);
  });
});

describe('a question without one of its words', () => {
  test('is not the same question where the word is what it is about', () => {
    expect(search('leerlab vuurtoren').essential).toHaveLength(1);
    expect(search('voetbal coach').essential).toEqual(['voetbal', 'coach']);
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
      word === 'zit' ? { scores: new Map([[0, 1]]), guides: NO_GUIDES } : undefined;
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
    expect(order('coach', offers, () => ({ scores: new Map([[1, 1]]), guides: NO_GUIDES }))).toEqual([
      'second',
      'first',
    ]);
  });

  test('does not take a short word for the beginning of another', () => {
    const offers = [
      { id: 'longer', title: 'Pre-hbo' },
      { id: 'itself', title: 'Groep voor hb' },
    ];
    expect(order('hb', offers)).toEqual(['itself']);
    expect(order('hb', offers.slice(0, 1))).toEqual([]);
  });

  test('takes a word of a sector for all offers of that sector', () => {
    const words = [{ id: 'vo', label: 'Middelbare school', synonyms: ['vwo'], near: [] }];
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

  test('finds nothing where one of its words is only about offers for schools, and says what comes nearest', () => {
    expect(search('college lesmateriaal', 'ouder')).toMatchObject({ found: [], nearest: ['for-children'] });
    expect(search('college lesmateriaal', 'school')).toMatchObject({ found: ['for-schools'] });
    expect(search('lesmateriaal', 'ouder')).toMatchObject({ found: [] });
  });
});
