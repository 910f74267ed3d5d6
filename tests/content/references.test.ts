import { describe, expect, test } from 'vitest';
import { LEERLAB, OUDERCURSUS, problemsAfter, replacing, STICHTING } from './region.ts';

const leerlab = (part: string, replacement: string) =>
  problemsAfter({ [LEERLAB]: replacing(part, replacement) });

describe('an id of something that does not exist', () => {
  test('is told for a provider, on its own line of the list', () => {
    expect(problemsAfter({ [OUDERCURSUS]: replacing('  - stichting-voorbeeld', '  - stichting-voorbeelt') }))
      .toMatchInlineSnapshot(`
      [
        "offers/oudercursus-voorbeeld.mdx:7: providers[2] - deze aanbieder bestaat niet: stichting-voorbeelt. Fix: bedoel je stichting-voorbeeld? Kies anders uit de bestanden in providers, of maak eerst providers/stichting-voorbeelt.yaml.",
      ]
    `);
  });
  test('is told for a partner', () => {
    expect(leerlab('partners: [samenwerkingsverband-voorbeeld]', 'partners: [onbekend]'))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:6: partners[1] - deze aanbieder bestaat niet: onbekend. Fix: kies uit de bestanden in providers, of maak eerst providers/onbekend.yaml.",
      ]
    `);
  });
  test('is told for a municipality in the area', () => {
    expect(leerlab('area: [teylingen, lisse]', 'area: [teylingen, lise]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: area[2] - deze gemeente bestaat niet: lise. Fix: bedoel je lisse? Kies anders uit teylingen, lisse, hillegom, regio.",
      ]
    `);
  });
  test('is told for the municipality of a location', () => {
    expect(leerlab('    municipality: teylingen', '    municipality: leiden')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:17: locations[1].municipality - deze gemeente bestaat niet: leiden. Fix: kies uit teylingen, lisse, hillegom.",
      ]
    `);
  });

  test('is told for the id of a kind, whose row among the topics only holds words', () => {
    expect(leerlab('topics: [onderpresteren]', 'topics: [plusklas]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:21: topics[1] - dit thema bestaat niet: plusklas. Fix: haal het weg: plusklas is geen thema maar een soort of een sector.",
      ]
    `);
  });

  test('is told for a topic', () => {
    expect(leerlab('topics: [onderpresteren]', 'topics: [onderpresteeren]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:21: topics[1] - dit thema bestaat niet: onderpresteeren. Fix: bedoel je onderpresteren? Kies anders uit topics.yaml, of zet het thema eerst in topics.yaml.",
      ]
    `);
  });
  test('is told for the municipality and the location of a provider', () => {
    expect(
      problemsAfter({
        [STICHTING]: (text) => text.replaceAll('municipality: teylingen', 'municipality: sassenheim'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:5: municipality - deze gemeente bestaat niet: sassenheim. Fix: schrijf teylingen.",
        "providers/stichting-voorbeeld.yaml:14: location.municipality - deze gemeente bestaat niet: sassenheim. Fix: schrijf teylingen.",
      ]
    `);
  });
  test('does not hide behind the id of the region, which is written as "regio"', () => {
    expect(leerlab('area: [teylingen, lisse]', 'area: [voorbeeldstreek]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: area[1] - deze gemeente bestaat niet: voorbeeldstreek. Fix: schrijf regio, dat is de hele regio.",
      ]
    `);
  });
});

describe('a mistake elsewhere is not told again at every reference', () => {
  test('when a provider has a mistake in it', () => {
    expect(problemsAfter({ [STICHTING]: replacing('type: stichting', 'type: s') })).toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:3: type - deze tekst is te kort (1 teken). Fix: gebruik er minstens 2.",
      ]
    `);
  });
  test('when one municipality has a mistake in it', () => {
    expect(problemsAfter({ 'municipalities.yaml': replacing('name: Hillegom\n', 'name: H\n') }))
      .toMatchInlineSnapshot(`
      [
        "municipalities.yaml:25: [3].name - deze tekst is te kort (1 teken). Fix: gebruik er minstens 2.",
      ]
    `);
  });
  test('when the municipalities cannot be read at all', () => {
    expect(problemsAfter({ 'municipalities.yaml': replacing('- id: lisse', '- id: "lisse') }))
      .toMatchInlineSnapshot(`
      [
        "municipalities.yaml:15: schrijfwijze - het aanhalingsteken aan het begin is niet gesloten. Fix: schrijf id: "lisse".",
      ]
    `);
  });
  test('when an offer that a guide links to cannot be read', () => {
    expect(problemsAfter({ [LEERLAB]: replacing('kind: plusklas', 'kind: "plusklas') }))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:3: schrijfwijze - het aanhalingsteken aan het begin is niet gesloten. Fix: schrijf kind: "plusklas".",
      ]
    `);
  });
});

describe('what is there twice', () => {
  test('is told for a value in a list', () => {
    expect(leerlab('area: [teylingen, lisse]', 'area: [teylingen, lisse, teylingen]')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:10: area[3] - teylingen staat er twee keer. Fix: haal een van de twee weg.",
      ]
    `);
  });
  test('is told on the line of the second one', () => {
    expect(
      problemsAfter({
        [OUDERCURSUS]: replacing('  - stichting-voorbeeld', '  - samenwerkingsverband-voorbeeld'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "offers/oudercursus-voorbeeld.mdx:7: providers[2] - samenwerkingsverband-voorbeeld staat er twee keer. Fix: haal een van de twee weg.",
      ]
    `);
  });
  test('is told for routes and for days', () => {
    const change = (text: string) =>
      text
        .replace('via: [school]', 'via: [school, school]')
        .replace('[2026-10-06]', '[2026-10-06, 2026-10-06]');
    expect(problemsAfter({ [LEERLAB]: change })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:23: when.sessions[2] - 2026-10-06 staat er twee keer. Fix: haal een van de twee weg.",
        "offers/leerlab-voorbeeld.mdx:26: apply.via[2] - school staat er twee keer. Fix: haal een van de twee weg.",
      ]
    `);
  });
  test('is told for the id of a municipality and of a topic', () => {
    expect(
      problemsAfter({
        'municipalities.yaml': replacing('- id: hillegom', '- id: lisse'),
        'topics.yaml': replacing('- id: plusklas', '- id: onderpresteren'),
        'offers/begeleiding-voorbeeld.mdx': null,
      }),
    ).toMatchInlineSnapshot(`
      [
        "municipalities.yaml:24: [3].id - de id lisse staat er twee keer. Fix: geef ze elk een eigen id.",
        "topics.yaml:4: [2].id - de id onderpresteren staat er twee keer. Fix: geef ze elk een eigen id.",
      ]
    `);
  });
  test('is told for a postcode in two municipalities', () => {
    expect(problemsAfter({ 'municipalities.yaml': replacing("['2181', '2182']", "['2181', '2162']") }))
      .toMatchInlineSnapshot(`
      [
        "municipalities.yaml:31: [3].postcodes[2] - postcode 2162 staat ook bij Lisse. Fix: laat hem staan bij de gemeente waar hij hoort.",
      ]
    `);
  });
  test('is told for a field', () => {
    expect(leerlab('kind: plusklas', 'kind: plusklas\nkind: voltijd')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:4: schrijfwijze - kind staat er twee keer, ook op regel 3. Fix: haal een van de twee weg.",
      ]
    `);
  });
});
