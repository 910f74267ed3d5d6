import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockTimes } from '../../src/domain/offer/clock-times.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import { calendar } from '../../src/feeds/calendar.ts';
import { FIXTURE, publish } from './publication.ts';

const withWhen = (when: Offer['when']) =>
  publish(FIXTURE, ({ id }) => (id.startsWith('leerlab') ? { when } : {}));
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const parse = (publication = publish(FIXTURE)) =>
  eventsOf(calendar(publication)).filter(({ summary }) => summary === 'Leerlab Voorbeeld');

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

  describe('is the same file on a machine with another clock', () => {
    afterEach(() => vi.unstubAllEnvs());
    const inZone = (zone: string) => {
      vi.stubEnv('TZ', zone);
      return calendar(withWhen({ text: 'van 19.30 tot 21.00 uur', sessions: ['2026-10-20', '2026-10-27'] }));
    };
    test.each(['America/Santiago', 'Asia/Tokyo'])('in %s', (zone) => {
      expect(inZone(zone)).toBe(inZone('UTC'));
      expect(inZone(zone)).toContain('DTSTART;TZID=Europe/Amsterdam:20261020T193000\r\n');
      expect(inZone(zone)).toContain('DTSTAMP:20261122T000000Z\r\n');
    });
  });

  test('knows a meeting by the offer and the day, so that a program that reads it again changes it', () => {
    const [event] = parse();
    expect(event?.uid).toBe('leerlab-voorbeeld-2026-10-06@voorbeeldstreek');
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      'https://voorbeeld.nl/kaart/aanbod/leerlab-voorbeeld/',
    );
  });

  test.each(['\r', '\n', '\r\n'])('is not given a line of its own by a text that has %j in it', (lineEnd) => {
    const forged = ` na${lineEnd}STATUS:CANCELLED`;
    const publication = publish(FIXTURE, ({ title, summary, locations }) => ({
      title: title + forged,
      summary: summary + forged,
      locations: locations.map((place) => ({ ...place, name: `Zaal${forged}` })),
    }));
    const { region } = publication;
    const text = calendar({
      ...publication,
      region: { ...region, title: region.title + forged, publisher: region.publisher + forged },
    });
    expect(text).toContain('SUMMARY:Leerlab Voorbeeld na\\nSTATUS:CANCELLED');
    expect(text.split(/\r\n|\r|\n/).filter((line) => line.startsWith('STATUS'))).toEqual([]);
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual(['Leerlab Voorbeeld na\nSTATUS:CANCELLED']);
  });

  test('is whole, and says which clock it is by, when no offer has a meeting', () => {
    const text = calendar(publish(FIXTURE, () => ({ when: undefined })));
    const root = new ICAL.Component(ICAL.parse(text) as never);
    expect(root.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Aanbod in de Voorbeeldstreek');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
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
    ['woensdag 13.00-15.30 uur', '13:00', '15:30'],
    ['van 9 tot 12 uur', '09:00', '12:00'],
    ['19:30 uur tot 21:00 uur', '19:30', '21:00'],
    ['woensdagmiddag van 2 tot 4 uur', '14:00', '16:00'],
    ['dinsdagavond van 7 tot 9 uur', '19:00', '21:00'],
    ['’s avonds van half acht tot kwart over negen', '19:30', '21:15'],
    ['zaterdagochtend van kwart voor tien tot twaalf uur', '09:45', '12:00'],
    ['vrijdagmiddag half 2 - 4 uur', '13:30', '16:00'],
    ['elke dinsdag 19u30 - 21u00', '19:30', '21:00'],
    ['van 10 tot 1 uur', '10:00', '13:00'],
    ['08.30-10.00 uur', '08:30', '10:00'],
    ['woensdag van 14:00u tot 15:30u', '14:00', '15:30'],
    ['wo 13-15u', '13:00', '15:00'],
    ['woensdagmiddag van 13.30 tot 15.00, daarna 1 uur per week huiswerk', '13:30', '15:00'],
  ])('is read from “%s”', (text, from, until) => expect(clockTimes(text)).toEqual({ from, until }));

  test.each([
    'woensdagochtend',
    'groep 3 tot 8',
    'van 25 tot 26 uur',
    '9 tot 12 uur of 13 tot 15 uur',
    'van 2 tot 4 uur',
    'van 7 tot 9 uur',
    '2 tot 3 uur per week huiswerk',
    'vijf bijeenkomsten, 2 tot 3 uur per week huiswerk',
    'elke keer 10 tot 12 uur lang',
    'woensdagochtend van 2 tot 4 uur',
    'ochtend of middag, van 9 tot 12 uur',
    'voor 6 tot 8 jaar',
    'nacht van 11 tot 1 uur',
    '5-10-2026',
  ])('is not guessed from “%s”', (text) => expect(clockTimes(text)).toBeUndefined());
});
