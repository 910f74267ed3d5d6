import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { clockTimes } from '../../src/domain/offer/clock-times.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import { calendar } from '../../src/feeds/calendar.ts';
import { FIXTURE, publish } from './publication.ts';

const withWhen = (when: Offer['when']) =>
  publish(FIXTURE, ({ id }) => (id.startsWith('leerlab') ? { when } : {}));
const parse = (publication = publish(FIXTURE)) => {
  const root = new ICAL.Component(ICAL.parse(calendar(publication)) as never);
  return root
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .filter(({ summary }) => summary === 'Leerlab Voorbeeld');
};

describe('The calendar of meetings', () => {
  test('has each meeting as a whole day when the entry names no time', () => {
    const [event, ...others] = parse();
    expect(others).toEqual([]);
    expect(event?.startDate.toString()).toBe('2026-10-06');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.location).toContain('Voorbeeldstraat 1');
  });

  test('has the time on the clock of the Netherlands, in summer and in winter', () => {
    const events = parse(
      withWhen({ text: 'dinsdag van 19.30 tot 21.00 uur', sessions: ['2026-10-20', '2026-10-27'] }),
    );
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-10-20T19:30:00',
      '2026-10-27T19:30:00',
    ]);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-10-20T17:30:00.000Z',
      '2026-10-27T18:30:00.000Z',
    ]);
  });

  test('leaves out what has ended', () => {
    expect(parse(publish(FIXTURE, () => ({ state: 'gestopt' })))).toEqual([]);
  });

  test('keeps commas, line breaks and letters outside ASCII whole, in lines of at most 75 bytes', () => {
    const summary = `Één avond, met “ruimte”; ${'voor vragen en antwoorden over thuis '.repeat(4)}`.trim();
    const text = calendar(publish(FIXTURE, () => ({ summary })));
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
    expect(parse(publish(FIXTURE, () => ({ summary })))[0]?.description).toBe(summary);
  });
});

describe('A time from and till in words', () => {
  test.each([
    ['woensdag 13.00-15.30 uur', { from: '13:00', until: '15:30' }],
    ['van 9 tot 12 uur', { from: '09:00', until: '12:00' }],
    ['19:30 uur tot 21:00 uur', { from: '19:30', until: '21:00' }],
  ])('is read from “%s”', (text, times) => expect(clockTimes(text)).toEqual(times));

  test.each(['woensdagochtend', 'groep 3 tot 8', 'van 25 tot 26 uur', '9 tot 12 uur of 13 tot 15 uur'])(
    'is not guessed from “%s”',
    (text) => expect(clockTimes(text)).toBeUndefined(),
  );
});
