import { describe, expect, test } from 'vitest';
import {
  countStale,
  staleOffers,
  type StaleOffer,
  type StaleOptions,
} from '../../src/domain/round/staleness.ts';
import { REFRESH, TODAY } from './sample.ts';

const offer = (id: string, changes: Partial<StaleOffer> = {}): StaleOffer => ({
  id,
  title: id,
  kind: 'plusklas',
  providers: ['een'],
  state: 'actief',
  ...changes,
});
const offers = [
  offer('current', { verified: '2026-09-14' }),
  offer('due', { verified: '2025-10-01', providers: ['een', 'twee'] }),
  offer('overdue', { verified: '2023-09-10' }),
  offer('unconfirmed'),
  offer('ended', { state: 'gestopt' }),
];
const states = (options: Partial<StaleOptions> = {}) =>
  staleOffers(offers, { refresh: REFRESH, today: TODAY, ...options }).map(({ id, state }) =>
    id === state ? id : `${id} as ${state}`,
  );

describe('what somebody must confirm', () => {
  test('is all that has not ended and is not current, the never confirmed first', () => {
    expect(states()).toEqual(['unconfirmed', 'overdue', 'due']);
  });
  test('is sorted by title within a state, as a Dutch reader does', () => {
    const titles = ['Zon', 'élan', 'Groep 10', 'groep 9'].map((title, index) =>
      offer(`offer-${index}`, { title }),
    );
    expect(staleOffers(titles, { refresh: REFRESH, today: TODAY }).map(({ title }) => title)).toEqual([
      'élan',
      'groep 9',
      'Groep 10',
      'Zon',
    ]);
  });
  test('carries what an editor needs to find it', () => {
    expect(
      staleOffers([offer('kamp', { providers: ['twee', 'een'] })], { refresh: REFRESH, today: TODAY }),
    ).toEqual([
      {
        id: 'kamp',
        title: 'kamp',
        kind: 'plusklas',
        provider: 'twee',
        verified: null,
        state: 'unconfirmed',
        file: 'offers/kamp.mdx',
      },
    ]);
  });
  test('changes with the day', () => {
    expect(states({ today: '2026-08-31' })).toEqual(['unconfirmed', 'overdue']);
    expect(states({ today: '2026-10-27' })).toEqual(['unconfirmed', 'due as overdue', 'overdue']);
    expect(states({ today: '2027-09-01' })).toEqual([
      'unconfirmed',
      'due as overdue',
      'overdue',
      'current as due',
    ]);
  });
});

describe('a date of one\u2019s own', () => {
  test('makes fresh what was confirmed on or after it', () => {
    expect(states({ since: '2025-10-01' })).toEqual(['unconfirmed', 'overdue']);
    expect(states({ since: '2025-10-02' })).toEqual(['unconfirmed', 'overdue', 'due']);
  });
  test('makes overdue what is current but older', () => {
    expect(states({ since: '2026-09-15' })).toEqual(['unconfirmed', 'current as overdue', 'overdue', 'due']);
    expect(states({ since: '2026-09-14' })).toEqual(['unconfirmed', 'overdue', 'due']);
  });
  test('never makes fresh what nobody confirmed, and never asks for what has ended', () => {
    expect(states({ since: '1900-01-01' })).toEqual(['unconfirmed']);
  });
});

test('a provider sees what it has a part in, also when another answers for it', () => {
  expect(states({ provider: 'twee' })).toEqual(['due']);
  expect(states({ provider: 'drie' })).toEqual([]);
});

test('the totals count each state, also those without a row', () => {
  const rows = staleOffers(offers, { refresh: REFRESH, today: TODAY, since: '2026-09-15' });
  expect(countStale(rows)).toEqual({ unconfirmed: 1, overdue: 2, due: 1 });
  expect(countStale([])).toEqual({ unconfirmed: 0, overdue: 0, due: 0 });
});
