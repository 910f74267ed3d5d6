import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/domain/finder/question-address.ts';
import { groups } from '../../src/domain/offer/ages.ts';
import { findPostcode, inTown } from '../../src/domain/finder/home.ts';
import {
  askers,
  emptyQuestion,
  isUnfiltered,
  sorts,
  views,
  type Asker,
  type Question,
} from '../../src/domain/finder/question.ts';
import { forms, kinds, sectors, valuesOf } from '../../src/domain/schema/vocabulary.ts';
import { homeOf, municipalities, question } from './sample.ts';

const book = { municipalities, topics: ['faalangst', 'slaap'] };
const read = (address: string) => readAddress(new URLSearchParams(address), book);
const write = (changes: Partial<Question>) => decodeURIComponent(writeAddress(question(changes)).toString());

describe('an address', () => {
  test('that is empty is the empty question', () => {
    expect(read('')).toEqual(emptyQuestion);
    expect(isUnfiltered(read('weergave=kaart'))).toBe(true);
  });
  test('is read as the contract says', () => {
    expect(
      read(
        'q=slim+kind&voor=school&leeftijd=7&groep=4&gemeente=zeestad&soort=plusklas,begeleiding&thema=slaap&sector=PO&vorm=groep&vers=due&weergave=kaart&sorteer=naam',
      ),
    ).toEqual({
      words: 'slim kind',
      asker: 'school',
      age: 7,
      group: '4',
      home: homeOf('zeestad'),
      kinds: ['plusklas', 'begeleiding'],
      topics: ['slaap'],
      sectors: ['PO'],
      forms: ['groep'],
      freshness: ['due'],
      view: 'kaart',
      sort: 'naam',
    });
  });
  test('may name a choice twice or in another order', () => {
    expect(read('soort=begeleiding&soort=plusklas,plusklas').kinds).toEqual(['plusklas', 'begeleiding']);
  });
  test.each([
    'leeftijd=-1',
    'leeftijd=24',
    'leeftijd=zeventig',
    'leeftijd=7.25',
    'leeftijd=',
    'groep=9',
    'groep=klas-7',
    'gemeente=rotterdam',
    'postcode=3011',
    'postcode=x',
    'plaats=Rotterdam',
    'voor=opa',
    'soort=onzin,',
    'thema=onzin',
    'sector=po',
    'vorm=',
    'vers=oud',
    'weergave=boek',
    'sorteer=prijs',
    'utm_source=mail',
    '%E0%A4%A',
  ])('with the broken value %s is the empty question', (address) => {
    expect(read(address)).toEqual(emptyQuestion);
  });
  test('with a broken value keeps the good ones', () => {
    expect(read('leeftijd=99&soort=onzin,plusklas')).toEqual(question({ kinds: ['plusklas'] }));
  });
  test('with a postcode outside the named municipality keeps the municipality', () => {
    expect(read('gemeente=zeestad&postcode=2311').home).toEqual(homeOf('zeestad'));
  });
  test('with a long text keeps the first 200 signs', () => {
    expect(read(`q=${'a'.repeat(300)}`).words).toHaveLength(200);
  });
});

describe('a question', () => {
  test('writes only what differs from the empty question', () => {
    expect(write({})).toBe('');
    expect(write({ age: 0, view: 'kaart' })).toBe('leeftijd=0&weergave=kaart');
  });
  test('always writes in the same order', () => {
    expect(
      write({
        sort: 'naam',
        kinds: ['plusklas', 'netwerk'],
        home: findPostcode(municipalities, '2204'),
        words: 'slim',
      }),
    ).toBe('q=slim&gemeente=zeestad&postcode=2204&soort=plusklas,netwerk&sorteer=naam');
  });
  test('writes the town when no postcode was given', () => {
    expect(write({ home: homeOf('zeestad', "'t Zand") })).toBe("gemeente=zeestad&plaats='t+Zand");
  });
});

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const homesAsked = municipalities.flatMap((municipality) => [
  inTown(municipality),
  ...municipality.towns.map((town) => inTown(municipality, town.name)),
  ...municipality.postcodes.flatMap((postcode) => findPostcode(municipalities, postcode) ?? []),
]);
const questions: fc.Arbitrary<Question> = fc.record({
  words: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((words) => [...words.trim()].slice(0, 200).join('').trimEnd()),
  asker: fc.constantFrom(...(Object.keys(askers) as Asker[])),
  age: maybe(fc.integer({ min: 0, max: 23 })),
  group: maybe(fc.constantFrom(...groups)),
  home: maybe(fc.constantFrom(...homesAsked)),
  kinds: some(valuesOf(kinds)),
  topics: some(book.topics),
  sectors: some(valuesOf(sectors)),
  forms: some(valuesOf(forms)),
  freshness: some(['unconfirmed', 'overdue', 'due', 'current', 'ended'] as const),
  view: fc.constantFrom(...views),
  sort: maybe(fc.constantFrom(...sorts)),
});

describe('reading and writing', () => {
  test('gives every question back', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        expect(read(writeAddress(asked).toString())).toEqual(asked);
      }),
    );
  });
  test('never throws and settles at once, whatever the address', () => {
    const names = [
      'q',
      'voor',
      'leeftijd',
      'groep',
      'gemeente',
      'postcode',
      'plaats',
      'soort',
      'thema',
      'sector',
      'vorm',
      'vers',
      'weergave',
      'sorteer',
    ];
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.constantFrom('7', '2204', 'zeestad', 'plusklas,', ',', '__proto__', 'constructor'),
    );
    const addresses = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(fc.constantFrom(...names), values))
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    fc.assert(
      fc.property(addresses, (address) => {
        const asked = read(address);
        expect(read(writeAddress(asked).toString())).toEqual(asked);
      }),
    );
  });
  test('settles when the cut of a long text falls on a space or in an emoji', () => {
    for (const words of [`${'a'.repeat(199)} b`, `${'a'.repeat(199)}😀b`]) {
      const asked = read(new URLSearchParams({ q: words }).toString());
      expect(read(writeAddress(asked).toString())).toEqual(asked);
    }
  });
});
