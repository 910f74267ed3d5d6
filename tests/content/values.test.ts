import { describe, expect, test } from 'vitest';
import { LEERLAB, problemsAfter, replacing } from './region.ts';

const leerlab = (part: string, replacement: string) =>
  problemsAfter({ [LEERLAB]: replacing(part, replacement) });

describe('a value of the wrong sort', () => {
  test('that is not on the list is told with the likely one', () => {
    expect(leerlab('kind: plusklas', 'kind: plusclas')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: kind - "plusclas" staat niet op de lijst. Fix: bedoel je plusklas? Kies anders uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
      ]
    `);
  });
  test('in a list is told at its place in the list', () => {
    expect(leerlab('audience: [leerling, ouder, school]', 'audience: [leerling, docent]'))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:7: audience[2] - "docent" staat niet op de lijst. Fix: schrijf professional.",
      ]
    `);
  });
  test('that is too short is told with its length', () => {
    expect(leerlab('title: Leerlab Voorbeeld', 'title: LV')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: title - deze tekst is te kort (2 tekens). Fix: gebruik er minstens 3.",
      ]
    `);
  });
  test('that is too long is told with its length', () => {
    expect(leerlab('title: Leerlab Voorbeeld', `title: ${'lang '.repeat(20)}`)).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: title - deze tekst is te lang (99 tekens). Fix: gebruik er hoogstens 80.",
      ]
    `);
  });
  test('that is too high is told with the limit', () => {
    expect(leerlab('to: 12', 'to: 99')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:9: ages.to - "99" is te hoog. Fix: gebruik hoogstens 23.",
      ]
    `);
  });
  test('that is too low is told with the limit', () => {
    expect(leerlab('from: 6', 'from: -1')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:9: ages.from - "-1" is te laag. Fix: gebruik minstens 0.",
      ]
    `);
  });
  test('with a decimal where a whole number belongs is told', () => {
    expect(leerlab('from: 6', 'from: 6.5')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:9: ages.from - "6.5" past hier niet. Fix: vul een heel getal in.",
      ]
    `);
  });
  test('with a decimal comma is told', () => {
    expect(leerlab('amount: 0', "amount: '4,75'")).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:24: cost.amount - "4,75" past hier niet. Fix: schrijf 4.75.",
      ]
    `);
  });
  test('that lost its quotation marks is told', () => {
    expect(leerlab('title: Leerlab Voorbeeld', 'title: 2026')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: title - "2026" past hier niet. Fix: zet het tussen aanhalingstekens: "2026".",
      ]
    `);
  });
  test('that should be a list is told with the brackets', () => {
    expect(leerlab('area: [teylingen, lisse]', 'area: teylingen')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: area - "teylingen" past hier niet. Fix: schrijf [teylingen].",
      ]
    `);
  });
  test('that should hold fields is told with the fields', () => {
    expect(leerlab('ages: { from: 6, to: 12 }', 'ages: 6-12')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:9: ages - "6-12" past hier niet. Fix: schrijf { from: 6, to: 12 }.",
      ]
    `);
  });
  test('that should be plain is never shown as an object', () => {
    expect(leerlab('title: Leerlab Voorbeeld', 'title: { nl: Leerlab }')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:2: title - een groep velden past hier niet. Fix: vul tekst in.",
      ]
    `);
  });
  test('that should be one and is a list is told', () => {
    expect(leerlab('kind: plusklas', 'kind: [plusklas, begeleiding]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: kind - een lijst past hier niet. Fix: kies er één uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
      ]
    `);
  });
  test('that should be true or false is told', () => {
    expect(leerlab('online: false', 'online: nee')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:20: online - "nee" past hier niet. Fix: schrijf false.",
      ]
    `);
  });
  test('that is no id, postcode, web address, mailbox or number is told for each', () => {
    const change = (text: string) =>
      text
        .replace('[samenwerkingsverband-voorbeeld]', '[Samenwerkingsverband]')
        .replace('postcode: 2171 AB', 'postcode: 2171')
        .replace('url: https://stichting.voorbeeld.nl/aanmelden', 'url: stichting.voorbeeld.nl')
        .replace('email: aanmelden@voorbeeld.nl', 'email: aanmelden')
        .replace("  phone: '071-512 34 56'", "  phone: '512'");
    expect(problemsAfter({ [LEERLAB]: change })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:6: partners[1] - "Samenwerkingsverband" is geen geldige id. Fix: kies uit de bestanden in providers, of maak eerst providers/samenwerkingsverband.yaml.",
        "offers/leerlab-voorbeeld.mdx:15: locations[1].postcode - "2171" past hier niet. Fix: schrijf vier cijfers en twee letters, zoals 2171 AB; weet je de letters niet, haal het veld dan weg.",
        "offers/leerlab-voorbeeld.mdx:28: apply.url - "stichting.voorbeeld.nl" is geen webadres. Fix: schrijf https://stichting.voorbeeld.nl.",
        "offers/leerlab-voorbeeld.mdx:29: apply.email - "aanmelden" is geen e-mailadres. Fix: schrijf een algemeen adres van de organisatie, zoals info@voorbeeld.nl.",
        "offers/leerlab-voorbeeld.mdx:30: apply.phone - "512" is geen telefoonnummer. Fix: schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'.",
      ]
    `);
  });
  test('in the region and its municipalities is told in the same words', () => {
    expect(
      problemsAfter({
        'region.yaml': (text) => text.replace('/{y}.png', '').replace('language: nl', 'language: en'),
        'municipalities.yaml': (text) => text.replace('GM1525', 'GM15').replace("'2361'\n", "'236'\n"),
      }),
    ).toMatchInlineSnapshot(`
      [
        "municipalities.yaml:3: [1].code - "GM15" is geen CBS-code. Fix: schrijf GM en vier cijfers, zoals GM1234.",
        "municipalities.yaml:11: [1].towns[2].postcodes[1] - "236" is geen postcode van vier cijfers. Fix: schrijf vier cijfers, zoals '2171'.",
        "region.yaml:14: map.tiles.url - "https://tegels.voorbeeld.nl/{z}/{x}" is geen adres van kaarttegels. Fix: schrijf een adres met https:// ervoor en {z}, {x} en {y} erin.",
        "region.yaml:17: language - "en" staat niet op de lijst. Fix: schrijf nl.",
      ]
    `);
  });
});

describe('who confirmed', () => {
  test('needs the date of it', () => {
    expect(leerlab('verified: 2026-09-14\n', '')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:35: verifiedBy - staat er zonder datum van bevestiging. Fix: vul ook bij verified de datum in, of haal verifiedBy weg.",
      ]
    `);
  });
  test('is told together with other problems of the entry', () => {
    const change = (text: string) =>
      text.replace('verified: 2026-09-14\n', '').replace('kind: plusklas', 'kind: x');
    expect(problemsAfter({ [LEERLAB]: change })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: kind - "x" staat niet op de lijst. Fix: kies uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.",
        "offers/leerlab-voorbeeld.mdx:35: verifiedBy - staat er zonder datum van bevestiging. Fix: vul ook bij verified de datum in, of haal verifiedBy weg.",
      ]
    `);
  });
});
