import { describe, expect, test } from 'vitest';
import { LEERLAB, problemsAfter, replacing, STICHTING } from './region.ts';

const leerlab = (part: string, replacement: string) =>
  problemsAfter({ [LEERLAB]: replacing(part, replacement) });

describe('a point', () => {
  test('that is exact must have a street, for it is drawn as an address', () => {
    expect(leerlab('    street: Voorbeeldstraat 1\n', '')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].precision - een exact punt is een adres, en er is geen straat. Fix: vul street in, of kies postcode, town of municipality.",
      ]
    `);
  });
  test('must have the form that a map copies', () => {
    expect(leerlab('point: 52.228, 4.522', "point: '52,228 4,522'")).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].point - "52,228 4,522" is geen punt op de kaart. Fix: schrijf '52.228, 4.522'.",
      ]
    `);
  });
  test('must be on the earth', () => {
    expect(leerlab('point: 52.228, 4.522', 'point: 95.2, 4.5')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].point - "95.2, 4.5" is geen punt op de kaart. Fix: schrijf breedte en lengte met een punt en een komma, zoals 52.228, 4.522.",
      ]
    `);
  });
  test('must lie in the region', () => {
    expect(leerlab('point: 52.228, 4.522', 'point: 51.92, 4.48')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].point - 51.92, 4.48 ligt buiten de regio. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
      ]
    `);
  });
  test('must have its latitude first', () => {
    expect(leerlab('point: 52.228, 4.522', 'point: 4.522, 52.228')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].point - 4.522, 52.228 ligt buiten de regio. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
      ]
    `);
  });
  test('must lie near its municipality', () => {
    expect(leerlab('point: 52.228, 4.522', 'point: 52.31, 4.6')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:18: locations[1].point - dit punt ligt 7 km buiten Teylingen. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
      ]
    `);
  });
  test('may lie just over the border, because the rectangle is rough', () => {
    expect(leerlab('point: 52.228, 4.522', 'point: 52.26, 4.522')).toEqual([]);
  });
  test('is checked for providers, municipalities and towns too', () => {
    expect(
      problemsAfter({
        [STICHTING]: replacing('point: 52.228, 4.522', 'point: 52.31, 4.6'),
        'municipalities.yaml': (text) =>
          text
            .replace('point: 52.26, 4.557', 'point: 52.16, 4.41')
            .replace("'52.197, 4.502'", "'53.197, 4.502'"),
      }),
    ).toMatchInlineSnapshot(`
      [
        "municipalities.yaml:9: [1].towns[2].point - 53.197, 4.502 ligt buiten de regio. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
        "municipalities.yaml:18: [2].point - dit punt ligt 10 km buiten Lisse. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
        "providers/stichting-voorbeeld.yaml:15: location.point - dit punt ligt 7 km buiten Teylingen. Fix: kopieer het punt opnieuw van een kaart: eerst de breedte (50 tot 54), dan de lengte (3 tot 8).",
      ]
    `);
  });
});

describe('a postcode', () => {
  test('must belong to the municipality of its location', () => {
    expect(leerlab('postcode: 2171 AB', 'postcode: 2161 AB')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:15: locations[1].postcode - postcode 2161 AB hoort niet bij Teylingen. Fix: verbeter de postcode of de gemeente; klopt het toch, zet hem dan bij Teylingen in municipalities.yaml.",
      ]
    `);
  });
  test('of a provider must belong to its municipality', () => {
    expect(problemsAfter({ [STICHTING]: replacing('postcode: 2171 AB', 'postcode: 2312 AB') }))
      .toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:12: location.postcode - postcode 2312 AB hoort niet bij Teylingen. Fix: verbeter de postcode of de gemeente; klopt het toch, zet hem dan bij Teylingen in municipalities.yaml.",
      ]
    `);
  });
  test('of a town must belong to its municipality, and is told on its own line', () => {
    expect(problemsAfter({ 'municipalities.yaml': replacing("        - '2362'", "        - '2363'") }))
      .toMatchInlineSnapshot(`
      [
        "municipalities.yaml:12: [1].towns[2].postcodes[2] - postcode 2363 hoort niet bij Teylingen. Fix: verbeter de postcode of de gemeente; klopt het toch, zet hem dan bij Teylingen in municipalities.yaml.",
      ]
    `);
  });
  test('may be written without a space and in small letters', () => {
    expect(leerlab('postcode: 2171 AB', 'postcode: 2171ab')).toEqual([]);
  });
});
