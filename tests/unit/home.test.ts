import { describe, expect, test } from 'vitest';
import { distanceKm, findHome, findPostcode, inTown } from '../../src/domain/finder/home.ts';
import { municipalities } from './sample.ts';

describe('a home that somebody types', () => {
  test('is a municipality, however it is written', () => {
    for (const text of ['Zeestad', ' zeestad ', 'ZEESTAD', 'zeestad'])
      expect(findHome(municipalities, text)?.municipality.id).toBe('zeestad');
    for (const text of ['Bosdorp aan den Rijn', 'bosdorp a/d rijn', 'bosdorp'])
      expect(findHome(municipalities, text)?.municipality.id).toBe('bosdorp');
  });
  test('is a town with its own point', () => {
    expect(findHome(municipalities, 't zand')).toMatchObject({
      town: "'t Zand",
      point: { lat: 52.22, lon: 4.42 },
    });
  });
  test('is a town with the point of its municipality when it has none', () => {
    expect(findHome(municipalities, 'Bosdorp')).toMatchObject({
      town: 'Bosdorp',
      point: { lat: 52.1, lon: 4.6 },
    });
  });
  test('is the municipality when the town has the same name', () => {
    expect(findHome(municipalities, 'Zeestad')).not.toHaveProperty('town');
  });
  test('is a postcode', () => {
    expect(findHome(municipalities, '2204 AB')).toMatchObject({ postcode: '2204 AB', town: "'t Zand" });
  });
  test('is nothing when the region does not have it', () => {
    expect(
      ['', '   ', '-', 'Rotterdam', 'zee', '3011 AB'].map((text) => findHome(municipalities, text)),
    ).toEqual(Array(6).fill(undefined));
  });
});

describe('a postcode', () => {
  test('is four digits, with or without letters and spaces', () => {
    for (const [text, postcode] of [
      ['2311', '2311'],
      ['2311AB', '2311 AB'],
      [' 2311  ab ', '2311 AB'],
    ] as const)
      expect(findPostcode(municipalities, text)).toMatchObject({ postcode, municipality: { id: 'bosdorp' } });
  });
  test('without a town is a home in its municipality', () => {
    const found = findPostcode(municipalities, '2209');
    expect(found).toMatchObject({ postcode: '2209', point: { lat: 52.2, lon: 4.4 } });
    expect(found).not.toHaveProperty('town');
  });
  test('is nothing when it has another form', () => {
    expect(
      ['231', '23111', '2311 ABC', '0311', 'x 2311'].map((text) => findPostcode(municipalities, text)),
    ).toEqual(Array(5).fill(undefined));
  });
});

test('a town that does not exist is its municipality', () => {
  const [zeestad] = municipalities;
  expect(zeestad && inTown(zeestad, 'Rotterdam')).toEqual({ municipality: zeestad, point: zeestad?.point });
});

describe('a distance', () => {
  test('between two cities 43 km apart is right within half a kilometre', () => {
    expect(distanceKm({ lat: 52.1601, lon: 4.497 }, { lat: 52.0907, lon: 5.1214 })).toBeCloseTo(43.4, 0);
  });
  test('is zero to itself and the same both ways', () => {
    const [a, b] = [
      { lat: 52.1, lon: 4.5 },
      { lat: 52.3, lon: 4.6 },
    ];
    expect(distanceKm(a, a)).toBe(0);
    expect(distanceKm(a, b)).toBe(distanceKm(b, a));
  });
});
