import { describe, expect, test } from 'vitest';
import {
  distanceKm,
  findHome,
  findPostcode,
  inTown,
  type FinderMunicipality,
} from '../../src/domain/finder/home.ts';
import { placeMeant } from '../../src/domain/finder/place-meant.ts';
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

describe('a place as people write it', () => {
  const region: FinderMunicipality[] = [
    {
      id: 'alphen-aan-den-rijn',
      name: 'Alphen aan den Rijn',
      point: { lat: 52.13, lon: 4.66 },
      towns: [
        { name: 'Alphen aan den Rijn', postcodes: ['2401'] },
        { name: 'Koudekerk aan den Rijn', postcodes: ['2396'] },
      ],
      postcodes: ['2401', '2396'],
      partnerships: [],
      otherPartnerships: [],
    },
    {
      id: 'kaag-en-braassem',
      name: 'Kaag en Braassem',
      point: { lat: 52.2, lon: 4.63 },
      towns: [
        { name: 'Oude Wetering', postcodes: ['2377'] },
        { name: 'Roelofarendsveen', postcodes: ['2371'] },
      ],
      postcodes: ['2377', '2371'],
      partnerships: [],
      otherPartnerships: [],
    },
    {
      id: 'leiden',
      name: 'Leiden',
      point: { lat: 52.16, lon: 4.49 },
      towns: [{ name: 'Leiden', postcodes: ['2311'] }],
      postcodes: ['2311'],
      partnerships: [],
      otherPartnerships: [],
    },
  ];
  test.each([
    ['2311AB Leiden', 'leiden', '2311 AB'],
    ['Leiden 2311 ab', 'leiden', '2311 AB'],
    ['2311-AB', 'leiden', '2311 AB'],
    ['2311, Leiden', 'leiden', '2311'],
    ['9999 ZZ Leiden', 'leiden', undefined],
    ['Leiden, Zuid-Holland', 'leiden', undefined],
    ['Leiden (ZH)', 'leiden', undefined],
    ['gemeente Leiden', 'leiden', undefined],
    ['omgeving leiden', 'leiden', undefined],
    ['LEIDEN.', 'leiden', undefined],
    ['Alphen aan de Rijn', 'alphen-aan-den-rijn', undefined],
    ['Alphen a.d. Rijn', 'alphen-aan-den-rijn', undefined],
    ['alphen a/d rijn', 'alphen-aan-den-rijn', undefined],
    ['Alphen', 'alphen-aan-den-rijn', undefined],
    ['Koudekerk', 'alphen-aan-den-rijn', undefined],
    ['Leiden Noord', 'leiden', undefined],
    ['Kerkstraat 5, Leiden', 'leiden', undefined],
    ['Kerkstraat 5, 2311 AB Leiden', 'leiden', '2311 AB'],
    ['Oude Wetering (Kaag en Braassem)', 'kaag-en-braassem', undefined],
    ['ik woon in Leiden', 'leiden', undefined],
    ['Kaag & Braassem', 'kaag-en-braassem', undefined],
    ['oudewetering', 'kaag-en-braassem', undefined],
    ['Roelof Arendsveen', 'kaag-en-braassem', undefined],
  ])('“%s” is in %s', (text, municipality, postcode) => {
    const home = findHome(region, text);
    expect([home?.municipality.id, home?.postcode]).toEqual([municipality, postcode]);
  });
  test.each([
    'Maastricht',
    'Leidn',
    'Kou',
    'aan den Rijn',
    '9999',
    'Rijn',
    '',
    '2311AB5',
    '12311',
    'Leiden en Alphen',
    'Leiden/Koudekerk',
    'Leiden Oude Wetering',
  ])('“%s” is not guessed', (text) => expect(findHome(region, text)).toBeUndefined());
  test.each([
    ['Leidn', 'Leiden'],
    ['Liedne', undefined],
    ['Leiden ', 'Leiden'],
    ['Kaag en Braasem', 'Kaag en Braassem'],
    ['Roelofarendsven', 'Roelofarendsveen'],
    ['Alfen aan den Rijn', 'Alphen aan den Rijn'],
    ['Maastricht', undefined],
    ['Neiden', undefined],
    ['Lei', undefined],
  ])('for “%s” the page proposes %s', (text, meant) => {
    expect(placeMeant(region, text)).toBe(meant);
  });
});
