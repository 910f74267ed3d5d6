/** Signs that nobody can see, in what an editor's file means and not only in how it is written. */
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/content/catalogue.ts';
import { adding, checked, LEERLAB, problemsAfter, regionWith, replacing } from './region.ts';

const titled = (title: string) => ({ [LEERLAB]: replacing('title: Leerlab Voorbeeld', `title: ${title}`) });
const ASK = 'Fix: haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw.';

describe('A sign that cannot be seen', () => {
  test.each(['0007', '000D', '001B', '0085', '202E', '2066', '2028', 'FFFE'])(
    'is refused as an escape too: U+%s',
    (code) =>
      expect(problemsAfter(titled(`"Leerlab \\u${code} Voorbeeld"`))).toEqual([
        `${LEERLAB}:2: title - hier staat een onzichtbaar teken (U+${code}). ${ASK}`,
      ]),
  );

  test('is told once where it stands in the file as it is', () =>
    expect(problemsAfter(titled('Leerlab \u202E Voorbeeld'))).toEqual([
      `${LEERLAB}:2: title - hier staat een onzichtbaar teken (U+202E): "title: Leerlab [?] Voorbeeld". ${ASK}`,
    ]));

  test('is refused in a web address', () =>
    expect(
      problemsAfter({
        [LEERLAB]: replacing(
          'url: https://stichting.voorbeeld.nl/aanmelden',
          'url: "https://stichting.voorbeeld.nl/\\u202Eaanmelden"',
        ),
      }),
    ).toEqual([expect.stringContaining('apply.url - hier staat een onzichtbaar teken (U+202E)')]));

  test('is refused in the text as a code of HTML', () =>
    expect(problemsAfter({ [LEERLAB]: adding('\nEen les &#x202E;begint.') })).toEqual([
      `${LEERLAB}:42: tekst - hier staat een onzichtbaar teken (U+202E). ${ASK}`,
    ]));
});

test('A title on two lines, or with a tab in it, reads as one line', () => {
  const titleOf = (written: string) =>
    entriesOf(checked(regionWith(titled(written))))?.offers.find(({ id }) => id === 'leerlab-voorbeeld')
      ?.title;
  expect(titleOf('"Leerlab\\n  Voorbeeld"')).toBe('Leerlab Voorbeeld');
  expect(titleOf('"Leerlab\\tVoorbeeld"')).toBe('Leerlab Voorbeeld');
});

describe('A word that every object of JavaScript has', () => {
  test.each(['constructor', 'to-string', 'value-of'])('is no topic, kind or municipality: %s', (word) => {
    const found = (part: string, given: string) => problemsAfter({ [LEERLAB]: replacing(part, given) });
    expect(found('topics: [onderpresteren]', `topics: [${word}]`)[0]).toContain('dit thema bestaat niet');
    expect(found('kind: plusklas', `kind: ${word}`)[0]).toContain('staat niet op de lijst');
    expect(found('area: [teylingen, lisse]', `area: [${word}]`)[0]).toContain(`${LEERLAB}:10: area[1] - `);
  });

  test.each(['__proto__', 'constructor', 'toString'])('is no field: %s', (name) =>
    expect(problemsAfter({ [LEERLAB]: replacing('title:', `${name}: x\ntitle:`) })).toEqual([
      `${LEERLAB}:2: ${name} - dit veld bestaat niet. Fix: haal het veld weg, of zet de tekst in note.`,
    ]),
  );
});
