import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateInAmsterdam, dateOfYear, isPlainDate } from '../../src/domain/schema/dates.ts';
import { cutoff, freshness } from '../../src/domain/offer/freshness.ts';
import { REFRESH } from './sample.ts';

const on = (today: string, verified?: string) => freshness({ state: 'actief', verified }, REFRESH, today);

describe('the cutoff', () => {
  test('is last year on 31 August and this year on 1 September', () => {
    expect(cutoff(REFRESH, '2026-08-31')).toBe('2025-09-01');
    expect(cutoff(REFRESH, '2026-09-01')).toBe('2026-09-01');
    expect(cutoff(REFRESH, '2027-01-01')).toBe('2026-09-01');
  });
  test('falls on the last day of a month that is shorter', () => {
    const refresh = { month: 2, day: 29, weeks: 8 };
    expect([cutoff(refresh, '2027-03-01'), cutoff(refresh, '2028-03-01')]).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});

describe('an entry', () => {
  test('without a date was never confirmed, whatever the day', () => {
    expect([on('2026-08-31'), on('2026-09-01')]).toEqual(['unconfirmed', 'unconfirmed']);
  });
  test('of this round is current until the next begins', () => {
    expect(['2026-09-01', '2027-08-31', '2027-09-01'].map((today) => on(today, '2026-09-01'))).toEqual([
      'current',
      'current',
      'due',
    ]);
  });
  test('of the round before is due within the weeks of this round, and overdue after', () => {
    expect(
      ['2026-08-31', '2026-09-01', '2026-10-26', '2026-10-27'].map((today) => on(today, '2025-09-01')),
    ).toEqual(['current', 'due', 'due', 'overdue']);
  });
  test('of the last day before this round is due, not current', () => {
    expect(on('2026-09-01', '2026-08-31')).toBe('due');
  });
  test('of longer ago is overdue, also within the round', () => {
    expect([on('2026-08-31', '2025-08-31'), on('2026-09-15', '2025-08-31')]).toEqual(['overdue', 'overdue']);
  });
  test('that has ended asks for nothing', () => {
    const states = [undefined, '2020-01-01', '2026-09-14'].map((verified) =>
      freshness({ state: 'gestopt', verified }, REFRESH, '2026-09-20'),
    );
    expect(states).toEqual(['ended', 'ended', 'ended']);
  });
  test('that is planned is asked after as any other', () => {
    expect(freshness({ state: 'gepland' }, REFRESH, '2026-09-20')).toBe('unconfirmed');
  });
});

describe('the date in the Netherlands', () => {
  test.each([
    ['in winter begins at 23:00 UTC', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['in winter has begun at 23:00 UTC', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['in summer begins at 22:00 UTC', '2026-08-31T21:59:59Z', '2026-08-31'],
    ['in summer has begun at 22:00 UTC', '2026-08-31T22:00:00Z', '2026-09-01'],
    ['on the night that summer time begins, begins by winter time', '2026-03-28T22:30:00Z', '2026-03-28'],
    ['on the night that summer time begins, ends by summer time', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['on the night that summer time ends, begins by summer time', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['on the night that summer time ends, ends by winter time', '2026-10-25T22:30:00Z', '2026-10-25'],
  ])('%s', (_, instant, date) => {
    expect(dateInAmsterdam(new Date(instant))).toBe(date);
  });

  test('is at every instant what the calendar of the computer says', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
    const range = { min: new Date('1946-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z') };
    fc.assert(
      fc.property(fc.date({ ...range, noInvalidDate: true }), (instant) => {
        expect(dateInAmsterdam(instant)).toBe(calendar.format(instant));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a calendar date', () => {
  test('exists', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].every(isPlainDate)).toBe(true);
  });
  test('does not exist when the calendar lacks it or it is written otherwise', () => {
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '01-01-2026', '2026-01-01T00:00', ''].filter(
        isPlainDate,
      ),
    ).toEqual([]);
  });
  test('counts days over the change of the clock, of the year and of February', () => {
    expect([
      addDays('2026-03-28', 2),
      addDays('2026-10-24', 2),
      addDays('2026-12-31', 1),
      addDays('2028-03-01', -1),
    ]).toEqual(['2026-03-30', '2026-10-26', '2027-01-01', '2028-02-29']);
  });
  test('is cut to the length of the month', () => {
    expect([dateOfYear(2026, 9, 31), dateOfYear(2026, 2, 30), dateOfYear(2026, 9, 1)]).toEqual([
      '2026-09-30',
      '2026-02-28',
      '2026-09-01',
    ]);
  });
});
