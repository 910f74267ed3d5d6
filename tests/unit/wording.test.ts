import { describe, expect, test } from 'vitest';
import * as say from '../../src/texts/nl/wording.ts';

const venue = (town: string, municipality = 'zeestad') => ({
  town,
  municipality,
  precision: 'town' as const,
  point: undefined,
});
const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

describe('ages in words', () => {
  test.each([
    [{ from: 6, to: 12 }, '6 t/m 12 jaar · groep 3 t/m 8'],
    [{ from: 6, to: 6 }, '6 jaar · groep 3'],
    [{ from: 6, to: 8 }, '6 t/m 8 jaar · groep 3 en 4'],
    [{ from: 11, to: 13 }, '11 t/m 13 jaar · groep 8 en klas 1'],
    [{ from: 10, to: 14 }, '10 t/m 14 jaar · groep 7 t/m klas 2'],
    [{ from: 12, to: 18 }, '12 t/m 18 jaar · klas 1 t/m 6'],
    [{ from: 2, to: 4 }, '2 t/m 4 jaar · peuter'],
    [{ from: 2, to: 6 }, '2 t/m 6 jaar · peuter t/m groep 2'],
    [{ from: 2, to: 12 }, '2 t/m 12 jaar · peuter t/m groep 8'],
    [{ from: 18, to: 23 }, '18 t/m 23 jaar'],
  ])('of %j are "%s"', (ages, words) => {
    expect(say.agesLabel(ages)).toBe(words);
  });
  test('of one child name its groups', () => {
    expect([3, 4, 8, 12, 14, 20].map(say.ageLabel)).toEqual([
      '3 jaar',
      '4 jaar · groep 1',
      '8 jaar · groep 4 of 5',
      '12 jaar · groep 8 of klas 1',
      '14 jaar · klas 2 of 3',
      '20 jaar',
    ]);
  });
});

describe('a venue in words', () => {
  const held = (venues: ReturnType<typeof venue>[], online = false) => say.heldLabel({ venues, online });
  test('names at most two towns, and each once', () => {
    expect(held([venue('Zeestad')])).toBe('in Zeestad');
    expect(held([venue('Zeestad'), venue('Zeestad'), venue('Duindorp')])).toBe('in Zeestad en Duindorp');
    expect(held(['A', 'B', 'C', 'D'].map((town) => venue(town)))).toBe('op 4 plekken');
  });
  test('says that it is online or has no venue', () => {
    expect([held([], true), held([]), held([venue('Zeestad')], true)]).toEqual([
      'online',
      'geen vaste plek',
      'in Zeestad en online',
    ]);
  });
  test('says for whom it is', () => {
    const area = (...ids: string[]) => say.areaLabel(ids, nameOf);
    expect([
      area('regio'),
      area('duindorp'),
      area('duindorp', 'waterdam', 'zeestad'),
      area('a', 'b', 'c', 'd'),
    ]).toEqual([
      'voor de hele regio',
      'voor Duindorp',
      'voor Duindorp, Waterdam en Zeestad',
      'voor 4 gemeenten',
    ]);
  });
  test('says both to somebody from elsewhere, and only where to somebody from there', () => {
    const offer = { venues: [venue('Zeestad', 'zeestad')], online: false, area: ['zeestad', 'bosdorp'] };
    expect(say.whereLabel(offer, 'bosdorp', nameOf)).toBe('in Zeestad · ook voor Bosdorp');
    expect(say.whereLabel(offer, 'zeestad', nameOf)).toBe('in Zeestad');
    expect(say.whereLabel(offer, undefined, nameOf)).toBe('in Zeestad · voor Zeestad en Bosdorp');
  });
  test('is never nearer than the middle of a town allows', () => {
    expect([0, 0.99, 1, 4.4, 12.6].map(say.distanceLabel)).toEqual([
      'minder dan 1 km',
      'minder dan 1 km',
      '1 km',
      '4 km',
      '13 km',
    ]);
  });
});

test('dates are written in full, as exact as they are known', () => {
  expect(say.dateLabel('2026-09-01')).toBe('1 september 2026');
  expect(['2022', '2023-06', '2020-01-06'].map(say.partialDateLabel)).toEqual([
    '2022',
    'juni 2023',
    '6 januari 2020',
  ]);
});

test('every day and every list reads as the platform itself writes it in Dutch', () => {
  const long = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat('nl', { type: 'conjunction' });
  for (let day = 0; day < 366; day += 1) {
    const date = new Date(Date.UTC(2028, 0, 1 + day));
    expect(say.dateLabel(date.toISOString().slice(0, 10))).toBe(long.format(date));
  }
  for (const words of [[], ['Leiden'], ['Leiden', 'Lisse'], ['Leiden', 'Lisse', 'Katwijk']])
    expect(say.sentenceList(words)).toBe(list.format(words));
});

test('counts, groups and lists read as Dutch', () => {
  expect([0, 1, 12].map(say.countLabel)).toEqual(['0 resultaten', '1 resultaat', '12 resultaten']);
  expect([say.groupLabel('4'), say.groupLabel('klas-1')]).toEqual(['groep 4', 'klas 1']);
  expect([say.sentenceList(['a']), say.sentenceList(['a', 'b']), say.sentence('één')]).toEqual([
    'a',
    'a en b',
    'Één',
  ]);
});
