import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness, type Freshness, type Verifiable } from '../../src/domain/offer/freshness.ts';
import { overdueRound } from '../../src/domain/round/overdue.ts';
import { countRunning, countStates, tallyRounds } from '../../src/domain/round/tally.ts';
import { REFRESH } from './sample.ts';

const offers: Verifiable[] = [
  { state: 'actief' },
  { state: 'gepland', verified: '2026-09-03' },
  { state: 'actief', verified: '2026-08-31' },
  { state: 'actief', verified: '2024-10-10' },
  { state: 'gestopt', verified: '2026-09-03' },
];
const tally = tallyRounds(offers, REFRESH);

test('The tally tells the states of the day of building', () => {
  expect(countStates(tally, REFRESH, '2026-09-20')).toEqual({
    current: 1,
    due: 1,
    overdue: 1,
    unconfirmed: 1,
    ended: 1,
  });
});

test('A year later nothing is confirmed any more, without a new build', () => {
  expect(countStates(tally, REFRESH, '2027-09-01')).toMatchObject({ current: 0, due: 1, overdue: 2 });
  expect(countStates(tally, REFRESH, '2027-11-22')).toMatchObject({ current: 0, due: 0, overdue: 3 });
});

test('What has ended does not count as running', () => {
  expect(countRunning(tally)).toBe(4);
});

test('On any day the tally counts what the offers themselves would', () => {
  const date = fc.date({
    min: new Date('2022-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  });
  const day = date.map((value) => value.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.option(day, { nil: undefined })), day, (verified, today) => {
      const some = verified.map((when): Verifiable => ({ state: 'actief', verified: when }));
      const counts = countStates(tallyRounds(some, REFRESH), REFRESH, today);
      for (const state of ['current', 'due', 'overdue', 'unconfirmed'] as Freshness[])
        expect(counts[state]).toBe(some.filter((offer) => freshness(offer, REFRESH, today) === state).length);
    }),
  );
});

test('A round should have begun on its first day, and has when it is remembered or somebody confirmed something in it', () => {
  const none = { years: ['2025'], newest: '2025-10-01' };
  expect(overdueRound(none, REFRESH, '2026-08-31')).toBeUndefined();
  expect(overdueRound(none, REFRESH, '2026-09-01')).toBe('2026-09-01');
  expect(overdueRound(none, REFRESH, '2027-03-01')).toBe('2026-09-01');
  expect(overdueRound({ ...none, years: ['2025', '2026'] }, REFRESH, '2026-09-01')).toBeUndefined();
  expect(overdueRound({ ...none, newest: '2026-09-02' }, REFRESH, '2026-09-03')).toBeUndefined();
});
