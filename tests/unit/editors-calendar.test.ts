import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { milestones } from '../../src/domain/round/milestones.ts';
import { editorsCalendar } from '../../src/feeds/editors-calendar.ts';
import { FIXTURE, publish } from './publication.ts';

describe('The calendar of the editors', () => {
  const publication = publish(FIXTURE);
  const events = new ICAL.Component(ICAL.parse(editorsCalendar(publication)) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

  test('says when the round begins, when to remind and when it closes, each on a whole day', () => {
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2026-09-01', 'Begin de ronde: Aanbod in de Voorbeeldstreek'],
      ['2026-09-29', 'Herinner wie nog niet antwoordde: Aanbod in de Voorbeeldstreek'],
      ['2026-10-26', 'Sluit de ronde: Aanbod in de Voorbeeldstreek'],
    ]);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  test('says so again every year, without anybody who publishes it anew', () => {
    for (const event of events) {
      const days = event.iterator();
      const years = [days.next(), days.next(), days.next()].map((day) => day?.year);
      expect(years).toEqual([2026, 2027, 2028]);
    }
  });

  test('leads to the work of the round', () => {
    for (const { description } of events)
      expect(description).toContain('https://voorbeeld.nl/kaart/beheer/ronde/');
  });
});

test('the days of a round are those of the one that began last', () => {
  const refresh = { month: 9, day: 1, weeks: 8 };
  expect(milestones(refresh, '2027-08-31').map(({ day }) => day)).toEqual([
    '2026-09-01',
    '2026-09-29',
    '2026-10-26',
  ]);
  expect(milestones(refresh, '2027-09-01')[0]?.day).toBe('2027-09-01');
});
