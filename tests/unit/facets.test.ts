import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../src/domain/finder/results.ts';
import { countChoices, filters } from '../../src/domain/finder/facets.ts';
import { relax, reword } from '../../src/domain/finder/relaxation.ts';
import { forms, kinds, sectors, valuesOf } from '../../src/domain/schema/vocabulary.ts';
import { listing, homeOf, question, REFRESH, TODAY } from './sample.ts';

const circumstances = { refresh: REFRESH, today: TODAY };
const topics = ['motivatie', 'opvoeden', 'techniek'];
const choices = { kinds: valuesOf(kinds), sectors: valuesOf(sectors), forms: valuesOf(forms), topics };

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const anyListing = fc
  .record({
    kind: fc.constantFrom(...choices.kinds),
    sectors: some(choices.sectors),
    topics: some(topics),
    forms: some(choices.forms),
    audience: some(['leerling', 'ouder', 'school', 'professional'] as const),
  })
  .map((changes) => listing(changes));
const anyListings = fc
  .array(anyListing, { maxLength: 30 })
  .map((list) => list.map((one, index) => ({ ...one, id: `offer-${index}` })));
const anyQuery = fc
  .record({
    kinds: some(choices.kinds),
    sectors: some(choices.sectors),
    topics: some(topics),
    forms: some(choices.forms),
    asker: fc.constantFrom('ouder' as const, 'school' as const),
  })
  .map((changes) => question(changes));

describe('the count beside a choice', () => {
  test('is what one gets by adding it', () => {
    fc.assert(
      fc.property(
        anyListings,
        anyQuery,
        fc.constantFrom(...filters),
        fc.nat(),
        (listings, asked, filter, pick) => {
          const choice = choices[filter][pick % choices[filter].length] ?? '';
          const chosen: readonly string[] = asked[filter];
          fc.pre(!chosen.includes(choice));
          const added = { ...asked, [filter]: [...chosen, choice] };
          expect(countChoices(listings, asked, circumstances)[filter](choice)).toBe(
            resultsOf(listings, added, circumstances).length,
          );
        },
      ),
    );
  });
});

test('a filter that was empty never adds results', () => {
  fc.assert(
    fc.property(
      anyListings,
      anyQuery,
      fc.constantFrom(...filters),
      fc.nat(),
      (listings, asked, filter, pick) => {
        const open = { ...asked, [filter]: [] };
        const narrowed = { ...asked, [filter]: [choices[filter][pick % choices[filter].length]] };
        expect(resultsOf(listings, narrowed, circumstances).length).toBeLessThanOrEqual(
          resultsOf(listings, open, circumstances).length,
        );
      },
    ),
  );
});

describe('when there is little or nothing', () => {
  const listings = [
    listing({ id: 'zee', area: ['zeestad'], ages: { from: 6, to: 8 } }),
    listing({ id: 'bos', area: ['bosdorp'], ages: { from: 9, to: 12 }, kind: 'begeleiding' }),
    listing({ id: 'bos-2', area: ['bosdorp'], ages: { from: 9, to: 12 }, kind: 'begeleiding' }),
  ];
  const helpFor = (asked: Parameters<typeof question>[0]) => relax(listings, question(asked), circumstances);

  test('a year younger or older is offered with its count', () => {
    expect(helpFor({ age: 5 })).toMatchObject([{ by: 'age', age: 6, count: 1 }]);
    expect(helpFor({ group: '1' })).toMatchObject([{ by: 'group', group: '2', count: 1 }]);
  });

  test('each word less that the question is not about is offered, and what is for schools to a parent', () => {
    expect(reword(question({ words: 'Coach faalangst', age: 8 }), ['coach'])).toMatchObject([
      { by: 'word', word: 'faalangst', question: { words: 'Coach', age: 8 } },
      { by: 'asker', asker: 'school', question: { words: 'Coach faalangst', asker: 'school', age: 8 } },
    ]);
    expect(reword(question({ words: 'coach', asker: 'school' }), [])).toMatchObject([
      { by: 'asker', asker: 'ouder' },
    ]);
  });

  test('another kind is offered with what it adds', () => {
    expect(helpFor({ kinds: ['voltijd'] })).toMatchObject([
      { by: 'kind', kind: 'begeleiding', count: 2 },
      { by: 'kind', kind: 'plusklas', count: 1 },
      { by: 'filter', filter: 'kinds', count: 3 },
    ]);
  });

  test('nothing is offered that changes where the visitor lives', () => {
    expect(helpFor({ home: homeOf('zeestad') })).toEqual([]);
    const home = homeOf('zeestad');
    for (const { question: near } of helpFor({ home, age: 9, kinds: ['begeleiding'] }))
      expect(near.home).toBe(home);
  });

  test('nothing is offered that does not help', () => {
    fc.assert(
      fc.property(anyListings, anyQuery, (all, asked) => {
        const now = resultsOf(all, asked, circumstances).length;
        for (const { question: near, count } of relax(all, asked, circumstances)) {
          expect(count).toBeGreaterThan(now);
          expect(resultsOf(all, near, circumstances)).toHaveLength(count);
        }
      }),
    );
  });
});
