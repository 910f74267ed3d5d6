import { readAgeQuestion, readAgeWords, spellOutAges } from '../../src/domain/offer/age-words.ts';
import { describe, expect, test } from 'vitest';
import {
  agesMatch,
  MAX_AGE,
  agesOfGroup,
  groups,
  groupsOfAge,
  groupsOfRange,
} from '../../src/domain/offer/ages.ts';

describe('a school group', () => {
  test('holds two ages: groep 4 is 7 and 8 years', () => {
    expect(agesOfGroup('4')).toEqual({ from: 7, to: 8 });
  });
  test.each([
    ['1', 4, 5],
    ['8', 11, 12],
    ['klas-1', 12, 13],
    ['klas-6', 17, 18],
  ])('%s is %i to %i years', (group, from, to) => {
    expect(agesOfGroup(group)).toEqual({ from, to });
  });
  test('that does not exist has no ages', () => {
    expect(['0', '9', 'klas-7', 'klas-0', ''].map(agesOfGroup)).toEqual(Array(5).fill(undefined));
  });
  test('is one of eight in primary and six in secondary school', () => {
    expect(groups).toHaveLength(14);
  });
});

describe('an age', () => {
  test('sits in two groups', () => {
    expect(groupsOfAge(8)).toEqual(['4', '5']);
  });
  test('of twelve sits in primary or secondary school', () => {
    expect(groupsOfAge(12)).toEqual(['8', 'klas-1']);
  });
  test('of four sits in the first group only, and of three in none', () => {
    expect([groupsOfAge(4), groupsOfAge(3), groupsOfAge(19)]).toEqual([['1'], [], []]);
  });
  test('sits in exactly the groups that hold it', () => {
    for (const group of groups) {
      const ages = agesOfGroup(group);
      const holders = Array.from({ length: 24 }, (_, age) => age).filter((age) =>
        groupsOfAge(age).includes(group),
      );
      expect(holders).toEqual([ages?.from, ages?.to]);
    }
  });
});

describe('a range of ages', () => {
  test('of 6 to 12 is groep 3 to 8', () => {
    expect(groupsOfRange({ from: 6, to: 12 })).toEqual(['3', '4', '5', '6', '7', '8']);
  });
  test('of one year is one group', () => {
    expect(groupsOfRange({ from: 6, to: 6 })).toEqual(['3']);
  });
  test('before and after school is no group', () => {
    expect([groupsOfRange({ from: 0, to: 4 }), groupsOfRange({ from: 18, to: 23 })]).toEqual([[], []]);
  });
});

describe('an asked age', () => {
  const offered = { from: 6, to: 12 };
  test('matches from the first up to and including the last', () => {
    expect(
      [5, 6, 12, 13].map((age) => agesMatch({ ages: offered, sectors: ['VO'] }, { from: age, to: age })),
    ).toEqual([false, true, true, false]);
  });
  test.each([
    ['VSE', 0, 4],
    ['PO', 4, 12],
    ['VO', 12, 18],
    ['MBO', 16, 23],
    ['HO', 16, 23],
  ] as const)('matches an offer of %s that names no ages from %i to %i', (sector, from, to) => {
    const matched = Array.from({ length: MAX_AGE + 1 }, (_, age) => age).filter((age) =>
      agesMatch({ sectors: [sector] }, { from: age, to: age }),
    );
    expect([matched.at(0), matched.at(-1), matched.length]).toEqual([from, to, to - from + 1]);
  });
  test('matches an offer that names neither ages nor sectors', () => {
    expect(agesMatch({ sectors: [] }, { from: 23, to: 23 })).toBe(true);
  });
  test('of a group matches when one of its ages does', () => {
    expect(
      [
        { from: 5, to: 6 },
        { from: 12, to: 13 },
        { from: 13, to: 14 },
      ].map((asked) => agesMatch({ ages: offered, sectors: [] }, asked)),
    ).toEqual([true, true, false]);
  });
});

describe('a question about age', () => {
  test.each([
    ['7', { age: 7 }],
    ['7 jaar', { age: 7 }],
    ['groep 4', { group: '4' }],
    ['Groep-4', { group: '4' }],
    ['klas 1', { group: 'klas-1' }],
    ['peuter', { group: 'peuter' }],
    ['kleuters', { group: 'kleuter' }],
    ['acht', { age: 8 }],
    ['zes jaar', { age: 6 }],
    ['6 jr', { age: 6 }],
    ['6jaar', { age: 6 }],
    ['zesjarige', { age: 6 }],
    ['6-jarige', { age: 6 }],
    ['10+', { age: 10 }],
    ['6,5', { age: 6 }],
    ['6½ jaar', { age: 6 }],
    ['18 maanden', { age: 1 }],
    ['anderhalf jaar', { age: 1 }],
    ['groep8', { group: '8' }],
    ['groep acht', { group: '8' }],
    ['klas2', { group: 'klas-2' }],
    ['2e klas', { group: 'klas-2' }],
    ['tweede klas', { group: 'klas-2' }],
    ['leerjaar 3', { group: 'klas-3' }],
  ])('reads "%s"', (text, expected) => {
    expect(readAgeQuestion(text)).toEqual(expected);
  });

  test('is none for an age, group or word that does not exist', () => {
    for (const text of [
      '',
      '99',
      '-1',
      'groep 9',
      'klas 0',
      'groep',
      'constructor',
      'veertig',
      '8 of 9',
      '1e',
    ]) {
      expect(readAgeQuestion(text), text).toBeUndefined();
    }
  });

  test('a peuter is 2 or 3, a kleuter sits in groep 1 or 2', () => {
    expect(agesOfGroup('peuter')).toEqual({ from: 2, to: 3 });
    expect(agesOfGroup('kleuter')).toEqual({ from: 4, to: 6 });
  });
});

describe('ages among other words', () => {
  const agesIn = (text: string) => {
    const words = spellOutAges(text).split(' ');
    const found = words.flatMap((_, index) => readAgeWords(words.slice(index), words[index - 1]) ?? []);
    return found[0]?.ages;
  };
  test.each([
    ['plusklas 8 jaar', 8, 8],
    ['plusklas voor zes jaar', 6, 6],
    ['mijn zesjarige zoon', 6, 6],
    ['kind van zes', 6, 6],
    ['dochter 12', 12, 12],
    ['vanaf 10 jaar', 10, 10],
    ['iets voor 10+', 10, 10],
    ['peuter van 18 maanden', 1, 1],
    ['van 8 tot 10 jaar', 8, 10],
    ['8 t/m 10 jaar', 8, 10],
    ['10 en 12 jaar', 10, 12],
    ['8 - 10 jaar', 8, 10],
    ['gr. 5', 8, 9],
    ['9j', 9, 9],
    ['vwo4', 15, 16],
    ['4vwo', 15, 16],
    ['groep8', 11, 12],
    ['groep acht', 11, 12],
    ['groep 7/8', 10, 12],
    ['groep 6 tot 8', 9, 12],
    ['groep 7 en 8', 10, 12],
    ['klas 3', 14, 15],
    ['3 vwo', 14, 15],
    ['havo 4', 15, 16],
    ['3e klas', 14, 15],
  ])('in “%s” are from %i to %i', (text, from, to) => {
    expect(agesIn(text)).toEqual({ from, to });
  });
  test.each([
    '2311',
    '071',
    'groep',
    'klas overslaan',
    '130',
    'iq 130',
    '2e',
    'top 10',
    '40 jaar',
    'groep 12',
  ])('are not guessed in “%s”', (text) => expect(agesIn(text)).toBeUndefined());
});
