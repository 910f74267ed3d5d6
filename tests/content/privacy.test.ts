import { describe, expect, test } from 'vitest';
import { LEERLAB, adding, problemsAfter, replacing, STICHTING } from './region.ts';

const mailbox = (address: string) =>
  problemsAfter({ [STICHTING]: replacing('email: info@voorbeeld.nl', `email: ${address}`) });
const number = (text: string) => problemsAfter({ [STICHTING]: replacing("'071-512 34 56'", `'${text}'`) });

describe('a mailbox', () => {
  test('with the name of a person is refused', () => {
    expect(mailbox('voornaam.achternaam@voorbeeld.nl')).toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:7: email - voornaam.achternaam@voorbeeld.nl lijkt het adres van een persoon. Fix: gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg.",
      ]
    `);
  });
  test.each([
    'v.achternaam@voorbeeld.nl',
    'voornaam_achternaam@voorbeeld.nl',
    'voornaam-achternaam@voorbeeld.nl',
    'jan@voorbeeld.nl',
  ])('%s is refused', (address) => {
    expect(mailbox(address)).toEqual([
      `${STICHTING}:7: email - ${address} lijkt het adres van een persoon. Fix: gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg.`,
    ]);
  });
  test.each(['info@gmail.com', 'plusklas@hotmail.nl', 'stichting@ziggo.nl'])(
    '%s is refused, because it is with a service for private people',
    (address) => {
      expect(mailbox(address)).toHaveLength(1);
    },
  );
  test.each([
    'info@voorbeeld.nl',
    'info.lisse@voorbeeld.nl',
    'aanmelden@voorbeeld.nl',
    'stichting-voorbeeld@voorbeeld.nl',
    'plusklas2@voorbeeld.nl',
    'team-hb@voorbeeld.nl',
    'ppo@voorbeeld.nl',
  ])('%s is fine, because it belongs to a task or an organisation', (address) => {
    expect(mailbox(address)).toEqual([]);
  });
});

describe('a telephone number', () => {
  test('of a mobile telephone is refused', () => {
    expect(number('06-12345678')).toMatchInlineSnapshot(`
      [
        "providers/stichting-voorbeeld.yaml:8: phone - 06-12345678 lijkt een mobiel nummer. Fix: gebruik het algemene nummer van de organisatie, of laat het veld weg.",
      ]
    `);
  });
  test.each([
    '0612345678',
    '06 12 34 56 78',
    '06-1234 5678',
    '+31 6 12345678',
    '+31612345678',
    '+31 (0)6 12345678',
    '0031 6 12345678',
    '(06) 12345678',
  ])('%s is refused', (text) => {
    expect(number(text)).toEqual([expect.stringContaining('lijkt een mobiel nummer')]);
  });
  test.each([
    '071-512 34 56',
    '0715123456',
    '+31 71 512 34 56',
    '(071) 512 34 56',
    '0800-0606060',
    '088 606 06 06',
  ])('%s is fine, because it is not mobile', (text) => {
    expect(number(text)).toEqual([]);
  });
});

test('names of people are looked for everywhere, with the line on which they stand', () => {
  expect(
    problemsAfter({
      [LEERLAB]: (text) =>
        adding('\nBel 06.12.34.56.78 of mail\nvoornaam.achternaam@voorbeeld.nl.')(
          text.replace('note: Alleen', 'note: mail jan@voorbeeld.nl. Alleen'),
        ),
      'topics.yaml': adding('# Gemaakt door voornaam.achternaam@voorbeeld.nl'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "offers/leerlab-voorbeeld.mdx:37: note - jan@voorbeeld.nl lijkt het adres van een persoon. Fix: gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg.",
      "offers/leerlab-voorbeeld.mdx:42: tekst - 06.12.34.56.78 lijkt een mobiel nummer. Fix: gebruik het algemene nummer van de organisatie, of laat het veld weg.",
      "offers/leerlab-voorbeeld.mdx:43: tekst - voornaam.achternaam@voorbeeld.nl lijkt het adres van een persoon. Fix: gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg.",
      "topics.yaml:7: tekst - voornaam.achternaam@voorbeeld.nl lijkt het adres van een persoon. Fix: gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg.",
    ]
  `);
});

test('numbers in dates, sources and web addresses are not taken for a telephone', () => {
  expect(
    problemsAfter({
      [LEERLAB]: replacing(
        'https://stichting.voorbeeld.nl/plan',
        'https://voorbeeld.nl/2020-06-12345678/id=10612345678',
      ),
    }),
  ).toEqual([]);
});
