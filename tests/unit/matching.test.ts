import { describe, expect, test } from 'vitest';
import type { Listing } from '../../src/domain/offer/listing.ts';
import { isOpenTo, matches } from '../../src/domain/finder/matching.ts';
import type { Question } from '../../src/domain/finder/question.ts';
import { listing, homeOf, question, REFRESH, TODAY } from './sample.ts';

const isResult = (offer: Partial<Listing>, asked: Partial<Question>, found?: Set<string>) =>
  matches(listing(offer), question(asked), { refresh: REFRESH, today: TODAY, found });

describe('who asks', () => {
  test('as a parent sees what is for children or parents', () => {
    const audiences = (['leerling', 'ouder', 'school', 'professional'] as const).map((one) =>
      isResult({ audience: [one] }, {}),
    );
    expect(audiences).toEqual([true, true, false, false]);
  });
  test('as a school sees what is for schools or professionals', () => {
    const audiences = (['leerling', 'ouder', 'school', 'professional'] as const).map((one) =>
      isResult({ audience: [one] }, { asker: 'school' }),
    );
    expect(audiences).toEqual([false, false, true, true]);
  });
});

describe('age and group', () => {
  test('match from the first up to and including the last age', () => {
    expect([5, 6, 12, 13].map((age) => isResult({}, { age }))).toEqual([false, true, true, false]);
  });
  test('match the ages of its schools when the offer gives none', () => {
    const offer = { ages: undefined, sectors: ['PO' as const] };
    expect([3, 4, 12, 13].map((age) => isResult(offer, { age }))).toEqual([false, true, true, false]);
  });
  test('match nothing that has ended', () => {
    expect(isResult({ state: 'gestopt' }, {})).toBe(false);
  });
  test('of zero is an age like any other', () => {
    expect(isResult({}, { age: 0 })).toBe(false);
  });
  test('of groep 4 match what is for seven or for eight', () => {
    const forAge = (age: number) => isResult({ ages: { from: age, to: age } }, { group: '4' });
    expect([6, 7, 8, 9].map(forAge)).toEqual([false, true, true, false]);
  });
  test('must both match when both are asked', () => {
    expect(isResult({ ages: { from: 7, to: 7 } }, { age: 8, group: '4' })).toBe(false);
  });
});

describe('a home municipality', () => {
  const heldInBosdorp = {
    area: ['zeestad'],
    venues: [{ municipality: 'bosdorp', town: 'Bosdorp', precision: 'town' as const, point: undefined }],
  };
  test('matches when its residents may come, wherever it is held', () => {
    expect(isResult(heldInBosdorp, { home: homeOf('zeestad') })).toBe(true);
  });
  test('does not match because it is held there', () => {
    expect(isResult(heldInBosdorp, { home: homeOf('bosdorp') })).toBe(false);
  });
  test('matches what is for the whole region', () => {
    expect([isOpenTo({ area: ['regio'] }, 'bosdorp'), isOpenTo({ area: ['zeestad'] }, 'bosdorp')]).toEqual([
      true,
      false,
    ]);
  });
  test('matches by its municipality when a town was asked', () => {
    expect(isResult({}, { home: homeOf('zeestad', "'t Zand") })).toBe(true);
  });
});

describe('choices', () => {
  const offer: Partial<Listing> = {
    kind: 'begeleiding',
    topics: ['faalangst', 'slaap'],
    sectors: ['PO', 'VO'],
    forms: ['groep'],
  };
  test('within one filter are alternatives', () => {
    expect(isResult(offer, { kinds: ['plusklas', 'begeleiding'] })).toBe(true);
    expect(isResult(offer, { topics: ['slaap', 'verveling'] })).toBe(true);
    expect(isResult(offer, { sectors: ['MBO', 'VO'] })).toBe(true);
    expect(isResult(offer, { forms: ['training', 'groep'] })).toBe(true);
  });
  test('between filters must all hold', () => {
    expect(
      isResult(offer, { kinds: ['begeleiding'], topics: ['slaap'], sectors: ['VO'], forms: ['groep'] }),
    ).toBe(true);
    expect(isResult(offer, { kinds: ['plusklas'], topics: ['slaap'] })).toBe(false);
    expect(isResult(offer, { kinds: ['begeleiding'], topics: ['verveling'] })).toBe(false);
    expect(isResult(offer, { kinds: ['begeleiding'], sectors: ['HO'] })).toBe(false);
    expect(isResult(offer, { kinds: ['begeleiding'], forms: ['training'] })).toBe(false);
  });
  test('that are empty let everything through', () => {
    expect(isResult(offer, { kinds: [], topics: [], sectors: [], forms: [], freshness: [] })).toBe(true);
  });
  test('of freshness look at today', () => {
    expect(isResult({ verified: '2026-09-14' }, { freshness: ['current'] })).toBe(true);
    expect(isResult({ verified: '2025-09-14' }, { freshness: ['current', 'overdue'] })).toBe(false);
    expect(isResult({}, { freshness: ['unconfirmed'] })).toBe(true);
  });
});

test('a text matches what it found, and nothing when it found nothing', () => {
  expect(
    [new Set(['plusklas']), new Set(['ander']), new Set<string>()].map((found) =>
      isResult({}, { words: 'x' }, found),
    ),
  ).toEqual([true, false, false]);
});
