import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  schoolResultsOf,
  helpsSchools,
  schoolQuestion,
  relaxForSchools,
} from '../../src/domain/finder/school-help.ts';
import { emptyQuestion, type Question } from '../../src/domain/finder/question.ts';
import { audiences, forms, kinds, sectors, states, valuesOf } from '../../src/domain/schema/vocabulary.ts';
import { listing, homeOf, question, REFRESH, TODAY } from './sample.ts';

const circumstances = { refresh: REFRESH, today: TODAY };
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('All begeleiding helps schools, also when the entry names only the child', () => {
  expect(helpsSchools(listing({ kind: 'begeleiding', audience: ['leerling'] }))).toBe(true);
  expect(helpsSchools(listing({ kind: 'begeleiding', audience: ['school'], forms: ['schooladvies'] }))).toBe(
    true,
  );
});

test('Of other kinds only advice or training for schools and professionals helps schools', () => {
  const scholing = listing({ kind: 'scholing', audience: ['professional'], forms: ['training'] });
  expect(helpsSchools(scholing)).toBe(true);
  expect(helpsSchools({ ...scholing, audience: ['ouder', 'leerling'] })).toBe(false);
  expect(helpsSchools({ ...scholing, forms: ['bijeenkomst'] })).toBe(false);
  expect(helpsSchools(listing({ kind: 'plusklas', audience: ['school'], forms: ['groep'] }))).toBe(false);
});

test('What has ended helps nobody', () => {
  expect(helpsSchools(listing({ kind: 'begeleiding', state: 'gestopt' }))).toBe(false);
  expect(helpsSchools(listing({ kind: 'begeleiding', state: 'gepland' }))).toBe(true);
});

test('A school in Bosdorp with an underachiever in PO finds who works there, whoever the entry is for', () => {
  const help = listing({
    id: 'coach',
    kind: 'begeleiding',
    audience: ['ouder'],
    sectors: ['PO', 'VO'],
    topics: ['onderpresteren'],
    area: ['bosdorp'],
  });
  const asked = question({ topics: ['onderpresteren'], sectors: ['PO'], home: homeOf('bosdorp') });
  const others = [
    { ...help, id: 'elsewhere', area: ['zeestad'] },
    { ...help, id: 'other-topic', topics: ['faalangst'] },
    { ...help, id: 'other-sector', sectors: ['VO' as const] },
    { ...help, id: 'everywhere', area: ['regio'] },
    { ...help, id: 'no-help', kind: 'plusklas' as const },
  ];
  expect(ids(schoolResultsOf([help, ...others], asked, circumstances))).toEqual(['coach', 'everywhere']);
});

test('The view asks topic, form, sector and home municipality, and nothing else that an address may hold', () => {
  const asked = question({ words: 'x', age: 7, kinds: ['plusklas'], sectors: ['VO'], view: 'kaart' });
  expect(schoolQuestion(asked)).toEqual({ ...emptyQuestion, sectors: ['VO'], home: undefined });
});

test('Leaving out one filter is offered for each that then has more results', () => {
  const training = listing({ id: 'training', kind: 'begeleiding', forms: ['training'], area: ['bosdorp'] });
  const waysOut = (changes: Partial<Question>) =>
    relaxForSchools([training], question(changes), circumstances).map(({ filter, count }) => [filter, count]);
  expect(waysOut({ forms: ['training'], sectors: ['PO'], home: homeOf('zeestad') })).toEqual([['home', 1]]);
  expect(waysOut({ forms: ['training'], home: homeOf('bosdorp') })).toEqual([]);
  expect(waysOut({})).toEqual([]);
});

test('Results help schools, and a filter that is left out gives what it says', () => {
  const some = <T extends object>(list: T) => fc.subarray(valuesOf(list));
  const anyListing = fc
    .record({
      kind: fc.constantFrom(...valuesOf(kinds)),
      state: fc.constantFrom(...valuesOf(states)),
      audience: some(audiences),
      forms: some(forms),
      sectors: some(sectors),
      area: fc.subarray(['regio', 'zeestad', 'bosdorp'], { minLength: 1 }),
    })
    .map(listing);
  const anyQuestion = fc
    .record({
      forms: some(forms),
      sectors: some(sectors),
      home: fc.constantFrom(undefined, homeOf('zeestad')),
    })
    .map(question);
  fc.assert(
    fc.property(fc.array(anyListing), anyQuestion, (listings, question) => {
      const found = schoolResultsOf(listings, question, circumstances);
      expect(found.every(helpsSchools)).toBe(true);
      for (const { question: less, count } of relaxForSchools(listings, question, circumstances)) {
        expect(schoolResultsOf(listings, less, circumstances)).toHaveLength(count);
        expect(count).toBeGreaterThan(found.length);
      }
    }),
  );
});
