/**
 * The commonest mistakes of people who never saw YAML, each with what `npm run check` says of it. Every row is one mistake
 * in the offer of the Leerlab: what is wrong in words, what stands there, what is typed instead, and what the check says.
 */
import { describe, expect, test } from 'vitest';
import { adding, LEERLAB, problemsAfter, replacing, STICHTING } from './region.ts';

type Mistake = [mistake: string, part: string, typed: string, ...says: string[]];

const TITLE = 'title: Leerlab Voorbeeld';
const SUMMARY = 'summary: Een groep voor kinderen die op school te weinig leren.';
const AGES = 'ages: { from: 6, to: 12 }';
const AREA = 'area: [teylingen, lisse]';
const PROVIDERS = 'providers: [stichting-voorbeeld]';
const AUDIENCE = 'audience: [leerling, ouder, school]';
const COST = 'cost: { text: Geen kosten voor ouders, amount: 0, per: cursus }';
const URL = 'url: https://stichting.voorbeeld.nl/aanmelden';
const CONTACT =
  "contact: { url: https://stichting.voorbeeld.nl, email: info@voorbeeld.nl, phone: '071-512 34 56' }";
const SOURCES =
  'sources: [{ title: Projectplan 2019-2023, date: 2020-01-06, url: https://stichting.voorbeeld.nl/plan }]';

const told = (mistakes: Mistake[]) =>
  test.each(mistakes)('%s', (_, part, typed, ...says) => {
    expect(problemsAfter({ [LEERLAB]: replacing(part, typed) })).toEqual(says);
  });

describe('a mistake with quotation marks and other signs is told with the line to type:', () => {
  told([
    [
      'curly quotes from Word around a text with a colon',
      TITLE,
      'title: “Leerlab: een voorbeeld”',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - de krulletjes “ ” uit Word werken hier niet als aanhalingstekens. Fix: schrijf title: "Leerlab: een voorbeeld".',
    ],
    [
      'curly quotes from Word around a word from a list',
      'kind: plusklas',
      'kind: “plusklas”',
      'offers/leerlab-voorbeeld.mdx:3: kind - "“plusklas”" staat niet op de lijst. Fix: schrijf plusklas.',
    ],
    [
      'curly quotes from Word around a telephone number',
      "email: info@voorbeeld.nl, phone: '071-512 34 56'",
      'email: info@voorbeeld.nl, phone: ‘071-512 34 56’',
      `offers/leerlab-voorbeeld.mdx:31: contact.phone - "‘071-512 34 56’" is geen telefoonnummer. Fix: schrijf '071-512 34 56'.`,
    ],
    [
      'curly quotes from Word around an id in a list',
      AREA,
      'area: [“teylingen”, “lisse”]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "“teylingen”" is geen geldige id. Fix: schrijf teylingen.',
      'offers/leerlab-voorbeeld.mdx:10: area[2] - "“lisse”" is geen geldige id. Fix: schrijf lisse.',
    ],
    [
      'a quotation mark that is opened and not closed',
      TITLE,
      'title: "Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - het aanhalingsteken aan het begin is niet gesloten. Fix: schrijf title: "Leerlab Voorbeeld".',
    ],
    [
      'a single quotation mark that is opened and not closed',
      TITLE,
      "title: 'Leerlab Voorbeeld",
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - het enkele aanhalingsteken aan het begin is niet gesloten. Fix: schrijf title: "Leerlab Voorbeeld".',
    ],
    [
      'a quotation mark that is closed and was not opened',
      'kind: plusklas',
      'kind: plusklas"',
      'offers/leerlab-voorbeeld.mdx:3: kind - "plusklas"" staat niet op de lijst. Fix: schrijf plusklas.',
    ],
    [
      'quotation marks within quotation marks',
      TITLE,
      'title: "Leerlab "De Top" Voorbeeld"',
      `offers/leerlab-voorbeeld.mdx:2: schrijfwijze - binnen de aanhalingstekens staat nog een ". Fix: schrijf title: 'Leerlab "De Top" Voorbeeld'.`,
    ],
    [
      'an apostrophe within single quotation marks',
      TITLE,
      "title: 'Leerlab voor ib'ers'",
      `offers/leerlab-voorbeeld.mdx:2: schrijfwijze - binnen de aanhalingstekens staat nog een '. Fix: schrijf title: "Leerlab voor ib'ers".`,
    ],
    [
      'text behind the quotation marks',
      TITLE,
      'title: "De Top" in Leiden',
      `offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter het gesloten aanhalingsteken staat nog tekst. Fix: schrijf title: '"De Top" in Leiden'.`,
    ],
    [
      'both sorts of quotation marks in one text',
      TITLE,
      `title: 'Ib'ers en "De Top"'`,
      `offers/leerlab-voorbeeld.mdx:2: schrijfwijze - binnen de aanhalingstekens staat nog een '. Fix: schrijf title: 'Ib''ers en "De Top"'.`,
    ],
    [
      'a colon in the text',
      TITLE,
      'title: Leerlab: een voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - in deze tekst staat een dubbele punt. Fix: zet de tekst tussen aanhalingstekens, zo: title: "Leerlab: een voorbeeld".',
    ],
    [
      'a colon and an apostrophe in the text',
      TITLE,
      "title: Leerlab: voor ib'ers",
      `offers/leerlab-voorbeeld.mdx:2: schrijfwijze - in deze tekst staat een dubbele punt. Fix: zet de tekst tussen aanhalingstekens, zo: title: "Leerlab: voor ib'ers".`,
    ],
    [
      'a colon at the end of the text',
      TITLE,
      'title: Leerlab Voorbeeld:',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - in deze tekst staat een dubbele punt. Fix: zet de tekst tussen aanhalingstekens, zo: title: "Leerlab Voorbeeld:".',
    ],
    [
      'a text that begins with @',
      TITLE,
      'title: @Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met @, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "@Leerlab".',
    ],
    [
      'a text that begins with *',
      TITLE,
      'title: *Leerlab* Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met *, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "*Leerlab* Voorbeeld".',
    ],
    [
      'a text that begins with &',
      TITLE,
      'title: &Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met &, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "&Leerlab Voorbeeld".',
    ],
    [
      'a text that begins with !',
      TITLE,
      'title: !Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met !, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "!Leerlab Voorbeeld".',
    ],
    [
      'a text that begins with %',
      TITLE,
      'title: %korting',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met %, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "%korting".',
    ],
    [
      'a text that begins with |',
      TITLE,
      'title: | Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met |, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "| Leerlab".',
    ],
    [
      'a text that begins with >',
      TITLE,
      'title: > Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met >, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "> Leerlab".',
    ],
    [
      'a text that begins with [',
      TITLE,
      'title: [Nieuw] Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met [, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "[Nieuw] Leerlab".',
    ],
    [
      'a text that begins with {',
      TITLE,
      'title: {Nieuw} Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met {, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "{Nieuw} Leerlab".',
    ],
    [
      'a text that begins with a hyphen',
      TITLE,
      'title: - Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met -, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "- Leerlab".',
    ],
    [
      'a text that begins with a question mark',
      TITLE,
      'title: ? Leerlab',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met ?, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "? Leerlab".',
    ],
    [
      'a text that begins with a back tick',
      TITLE,
      'title: `Leerlab` Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - deze tekst begint met `, en dat betekent hier iets anders. Fix: zet de tekst tussen aanhalingstekens, zo: title: "`Leerlab` Voorbeeld".',
    ],
    [
      'a text that begins with #',
      TITLE,
      'title: #1 in Leiden',
      'offers/leerlab-voorbeeld.mdx:2: title - alles vanaf het # valt weg: #1 in Leiden. Fix: zet de tekst tussen aanhalingstekens, zo: "#1 in Leiden". Of zet een spatie achter het # als dit een opmerking voor jezelf is.',
    ],
    [
      'a text with # in it',
      TITLE,
      'title: Codeclub #1 voor meisjes',
      'offers/leerlab-voorbeeld.mdx:2: title - alles vanaf het # valt weg: #1 voor meisjes. Fix: zet de tekst tussen aanhalingstekens, zo: "Codeclub #1 voor meisjes". Of zet een spatie achter het # als dit een opmerking voor jezelf is.',
    ],
    [
      'a text with # in it between curly brackets',
      'cost: { text: Geen kosten voor ouders,',
      'cost: { text: Groep #1 gratis,',
      'offers/leerlab-voorbeeld.mdx:24: schrijfwijze - alles vanaf het # valt weg: #1 gratis, amount: 0, per: cursus }. Fix: zet de tekst met het # tussen aanhalingstekens.',
    ],
    [
      'a comma in a text between curly brackets',
      'cost: { text: Geen kosten voor ouders,',
      'cost: { text: Gratis, behalve de lunch,',
      'offers/leerlab-voorbeeld.mdx:24: cost.behalve de lunch - tussen accolades begint achter een komma een nieuw veld. Fix: zet de tekst tussen aanhalingstekens, zo: text: "Gratis, behalve de lunch".',
    ],
    [
      'a bracket that is not closed',
      AREA,
      'area: [teylingen, lisse',
      'offers/leerlab-voorbeeld.mdx:10: schrijfwijze - het haakje [ is niet gesloten. Fix: schrijf area: [teylingen, lisse].',
    ],
    [
      'a curly bracket that is not closed',
      AGES,
      'ages: { from: 6, to: 12',
      'offers/leerlab-voorbeeld.mdx:9: schrijfwijze - het haakje { is niet gesloten. Fix: schrijf ages: { from: 6, to: 12 }.',
    ],
    [
      'a round bracket instead of a square one',
      AREA,
      'area: (teylingen, lisse)',
      'offers/leerlab-voorbeeld.mdx:10: area - "(teylingen, lisse)" past hier niet. Fix: schrijf [teylingen, lisse].',
    ],
    [
      'a bracket that is closed and was not opened',
      AREA,
      'area: teylingen, lisse]',
      'offers/leerlab-voorbeeld.mdx:10: area - "teylingen, lisse]" past hier niet. Fix: schrijf [teylingen, lisse].',
    ],
  ]);
});

describe('a mistake in the spaces and lines is told with how many spaces there must be, or the line to type:', () => {
  told([
    [
      'a tab instead of spaces',
      '    town: Sassenheim',
      '\ttown: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: schrijfwijze - deze regel begint met een tab. Fix: haal de tab weg en typ spaties om in te springen.',
    ],
    [
      'a tab behind spaces',
      '    town: Sassenheim',
      '  \ttown: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: schrijfwijze - deze regel begint met een tab. Fix: haal de tab weg en typ spaties om in te springen.',
    ],
    [
      'hard spaces from Word',
      '    town: Sassenheim',
      '\u00a0 \u00a0 town: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: schrijfwijze - aan het begin van deze regel staat een harde spatie, zoals Word die maakt. Fix: haal de spaties daar weg en typ ze opnieuw, met de spatiebalk.',
    ],
    [
      'a hard space behind the colon',
      'kind: plusklas',
      'kind:\u00a0plusklas',
      'offers/leerlab-voorbeeld.mdx:3: schrijfwijze - achter kind: staat een harde spatie, zoals Word die maakt. Fix: haal de spaties daar weg en typ ze opnieuw, met de spatiebalk.',
    ],
    [
      'one space too few',
      '    town: Sassenheim',
      '   town: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: schrijfwijze - voor town staan 3 spaties. Fix: zet er precies 4 spaties voor.',
    ],
    [
      'one space too many',
      '    town: Sassenheim',
      '     town: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: schrijfwijze - voor town staan 5 spaties. Fix: zet er precies 4 spaties voor.',
    ],
    [
      'one space too few in the first field of a location',
      '  - name: Leerlab',
      ' - name: Leerlab',
      'offers/leerlab-voorbeeld.mdx:13: schrijfwijze - voor het streepje staat 1 spatie. Fix: zet er precies 2 spaties voor.',
    ],
    [
      'two spaces too many',
      'kind: plusklas',
      '  kind: plusklas',
      'offers/leerlab-voorbeeld.mdx:3: schrijfwijze - voor kind staan 2 spaties. Fix: haal de spaties aan het begin van de regel weg.',
    ],
    [
      'one space at the beginning',
      'kind: plusklas',
      ' kind: plusklas',
      'offers/leerlab-voorbeeld.mdx:3: schrijfwijze - voor kind staat 1 spatie. Fix: haal de spaties aan het begin van de regel weg.',
    ],
    [
      'one space too few below a field',
      '  via: [school]',
      ' via: [school]',
      'offers/leerlab-voorbeeld.mdx:26: schrijfwijze - voor via staat 1 spatie. Fix: zet er precies 2 spaties voor.',
    ],
    [
      'no spaces below a field',
      '  via: [school]',
      'via: [school]',
      'offers/leerlab-voorbeeld.mdx:26: schrijfwijze - voor via staan geen spaties. Fix: zet er precies 2 spaties voor.',
    ],
    [
      'a text of several lines that does not stand further in',
      "  steps: Vraag het aan de ib'er.",
      "  steps: >-\n  Vraag het aan de ib'er of de leerkracht.",
      'offers/leerlab-voorbeeld.mdx:28: schrijfwijze - de tekst onder steps: springt niet ver genoeg in. Fix: zet voor elke regel van de tekst 4 spaties.',
    ],
    [
      'a text of several lines that stands at the margin',
      SUMMARY,
      'summary: >-\nEen groep voor kinderen die op school te weinig leren.',
      'offers/leerlab-voorbeeld.mdx:5: schrijfwijze - de tekst onder summary: springt niet ver genoeg in. Fix: zet voor elke regel van de tekst 2 spaties.',
    ],
    [
      'a text that goes on at the margin',
      SUMMARY,
      'summary: Een groep voor kinderen\ndie op school te weinig leren.',
      'offers/leerlab-voorbeeld.mdx:5: schrijfwijze - deze regel begint niet met de naam van een veld en een dubbele punt. Fix: hoort hij bij de tekst van summary, zet er dan 2 spaties voor.',
    ],
    [
      'a text that goes on at the margin, with a colon in it',
      'note: Alleen voor redacteuren.',
      'note: Alleen voor redacteuren.\nLet op: nog nakijken.',
      'offers/leerlab-voorbeeld.mdx:38: Let op - dit veld bestaat niet. Fix: hoort deze regel bij de tekst erboven, zet er dan twee spaties voor en zet de hele tekst tussen aanhalingstekens.',
    ],
    [
      'a text of two paragraphs',
      SUMMARY,
      'summary: Een groep voor kinderen.\n\nDie leren te weinig op school.',
      'offers/leerlab-voorbeeld.mdx:6: schrijfwijze - deze regel begint niet met de naam van een veld en een dubbele punt. Fix: hoort hij bij de tekst van summary, zet er dan 2 spaties voor.',
    ],
    [
      'no space behind the colon',
      TITLE,
      'title:Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter title: ontbreekt een spatie. Fix: schrijf title: Leerlab Voorbeeld.',
    ],
    [
      'no space behind the colon between curly brackets',
      AGES,
      'ages: { from:6, to:12 }',
      'offers/leerlab-voorbeeld.mdx:9: ages.from:6 - achter from: ontbreekt een spatie. Fix: schrijf from: 6.',
      'offers/leerlab-voorbeeld.mdx:9: ages.to:12 - achter to: ontbreekt een spatie. Fix: schrijf to: 12.',
    ],
    [
      'no colon',
      TITLE,
      'title Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter title ontbreekt een dubbele punt. Fix: schrijf title: Leerlab Voorbeeld.',
    ],
    [
      'an equals sign instead of a colon',
      TITLE,
      'title = Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter title ontbreekt een dubbele punt. Fix: schrijf title: Leerlab Voorbeeld.',
    ],
    [
      'a semicolon instead of a colon',
      TITLE,
      'title; Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - achter title ontbreekt een dubbele punt. Fix: schrijf title: Leerlab Voorbeeld.',
    ],
    [
      'a lone colon',
      TITLE,
      'title: Leerlab Voorbeeld\n:',
      'offers/leerlab-voorbeeld.mdx:3: bestand - hier staat een losse dubbele punt. Fix: haal hem weg, of zet de naam van een veld ervoor.',
    ],
    [
      'no space behind a hyphen',
      PROVIDERS,
      'providers:\n  -stichting-voorbeeld',
      'offers/leerlab-voorbeeld.mdx:5: providers - "-stichting-voorbeeld" past hier niet. Fix: schrijf [stichting-voorbeeld].',
    ],
    [
      'no space behind a hyphen, in a list of locations',
      '  - name: Leerlab',
      '  -name: Leerlab',
      'offers/leerlab-voorbeeld.mdx:13: schrijfwijze - achter het streepje ontbreekt een spatie. Fix: schrijf - name: Leerlab.',
    ],
    [
      'bullets from Word instead of hyphens',
      PROVIDERS,
      'providers:\n  • stichting-voorbeeld',
      'offers/leerlab-voorbeeld.mdx:5: providers - "• stichting-voorbeeld" past hier niet. Fix: schrijf [stichting-voorbeeld].',
    ],
    [
      'two bullets from Word',
      AREA,
      'area:\n  • teylingen\n  • lisse',
      'offers/leerlab-voorbeeld.mdx:10: area - "• teylingen • lisse" past hier niet. Fix: schrijf [teylingen, lisse].',
    ],
    [
      'long dashes from Word instead of hyphens',
      PROVIDERS,
      'providers:\n  – stichting-voorbeeld',
      'offers/leerlab-voorbeeld.mdx:5: providers - "– stichting-voorbeeld" past hier niet. Fix: schrijf [stichting-voorbeeld].',
    ],
    [
      'asterisks instead of hyphens',
      AREA,
      'area:\n  * teylingen\n  * lisse',
      'offers/leerlab-voorbeeld.mdx:11: schrijfwijze - een lijst begint niet met * maar met een streepje en een spatie. Fix: schrijf - teylingen.',
    ],
    [
      'a list without hyphens',
      AREA,
      'area:\n  teylingen\n  lisse',
      'offers/leerlab-voorbeeld.mdx:10: area - "teylingen lisse" past hier niet. Fix: schrijf [teylingen, lisse].',
    ],
    [
      'a location without its hyphen',
      '  - name: Leerlab',
      '    name: Leerlab',
      'offers/leerlab-voorbeeld.mdx:12: locations - een groep velden past hier niet. Fix: zet een streepje en een spatie voor het eerste veld, en zet de andere velden er recht onder.',
    ],
    [
      'a field that is there twice',
      'kind: plusklas',
      'kind: plusklas\nkind: voltijd',
      'offers/leerlab-voorbeeld.mdx:4: schrijfwijze - kind staat er twee keer, ook op regel 3. Fix: haal een van de twee weg.',
    ],
  ]);
});

describe('a wrong name of a field is told with the right one:', () => {
  told([
    [
      'a capital letter in the name of a field',
      TITLE,
      'Title: Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: Title - dit veld heet hier anders. Fix: schrijf title in plaats van Title.',
    ],
    [
      'capitals only',
      'audience:',
      'AUDIENCE:',
      'offers/leerlab-voorbeeld.mdx:7: AUDIENCE - dit veld heet hier anders. Fix: schrijf audience in plaats van AUDIENCE.',
    ],
    [
      'a capital in the middle that is missing',
      'verifiedBy:',
      'verifiedby:',
      'offers/leerlab-voorbeeld.mdx:36: verifiedby - dit veld heet hier anders. Fix: schrijf verifiedBy in plaats van verifiedby.',
    ],
    [
      'the Dutch name of a field',
      TITLE,
      'titel: Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: titel - dit veld heet hier anders. Fix: schrijf title in plaats van titel.',
    ],
    [
      'the Dutch name of the kind',
      'kind:',
      'soort:',
      'offers/leerlab-voorbeeld.mdx:3: soort - dit veld heet hier anders. Fix: schrijf kind in plaats van soort.',
    ],
    [
      'the Dutch name of the summary',
      'summary:',
      'samenvatting:',
      'offers/leerlab-voorbeeld.mdx:4: samenvatting - dit veld heet hier anders. Fix: schrijf summary in plaats van samenvatting.',
    ],
    [
      'the Dutch name of the ages',
      'ages:',
      'leeftijd:',
      'offers/leerlab-voorbeeld.mdx:9: leeftijd - dit veld heet hier anders. Fix: schrijf ages in plaats van leeftijd.',
    ],
    [
      'the Dutch name of the area',
      'area:',
      'gemeenten:',
      'offers/leerlab-voorbeeld.mdx:10: gemeenten - dit veld heet hier anders. Fix: schrijf area in plaats van gemeenten.',
    ],
    [
      'the Dutch name of the audience, in two words',
      'audience:',
      'voor wie:',
      'offers/leerlab-voorbeeld.mdx:7: voor wie - dit veld heet hier anders. Fix: schrijf audience in plaats van voor wie.',
    ],
    [
      'the Dutch names within a field',
      AGES,
      'ages: { van: 6, tot: 12 }',
      'offers/leerlab-voorbeeld.mdx:9: ages.van - dit veld heet hier anders. Fix: schrijf from in plaats van van.',
      'offers/leerlab-voorbeeld.mdx:9: ages.tot - dit veld heet hier anders. Fix: schrijf to in plaats van tot.',
    ],
    [
      'the Dutch names within a location',
      '    town: Sassenheim',
      '    plaats: Sassenheim',
      'offers/leerlab-voorbeeld.mdx:16: locations[1].plaats - dit veld heet hier anders. Fix: schrijf town in plaats van plaats.',
    ],
    ['a space before the colon', TITLE, 'title : Leerlab Voorbeeld'],
    [
      'a name in the singular',
      'providers:',
      'provider:',
      'offers/leerlab-voorbeeld.mdx:5: provider - dit veld heet hier anders. Fix: schrijf providers in plaats van provider.',
    ],
    [
      'a name between asterisks',
      TITLE,
      '**title**: Leerlab Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - om de naam van een veld horen geen andere tekens. Fix: schrijf title: Leerlab Voorbeeld.',
    ],
    [
      'a name of JavaScript',
      'online: false',
      'constructor: 1',
      'offers/leerlab-voorbeeld.mdx:20: constructor - dit veld bestaat niet. Fix: haal het veld weg, of zet de tekst in note.',
    ],
    [
      'another name of JavaScript',
      'online: false',
      '__proto__: { a: 1 }',
      'offers/leerlab-voorbeeld.mdx:20: __proto__ - dit veld bestaat niet. Fix: haal het veld weg, of zet de tekst in note.',
    ],
    [
      'a field that stands one level too high',
      AGES,
      'from: 6\nto: 12',
      'offers/leerlab-voorbeeld.mdx:9: from - from hoort in een ander veld. Fix: zet het onder ages of when, met evenveel spaties ervoor als de andere velden daar.',
      'offers/leerlab-voorbeeld.mdx:10: to - to hoort in een ander veld. Fix: zet het onder ages, met evenveel spaties ervoor als de andere velden daar.',
    ],
    [
      'a field that stands one level too low',
      'cost: { text: Geen kosten voor ouders, amount: 0, per: cursus }\napply:',
      'cost:\n  amount: 0\n  online: true\napply:',
      'offers/leerlab-voorbeeld.mdx:26: cost.online - online hoort niet onder cost. Fix: haal de spaties voor online weg.',
    ],
  ]);
});

describe('a word that is not on the list is told with the one that was meant:', () => {
  told([
    [
      'a sector in small letters',
      'sectors: [PO]',
      'sectors: [vo]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "vo" staat niet op de lijst. Fix: schrijf VO.',
    ],
    [
      'another sector in small letters',
      'sectors: [PO]',
      'sectors: [ho]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "ho" staat niet op de lijst. Fix: schrijf HO.',
    ],
    [
      'a third sector in small letters',
      'sectors: [PO]',
      'sectors: [mbo]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "mbo" staat niet op de lijst. Fix: schrijf MBO.',
    ],
    [
      'a Dutch word for a sector',
      'sectors: [PO]',
      'sectors: [basisschool]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "basisschool" staat niet op de lijst. Fix: schrijf PO.',
    ],
    [
      'a part of a sector',
      'sectors: [PO]',
      'sectors: [havo, vwo]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "havo" staat niet op de lijst. Fix: schrijf VO.',
      'offers/leerlab-voorbeeld.mdx:8: sectors[2] - "vwo" staat niet op de lijst. Fix: schrijf VO.',
    ],
    [
      'a sector that does not exist',
      'sectors: [PO]',
      'sectors: [XO]',
      'offers/leerlab-voorbeeld.mdx:8: sectors[1] - "XO" staat niet op de lijst. Fix: kies uit VSE, PO, VO, MBO, HO.',
    ],
    [
      'a plural',
      AUDIENCE,
      'audience: [leerlingen, ouders]',
      'offers/leerlab-voorbeeld.mdx:7: audience[1] - "leerlingen" staat niet op de lijst. Fix: schrijf leerling.',
      'offers/leerlab-voorbeeld.mdx:7: audience[2] - "ouders" staat niet op de lijst. Fix: schrijf ouder.',
    ],
    [
      'another word for the audience',
      AUDIENCE,
      'audience: [docent]',
      'offers/leerlab-voorbeeld.mdx:7: audience[1] - "docent" staat niet op de lijst. Fix: schrijf professional.',
    ],
    [
      'a kind with a capital',
      'kind: plusklas',
      'kind: Plusklas',
      'offers/leerlab-voorbeeld.mdx:3: kind - "Plusklas" staat niet op de lijst. Fix: schrijf plusklas.',
    ],
    [
      'a kind with a space',
      'kind: plusklas',
      'kind: passend alternatief',
      'offers/leerlab-voorbeeld.mdx:3: kind - "passend alternatief" staat niet op de lijst. Fix: schrijf passend-alternatief.',
    ],
    [
      'a kind with a typing mistake',
      'kind: plusklas',
      'kind: plusclas',
      'offers/leerlab-voorbeeld.mdx:3: kind - "plusclas" staat niet op de lijst. Fix: bedoel je plusklas? Kies anders uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.',
    ],
    [
      'a kind that is not on the list',
      'kind: plusklas',
      'kind: les',
      'offers/leerlab-voorbeeld.mdx:3: kind - "les" staat niet op de lijst. Fix: kies uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.',
    ],
    [
      'a list where one word belongs',
      'kind: plusklas',
      'kind: [plusklas]',
      'offers/leerlab-voorbeeld.mdx:3: kind - een lijst past hier niet. Fix: schrijf plusklas, zonder vierkante haken.',
    ],
    [
      'several words where one belongs',
      'kind: plusklas',
      'kind: [plusklas, begeleiding]',
      'offers/leerlab-voorbeeld.mdx:3: kind - een lijst past hier niet. Fix: kies er één uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.',
    ],
    [
      'a list without brackets',
      AUDIENCE,
      'audience: leerling, ouder',
      'offers/leerlab-voorbeeld.mdx:7: audience - "leerling, ouder" past hier niet. Fix: schrijf [leerling, ouder].',
    ],
    [
      'a list in words',
      AUDIENCE,
      'audience: Leerlingen en ouders',
      'offers/leerlab-voorbeeld.mdx:7: audience - "Leerlingen en ouders" past hier niet. Fix: schrijf [leerling, ouder].',
    ],
    [
      'a list with semicolons',
      AUDIENCE,
      'audience: [leerling; ouder]',
      'offers/leerlab-voorbeeld.mdx:7: audience[1] - "leerling; ouder" staat niet op de lijst. Fix: schrijf leerling, ouder, met een komma ertussen.',
    ],
    [
      'a list with spaces',
      AUDIENCE,
      'audience: leerling ouder',
      'offers/leerlab-voorbeeld.mdx:7: audience - "leerling ouder" past hier niet. Fix: schrijf [leerling, ouder].',
    ],
    [
      'a list with quotation marks around the whole',
      AUDIENCE,
      'audience: "leerling, ouder"',
      'offers/leerlab-voorbeeld.mdx:7: audience - "leerling, ouder" past hier niet. Fix: schrijf [leerling, ouder].',
    ],
    [
      'ja instead of true',
      'online: false',
      'online: ja',
      'offers/leerlab-voorbeeld.mdx:20: online - "ja" past hier niet. Fix: schrijf true.',
    ],
    [
      'nee instead of false',
      'online: false',
      'online: nee',
      'offers/leerlab-voorbeeld.mdx:20: online - "nee" past hier niet. Fix: schrijf false.',
    ],
    [
      'yes instead of true',
      'online: false',
      'online: yes',
      'offers/leerlab-voorbeeld.mdx:20: online - "yes" past hier niet. Fix: schrijf true.',
    ],
    [
      'true between quotation marks',
      'online: false',
      'online: "true"',
      'offers/leerlab-voorbeeld.mdx:20: online - "true" past hier niet. Fix: schrijf true.',
    ],
    [
      'a state in other words',
      'state: actief',
      'state: beëindigd',
      'offers/leerlab-voorbeeld.mdx:33: state - "beëindigd" staat niet op de lijst. Fix: schrijf gestopt.',
    ],
    [
      'the access with a space',
      'access: samenwerkingsverband',
      'access: eigen school',
      'offers/leerlab-voorbeeld.mdx:11: access - "eigen school" staat niet op de lijst. Fix: schrijf eigen-school.',
    ],
  ]);
});

describe('a name where an id belongs is told with the id, and an id of nothing with what to make first:', () => {
  told([
    [
      'the name of a municipality instead of its id',
      AREA,
      'area: [Teylingen, Lisse]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "Teylingen" is geen geldige id. Fix: schrijf teylingen.',
      'offers/leerlab-voorbeeld.mdx:10: area[2] - "Lisse" is geen geldige id. Fix: schrijf lisse.',
    ],
    [
      'the name of a town instead of a municipality',
      AREA,
      'area: [Sassenheim]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "Sassenheim" is geen geldige id. Fix: schrijf teylingen.',
    ],
    [
      'a town in small letters',
      AREA,
      'area: [warmond]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - deze gemeente bestaat niet: warmond. Fix: schrijf teylingen.',
    ],
    [
      'the name of the region',
      AREA,
      'area: [Voorbeeldstreek]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "Voorbeeldstreek" is geen geldige id. Fix: schrijf regio, dat is de hele regio.',
    ],
    [
      'the whole region in other words',
      AREA,
      'area: [hele regio]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "hele regio" is geen geldige id. Fix: schrijf regio, dat is de hele regio.',
    ],
    [
      'a municipality without brackets and by name',
      AREA,
      'area: Teylingen, Lisse',
      'offers/leerlab-voorbeeld.mdx:10: area - "Teylingen, Lisse" past hier niet. Fix: schrijf [teylingen, lisse].',
    ],
    [
      'a municipality that does not exist',
      AREA,
      'area: [mars]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - deze gemeente bestaat niet: mars. Fix: kies uit teylingen, lisse, hillegom, regio.',
    ],
    [
      'a provider by its name',
      PROVIDERS,
      'providers: [Stichting Voorbeeld]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - "Stichting Voorbeeld" is geen geldige id. Fix: schrijf stichting-voorbeeld.',
    ],
    [
      'a provider with a typing mistake',
      PROVIDERS,
      'providers: [stichting-voorbeelt]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - deze aanbieder bestaat niet: stichting-voorbeelt. Fix: bedoel je stichting-voorbeeld? Kies anders uit de bestanden in providers, of maak eerst providers/stichting-voorbeelt.yaml.',
    ],
    [
      'a provider that does not exist yet',
      PROVIDERS,
      'providers: [stichting-nieuw]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - deze aanbieder bestaat niet: stichting-nieuw. Fix: kies uit de bestanden in providers, of maak eerst providers/stichting-nieuw.yaml.',
    ],
    [
      'a new provider by its name',
      PROVIDERS,
      'providers: [Café Één & Co]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - "Café Één & Co" is geen geldige id. Fix: kies uit de bestanden in providers, of maak eerst providers/cafe-een-en-co.yaml.',
    ],
    [
      'a topic by its name',
      'topics: [onderpresteren]',
      'topics: [Onderpresteren]',
      'offers/leerlab-voorbeeld.mdx:21: topics[1] - "Onderpresteren" is geen geldige id. Fix: schrijf onderpresteren.',
    ],
    [
      'a topic by another word for it',
      'topics: [onderpresteren]',
      'topics: [verveling]',
      'offers/leerlab-voorbeeld.mdx:21: topics[1] - dit thema bestaat niet: verveling. Fix: schrijf onderpresteren.',
    ],
    [
      'a topic that does not exist',
      'topics: [onderpresteren]',
      'topics: [schaken]',
      'offers/leerlab-voorbeeld.mdx:21: topics[1] - dit thema bestaat niet: schaken. Fix: kies uit topics.yaml, of zet het thema eerst in topics.yaml.',
    ],
    [
      'an id with an ending',
      PROVIDERS,
      'providers: [stichting-voorbeeld.yaml]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - "stichting-voorbeeld.yaml" is geen geldige id. Fix: schrijf stichting-voorbeeld.',
    ],
    [
      'an id with an underscore',
      PROVIDERS,
      'providers: [stichting_voorbeeld]',
      'offers/leerlab-voorbeeld.mdx:5: providers[1] - "stichting_voorbeeld" is geen geldige id. Fix: schrijf stichting-voorbeeld.',
    ],
    [
      'an id that is a word of JavaScript',
      AREA,
      'area: [constructor]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - deze gemeente bestaat niet: constructor. Fix: kies uit teylingen, lisse, hillegom, regio.',
    ],
    [
      'an id that is another word of JavaScript',
      AREA,
      'area: [__proto__]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "__proto__" is geen geldige id. Fix: kies uit teylingen, lisse, hillegom, regio.',
    ],
  ]);
});

describe('a date in another form is told as that very date in the right form:', () => {
  told([
    [
      'a date in the Dutch order',
      'verified: 2026-09-14',
      'verified: 14-9-2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14-9-2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date with slashes',
      'verified: 2026-09-14',
      'verified: 14/9/2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14/9/2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date with points',
      'verified: 2026-09-14',
      'verified: 14.9.2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14.9.2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date in words',
      'verified: 2026-09-14',
      'verified: 14 september 2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14 september 2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date with a short month',
      'verified: 2026-09-14',
      'verified: ma 14 sept. 2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "ma 14 sept. 2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date without zeros',
      'verified: 2026-09-14',
      'verified: 2026-9-14',
      'offers/leerlab-voorbeeld.mdx:35: verified - "2026-9-14" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date with two digits for the year',
      'verified: 2026-09-14',
      'verified: 14-09-26',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14-09-26" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14, als je 14 september 2026 bedoelt.',
    ],
    [
      'a date with a time',
      'verified: 2026-09-14',
      'verified: 2026-09-14T10:00',
      'offers/leerlab-voorbeeld.mdx:35: verified - "2026-09-14T10:00" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date without signs',
      'verified: 2026-09-14',
      'verified: 20260914',
      'offers/leerlab-voorbeeld.mdx:35: verified - "20260914" past hier niet. Fix: schrijf 2026-09-14.',
    ],
    [
      'a date that does not exist',
      'verified: 2026-09-14',
      'verified: 2026-02-30',
      'offers/leerlab-voorbeeld.mdx:35: verified - "2026-02-30" bestaat niet: februari 2026 heeft 28 dagen. Fix: kies een dag van 1 tot en met 28, of verbeter de maand.',
    ],
    [
      'a date that does not exist, in words',
      'verified: 2026-09-14',
      'verified: 31 september 2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "31 september 2026" bestaat niet: september 2026 heeft 30 dagen. Fix: kies een dag van 1 tot en met 30, of verbeter de maand.',
    ],
    [
      'a month without a day',
      'verified: 2026-09-14',
      'verified: september 2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "september 2026" is geen datum die bestaat. Fix: schrijf de datum als jaar-maand-dag, zoals 2026-09-14.',
    ],
    [
      'a day without a year',
      'verified: 2026-09-14',
      'verified: 14 september',
      'offers/leerlab-voorbeeld.mdx:35: verified - "14 september" is geen datum die bestaat. Fix: schrijf de datum als jaar-maand-dag, zoals 2026-09-14.',
    ],
    [
      'a word where a date belongs',
      'verified: 2026-09-14',
      'verified: vandaag',
      'offers/leerlab-voorbeeld.mdx:35: verified - "vandaag" is geen datum die bestaat. Fix: schrijf de datum als jaar-maand-dag, zoals 2026-09-14.',
    ],
    [
      'a period in the Dutch order',
      'from: 2026-09-09, until: 2027-07-07',
      'from: 6-10-2026, until: 3-11-2026',
      'offers/leerlab-voorbeeld.mdx:23: when.from - "6-10-2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-10-06, als je 6 oktober 2026 bedoelt.',
      'offers/leerlab-voorbeeld.mdx:23: when.until - "3-11-2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-11-03, als je 3 november 2026 bedoelt.',
    ],
    [
      'days in the Dutch order',
      'sessions: [2026-10-06]',
      'sessions: [6 oktober 2026, 7 oktober]',
      'offers/leerlab-voorbeeld.mdx:23: when.sessions[1] - "6 oktober 2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-10-06.',
      'offers/leerlab-voorbeeld.mdx:23: when.sessions[2] - "7 oktober" is geen datum die bestaat. Fix: schrijf de datum als jaar-maand-dag, zoals 2026-09-14.',
    ],
    [
      'the date of a source in words',
      'date: 2020-01-06',
      'date: september 2022',
      `offers/leerlab-voorbeeld.mdx:34: sources[1].date - "september 2022" is geen datum zoals die hier hoort. Fix: schrijf '2022-09'.`,
    ],
    [
      'the date of a source with words behind it',
      'date: 2020-01-06',
      'date: 2020-01-06 (concept)',
      'offers/leerlab-voorbeeld.mdx:34: sources[1].date - "2020-01-06 (concept)" is geen datum zoals die hier hoort. Fix: schrijf 2020-01-06; de woorden eromheen kunnen bij title.',
    ],
    [
      'the date of a source as a school year',
      'date: 2020-01-06',
      'date: 2022-2023',
      `offers/leerlab-voorbeeld.mdx:34: sources[1].date - "2022-2023" is geen datum die bestaat. Fix: schrijf een jaar, een maand of een dag, zoals '2022', '2022-09' of 2022-09-14.`,
    ],
    [
      'the date of a source, about',
      'date: 2020-01-06',
      'date: ca. 2021',
      `offers/leerlab-voorbeeld.mdx:34: sources[1].date - "ca. 2021" is geen datum zoals die hier hoort. Fix: schrijf '2021'; de woorden eromheen kunnen bij title.`,
    ],
    [
      'the month of a source without a zero',
      'date: 2020-01-06',
      'date: 2020-9',
      `offers/leerlab-voorbeeld.mdx:34: sources[1].date - "2020-9" is geen datum zoals die hier hoort. Fix: schrijf '2020-09'.`,
    ],
    [
      'the month of a source in the Dutch order',
      'date: 2020-01-06',
      'date: 09-2020',
      `offers/leerlab-voorbeeld.mdx:34: sources[1].date - "09-2020" is geen datum zoals die hier hoort. Fix: schrijf '2020-09'.`,
    ],
  ]);
});

describe('a number in another form is told in the right form:', () => {
  told([
    [
      'a comma in an amount between curly brackets',
      'amount: 0,',
      'amount: 12,50,',
      'offers/leerlab-voorbeeld.mdx:24: cost.50 - "12,50" is geen getal: een komma begint hier een nieuw veld. Fix: schrijf amount: 12.50.',
    ],
    [
      'a comma in an amount',
      COST,
      'cost:\n  amount: 12,50',
      'offers/leerlab-voorbeeld.mdx:25: cost.amount - "12,50" past hier niet. Fix: schrijf 12.50.',
    ],
    [
      'a euro sign',
      'amount: 0,',
      'amount: € 12,',
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "€ 12" past hier niet. Fix: schrijf 12.',
    ],
    [
      'a euro sign and a comma',
      COST,
      'cost:\n  amount: € 12,50',
      'offers/leerlab-voorbeeld.mdx:25: cost.amount - "€ 12,50" past hier niet. Fix: schrijf 12.50.',
    ],
    [
      'an amount with a dash',
      COST,
      'cost:\n  amount: 12,-',
      'offers/leerlab-voorbeeld.mdx:25: cost.amount - "12,-" past hier niet. Fix: schrijf 12.',
    ],
    [
      'an amount with a point for thousands',
      'amount: 0,',
      'amount: 1.250,',
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "1.250" leest de computer als 1,25. Fix: schrijf 1250; bedoel je een bedrag met centen, schrijf dan twee cijfers achter de punt, zoals 12.50.',
    ],
    [
      'an amount with a point for thousands and a comma',
      COST,
      'cost:\n  amount: 1.250,00',
      'offers/leerlab-voorbeeld.mdx:25: cost.amount - "1.250,00" past hier niet. Fix: schrijf 1250.00.',
    ],
    [
      'an amount with the word euro',
      'amount: 0,',
      'amount: 12 euro,',
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "12 euro" past hier niet. Fix: schrijf 12.',
    ],
    [
      'an amount in words',
      'amount: 0,',
      'amount: gratis,',
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "gratis" past hier niet. Fix: schrijf 0; het woord kan bij text.',
    ],
    [
      'two amounts',
      'amount: 0,',
      'amount: 10 - 15,',
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "10 - 15" past hier niet. Fix: vul een getal in, met een punt in plaats van een komma, of zet het in woorden bij text.',
    ],
    [
      'an amount between quotation marks',
      'amount: 0,',
      "amount: '12',",
      'offers/leerlab-voorbeeld.mdx:24: cost.amount - "12" past hier niet. Fix: schrijf 12.',
    ],
    [
      'an amount where the costs belong',
      COST,
      'cost: 12,50',
      'offers/leerlab-voorbeeld.mdx:24: cost - "12,50" past hier niet. Fix: schrijf { amount: 12.50 }.',
    ],
    [
      'words where the costs belong',
      COST,
      'cost: gratis',
      'offers/leerlab-voorbeeld.mdx:24: cost - "gratis" past hier niet. Fix: schrijf { text: gratis, amount: 0 }.',
    ],
    [
      'ages with a hyphen',
      AGES,
      'ages: 6-12',
      'offers/leerlab-voorbeeld.mdx:9: ages - "6-12" past hier niet. Fix: schrijf { from: 6, to: 12 }.',
    ],
    [
      'ages with t/m',
      AGES,
      'ages: 6 t/m 12',
      'offers/leerlab-voorbeeld.mdx:9: ages - "6 t/m 12" past hier niet. Fix: schrijf { from: 6, to: 12 }.',
    ],
    [
      'ages as a list',
      AGES,
      'ages: [6, 12]',
      'offers/leerlab-voorbeeld.mdx:9: ages - een lijst past hier niet. Fix: schrijf { from: 6, to: 12 }.',
    ],
    [
      'ages with the word jaar',
      AGES,
      'ages: { from: 6 jaar, to: 12 jaar }',
      'offers/leerlab-voorbeeld.mdx:9: ages.from - "6 jaar" past hier niet. Fix: schrijf 6.',
      'offers/leerlab-voorbeeld.mdx:9: ages.to - "12 jaar" past hier niet. Fix: schrijf 12.',
    ],
    [
      'an age in words',
      'to: 12',
      'to: twaalf',
      'offers/leerlab-voorbeeld.mdx:9: ages.to - "twaalf" past hier niet. Fix: schrijf 12.',
    ],
    [
      'one age',
      AGES,
      'ages: 6',
      'offers/leerlab-voorbeeld.mdx:9: ages - "6" past hier niet. Fix: schrijf de jongste en de oudste leeftijd, zoals { from: 6, to: 12 }.',
    ],
    [
      'a postcode without letters',
      'postcode: 2171 AB',
      'postcode: 2171',
      'offers/leerlab-voorbeeld.mdx:15: locations[1].postcode - "2171" past hier niet. Fix: schrijf vier cijfers en twee letters, zoals 2171 AB; weet je de letters niet, haal het veld dan weg.',
    ],
    ['a postcode without a space', 'postcode: 2171 AB', 'postcode: 2171AB'],
    [
      'a postcode with the town behind it',
      'postcode: 2171 AB',
      'postcode: 2171 AB Sassenheim',
      'offers/leerlab-voorbeeld.mdx:15: locations[1].postcode - "2171 AB Sassenheim" is geen postcode. Fix: schrijf 2171 AB.',
    ],
    [
      'a postcode with a hyphen',
      'postcode: 2171 AB',
      'postcode: 2171-AB',
      'offers/leerlab-voorbeeld.mdx:15: locations[1].postcode - "2171-AB" is geen postcode. Fix: schrijf 2171 AB.',
    ],
    [
      'a point with decimal commas',
      'point: 52.228, 4.522',
      'point: 52,228 4,522',
      `offers/leerlab-voorbeeld.mdx:18: locations[1].point - "52,228 4,522" is geen punt op de kaart. Fix: schrijf '52.228, 4.522'.`,
    ],
    [
      'a point with a space only',
      'point: 52.228, 4.522',
      'point: 52.228 4.522',
      `offers/leerlab-voorbeeld.mdx:18: locations[1].point - "52.228 4.522" is geen punt op de kaart. Fix: schrijf '52.228, 4.522'.`,
    ],
    [
      'a point as a list',
      'point: 52.228, 4.522',
      'point: [52.228, 4.522]',
      "offers/leerlab-voorbeeld.mdx:18: locations[1].point - een lijst past hier niet. Fix: schrijf '52.228, 4.522'.",
    ],
  ]);
});

describe('a way to reach somebody is told as it must be written:', () => {
  told([
    [
      'a web address without https',
      URL,
      'url: www.voorbeeld.nl/aanmelden',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "www.voorbeeld.nl/aanmelden" is geen webadres. Fix: schrijf https://www.voorbeeld.nl/aanmelden.',
    ],
    [
      'a web address without www and https',
      URL,
      'url: voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "voorbeeld.nl" is geen webadres. Fix: schrijf https://voorbeeld.nl.',
    ],
    [
      'a web address with a space in it',
      URL,
      'url: https://stichting.voorbeeld.nl/aan melden',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "https://stichting.voorbeeld.nl/aan melden" is geen webadres. Fix: haal de spatie weg, of schrijf %20 op die plek als de spatie bij het adres hoort.',
    ],
    [
      'a web address with words behind it',
      URL,
      'url: https://stichting.voorbeeld.nl/aanmelden (onderaan)',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "https://stichting.voorbeeld.nl/aanmelden (onderaan)" is geen webadres. Fix: schrijf https://stichting.voorbeeld.nl/aanmelden.',
    ],
    [
      'a web address with one slash',
      URL,
      'url: https:/stichting.voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "https:/stichting.voorbeeld.nl" is geen webadres. Fix: schrijf https://stichting.voorbeeld.nl.',
    ],
    [
      'a web address as a link',
      URL,
      'url: "[aanmelden](https://stichting.voorbeeld.nl)"',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "[aanmelden](https://stichting.voorbeeld.nl)" is geen webadres. Fix: schrijf https://stichting.voorbeeld.nl.',
    ],
    [
      'a web address between pointed brackets',
      URL,
      'url: <https://stichting.voorbeeld.nl>',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "<https://stichting.voorbeeld.nl>" is geen webadres. Fix: schrijf https://stichting.voorbeeld.nl.',
    ],
    [
      'a word where a web address belongs',
      URL,
      'url: onbekend',
      'offers/leerlab-voorbeeld.mdx:28: apply.url - "onbekend" is geen webadres. Fix: plak het hele adres, met https:// ervoor.',
    ],
    [
      'a mailbox with mailto',
      'email: aanmelden@voorbeeld.nl',
      'email: mailto:aanmelden@voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:29: apply.email - "mailto:aanmelden@voorbeeld.nl" is geen e-mailadres. Fix: schrijf aanmelden@voorbeeld.nl.',
    ],
    [
      'a mailbox with spaces',
      'email: aanmelden@voorbeeld.nl',
      'email: aanmelden @ voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:29: apply.email - "aanmelden @ voorbeeld.nl" is geen e-mailadres. Fix: schrijf aanmelden@voorbeeld.nl.',
    ],
    [
      'a mailbox with a name before it',
      'email: aanmelden@voorbeeld.nl',
      'email: Stichting <aanmelden@voorbeeld.nl>',
      'offers/leerlab-voorbeeld.mdx:29: apply.email - "Stichting <aanmelden@voorbeeld.nl>" is geen e-mailadres. Fix: schrijf aanmelden@voorbeeld.nl.',
    ],
    [
      'a mailbox with (at)',
      'email: aanmelden@voorbeeld.nl',
      'email: aanmelden(at)voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:29: apply.email - "aanmelden(at)voorbeeld.nl" is geen e-mailadres. Fix: schrijf aanmelden@voorbeeld.nl.',
    ],
    [
      'two mailboxes',
      'email: aanmelden@voorbeeld.nl',
      'email: aanmelden@voorbeeld.nl, info@voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:29: apply.email - "aanmelden@voorbeeld.nl, info@voorbeeld.nl" is geen e-mailadres. Fix: schrijf een algemeen adres van de organisatie, zoals info@voorbeeld.nl.',
    ],
    [
      'a telephone number without quotation marks',
      "  phone: '071-512 34 56'",
      '  phone: 0715123456',
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "0715123456" past hier niet. Fix: schrijf '0715123456'.`,
    ],
    [
      'a telephone number from abroad without quotation marks',
      "  phone: '071-512 34 56'",
      '  phone: +31715123456',
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "+31715123456" past hier niet. Fix: schrijf '+31715123456'.`,
    ],
    [
      'a telephone number with points',
      "  phone: '071-512 34 56'",
      '  phone: 071.512.34.56',
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "071.512.34.56" is geen telefoonnummer. Fix: schrijf '071 512 34 56'.`,
    ],
    [
      'a telephone number with words',
      "  phone: '071-512 34 56'",
      '  phone: 071-512 34 56 (ochtend)',
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "071-512 34 56 (ochtend)" is geen telefoonnummer. Fix: schrijf '071-512 34 56'.`,
    ],
    [
      'a telephone number with a long dash',
      "  phone: '071-512 34 56'",
      '  phone: 071 – 512 34 56',
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "071 – 512 34 56" is geen telefoonnummer. Fix: schrijf '071-512 34 56'.`,
    ],
    [
      'a telephone number without the area',
      "  phone: '071-512 34 56'",
      "  phone: '512 34 56'",
      `offers/leerlab-voorbeeld.mdx:30: apply.phone - "512 34 56" is geen telefoonnummer. Fix: schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'.`,
    ],
    [
      'a web address where the contact belongs',
      CONTACT,
      'contact: www.voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:31: contact - "www.voorbeeld.nl" past hier niet. Fix: schrijf { url: https://www.voorbeeld.nl }.',
    ],
    [
      'a mailbox where the contact belongs',
      CONTACT,
      'contact: info@voorbeeld.nl',
      'offers/leerlab-voorbeeld.mdx:31: contact - "info@voorbeeld.nl" past hier niet. Fix: schrijf { email: info@voorbeeld.nl }.',
    ],
  ]);
});

describe('a text of the wrong sort is told with how to write it:', () => {
  told([
    [
      'a year as a title',
      TITLE,
      'title: 2026',
      'offers/leerlab-voorbeeld.mdx:2: title - "2026" past hier niet. Fix: zet het tussen aanhalingstekens: "2026".',
    ],
    [
      'a number with a zero before it as a title',
      TITLE,
      'title: 007',
      'offers/leerlab-voorbeeld.mdx:2: title - "007" past hier niet. Fix: zet het tussen aanhalingstekens: "007".',
    ],
    ['a date as a title is text', TITLE, 'title: 2026-01-01'],
    [
      'a word of YAML as a title',
      TITLE,
      'title: true',
      'offers/leerlab-voorbeeld.mdx:2: title - "true" past hier niet. Fix: zet het tussen aanhalingstekens: "true".',
    ],
    [
      'nothing as a title',
      TITLE,
      'title: ~',
      'offers/leerlab-voorbeeld.mdx:2: title - dit veld is leeg. Fix: vul tekst in.',
    ],
    [
      'an empty title',
      TITLE,
      'title: ""',
      'offers/leerlab-voorbeeld.mdx:2: title - dit veld is leeg. Fix: vul tekst in: minstens 3 tekens.',
    ],
    [
      'an empty field',
      'access: samenwerkingsverband',
      'access:',
      'offers/leerlab-voorbeeld.mdx:11: access - dit veld is leeg. Fix: kies uit iedereen, eigen-school, eigen-bestuur, samenwerkingsverband, of haal het veld weg.',
    ],
    [
      'a break of HTML',
      'Een groep voor kinderen die',
      'Een groep<br>voor kinderen die',
      'offers/leerlab-voorbeeld.mdx:4: summary - hier staat opmaak die bezoekers als tekens zien: <br>. Fix: haal <br> weg.',
    ],
    [
      'a tag of HTML',
      TITLE,
      'title: "<b>Leerlab</b> Voorbeeld"',
      'offers/leerlab-voorbeeld.mdx:2: title - hier staat opmaak die bezoekers als tekens zien: <b>. Fix: haal <b> weg.',
    ],
    [
      'an entity of HTML',
      TITLE,
      'title: Leerlab &amp; meer',
      'offers/leerlab-voorbeeld.mdx:2: title - hier staat opmaak die bezoekers als tekens zien: &amp;. Fix: typ het teken zelf in plaats van &amp;.',
    ],
    [
      'bold of Markdown',
      'Een groep voor kinderen die',
      'Een **groep** voor kinderen die',
      'offers/leerlab-voorbeeld.mdx:4: summary - hier staat opmaak die bezoekers als tekens zien: **groep**. Fix: haal de sterretjes weg.',
    ],
    [
      'a link of Markdown',
      'Een groep voor kinderen die',
      'Een [groep](https://voorbeeld.nl) voor kinderen die',
      'offers/leerlab-voorbeeld.mdx:4: summary - hier staat opmaak die bezoekers als tekens zien: [groep](https://voorbeeld.nl). Fix: schrijf alleen de woorden; een webadres hoort bij url.',
    ],
    [
      'a word where the period belongs',
      'when: { text: woensdagochtend, from: 2026-09-09, until: 2027-07-07, sessions: [2026-10-06] }',
      'when: woensdagochtend',
      'offers/leerlab-voorbeeld.mdx:23: when - "woensdagochtend" past hier niet. Fix: schrijf { text: woensdagochtend }.',
    ],
    [
      'a text where the sources belong',
      SOURCES,
      'sources: Projectplan 2019-2023',
      'offers/leerlab-voorbeeld.mdx:34: sources - "Projectplan 2019-2023" past hier niet. Fix: schrijf [{ title: Projectplan 2019-2023 }].',
    ],
    [
      'a list of texts where sources belong',
      SOURCES,
      'sources: [Projectplan 2019-2023]',
      'offers/leerlab-voorbeeld.mdx:34: sources[1] - "Projectplan 2019-2023" past hier niet. Fix: schrijf { title: Projectplan 2019-2023 }.',
    ],
    [
      'a source that is no list',
      SOURCES,
      'sources: { title: Projectplan }',
      'offers/leerlab-voorbeeld.mdx:34: sources - een groep velden past hier niet. Fix: zet een streepje en een spatie voor het eerste veld, en zet de andere velden er recht onder.',
    ],
    [
      'a state of places without fields',
      'places: { state: open, on: 2026-09-14 }',
      'places: vol',
      'offers/leerlab-voorbeeld.mdx:32: places - "vol" past hier niet. Fix: schrijf { state: vol, on: ... } met op de puntjes de dag waarop dit zo was, zoals 2026-09-14.',
    ],
    [
      'a field with fields that has none',
      'apply:\n  via: [school]',
      'apply: via school\nonline: true',
      'offers/leerlab-voorbeeld.mdx:26: schrijfwijze - achter online: staat al iets, en de regels eronder springen in. Fix: haal weg wat achter online: staat, of zet de regels eronder waar ze horen.',
    ],
  ]);
});

describe('a mistake in the lines around the fields is told at that line:', () => {
  told([
    [
      'no line of hyphens above the fields',
      '---\ntitle',
      'title',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - boven de velden ontbreekt de regel ---. Fix: zet boven het eerste veld een regel met alleen ---.',
    ],
    [
      'an empty line above the hyphens',
      '---\ntitle',
      '\n---\ntitle',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - boven de eerste regel --- staat een lege regel. Fix: haal weg wat boven --- staat.',
    ],
    [
      'a space before the hyphens',
      '---\ntitle',
      ' ---\ntitle',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - voor de streepjes van de eerste regel staat een spatie. Fix: haal de spatie weg, zodat de regel met --- begint.',
    ],
    [
      'four hyphens above the fields',
      '---\ntitle',
      '----\ntitle',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - de regel boven de velden is "----". Fix: schrijf op de eerste regel precies drie streepjes en niets anders: ---.',
    ],
    [
      'a long dash from Word above the fields',
      '---\ntitle',
      '—\ntitle',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - de regel boven de velden is "—". Fix: schrijf op de eerste regel precies drie streepjes en niets anders: ---.',
    ],
    [
      'words behind the hyphens',
      '---\ntitle',
      '--- velden\ntitle',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - de regel boven de velden is "--- velden". Fix: schrijf op de eerste regel precies drie streepjes en niets anders: ---.',
    ],
    [
      'no line of hyphens below the fields',
      '\n---\n\nEen',
      '\n\nEen',
      'offers/leerlab-voorbeeld.mdx:1: schrijfwijze - onder de velden ontbreekt de regel ---. Fix: zet onder het laatste veld een regel met alleen ---.',
    ],
    [
      'four hyphens below the fields',
      '\n---\n\nEen',
      '\n----\n\nEen',
      'offers/leerlab-voorbeeld.mdx:38: schrijfwijze - de regel onder de velden is "----". Fix: schrijf onder het laatste veld precies drie streepjes en niets anders: ---.',
    ],
    [
      'two hyphens below the fields',
      '\n---\n\nEen',
      '\n--\n\nEen',
      'offers/leerlab-voorbeeld.mdx:38: schrijfwijze - de regel onder de velden is "--". Fix: schrijf onder het laatste veld precies drie streepjes en niets anders: ---.',
    ],
    [
      'a space before the hyphens below the fields',
      '\n---\n\nEen',
      '\n ---\n\nEen',
      'offers/leerlab-voorbeeld.mdx:38: schrijfwijze - de regel onder de velden is " ---". Fix: schrijf onder het laatste veld precies drie streepjes en niets anders: ---.',
    ],
    [
      'a line of hyphens in the middle of the fields',
      'kind: plusklas',
      '---\nkind: plusklas',
      'offers/leerlab-voorbeeld.mdx:4: schrijfwijze - hier staat nog een veld (kind), onder de regel --- die de velden afsluit. Fix: zet de regel --- onder het laatste veld.',
    ],
    [
      'a second block of fields',
      '\n---\n\nEen',
      '\n---\n---\ntitle: Nog een\nkind: plusklas\n---\n\nEen',
      'offers/leerlab-voorbeeld.mdx:39: schrijfwijze - hier begint een tweede blok met velden. Fix: laat één blok met velden staan, bovenaan het bestand.',
    ],
  ]);
});

describe('a sign that cannot be seen is told with the words around it:', () => {
  told([
    [
      'a line end from a slide',
      'Een groep voor',
      'Een groep\u000bvoor',
      'offers/leerlab-voorbeeld.mdx:4: summary - hier staat een onzichtbaar teken (U+000B): "summary: Een groep[?]voor kinderen die". Fix: haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw.',
    ],
    [
      'an apostrophe of Windows',
      TITLE,
      'title: Leerlab\u0092s Voorbeeld',
      'offers/leerlab-voorbeeld.mdx:2: title - hier staat een onzichtbaar teken (U+0092): "title: Leerlab[?]s Voorbeeld". Fix: haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw.',
    ],
    [
      'a space without width',
      'kind: plusklas',
      'kind: plus\u200bklas',
      'offers/leerlab-voorbeeld.mdx:3: kind - "plus\u200bklas" staat niet op de lijst. Fix: bedoel je plusklas? Kies anders uit plusklas, begeleiding, passend-alternatief, oudercursus, jonge-kind, voltijd, programma, scholing, netwerk.',
      'offers/leerlab-voorbeeld.mdx:3: kind - hier staat een onzichtbaar teken (U+200B): "kind: plus[?]klas". Fix: haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw.',
    ],
    [
      'a letter that was lost in a wrong encoding',
      TITLE,
      'title: Leerlab Caf\ufffd',
      'offers/leerlab-voorbeeld.mdx:2: title - hier is een teken verloren gegaan: "title: Leerlab Caf[?]". Fix: typ het woord opnieuw en sla het bestand op als UTF-8.',
    ],
    [
      'a letter that was lost in the text below the fields',
      'Een les begint',
      'E\ufffdn les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - hier is een teken verloren gegaan: "E[?]n les begint". Fix: typ het woord opnieuw en sla het bestand op als UTF-8.',
    ],
  ]);
});

describe('a mistake that looks like another one is told as what it is:', () => {
  told([
    [
      'two words where only one fits',
      'kind: plusklas',
      'kind: plusklas, begeleiding',
      'offers/leerlab-voorbeeld.mdx:3: kind - "plusklas, begeleiding" staat niet op de lijst. Fix: hier past er maar één: kies plusklas of begeleiding.',
    ],
    [
      'two states where only one fits',
      'state: actief',
      'state: actief, gepland',
      'offers/leerlab-voorbeeld.mdx:33: state - "actief, gepland" staat niet op de lijst. Fix: hier past er maar één: kies actief of gepland.',
    ],
    [
      'two words with a space between them where only one fits',
      'kind: plusklas',
      'kind: plusklas begeleiding',
      'offers/leerlab-voorbeeld.mdx:3: kind - "plusklas begeleiding" staat niet op de lijst. Fix: hier past er maar één: kies plusklas of begeleiding.',
    ],
    [
      'no comma between two words of a list',
      'audience: [leerling, ouder, school]',
      'audience: [leerling ouder, school]',
      'offers/leerlab-voorbeeld.mdx:7: audience[1] - "leerling ouder" staat niet op de lijst. Fix: hier ontbreekt een komma: schrijf leerling, ouder.',
    ],
    [
      'no comma between two municipalities',
      'area: [teylingen, lisse]',
      'area: [teylingen lisse]',
      'offers/leerlab-voorbeeld.mdx:10: area[1] - "teylingen lisse" is geen geldige id. Fix: hier ontbreekt een komma: schrijf teylingen, lisse.',
    ],
    [
      'the whole region in words',
      'area: [teylingen, lisse]',
      'area: heel de regio',
      'offers/leerlab-voorbeeld.mdx:10: area - "heel de regio" past hier niet. Fix: schrijf [regio].',
    ],
    [
      'the whole region in other words',
      'area: [teylingen, lisse]',
      'area: hele regio',
      'offers/leerlab-voorbeeld.mdx:10: area - "hele regio" past hier niet. Fix: schrijf [regio].',
    ],
    [
      'an apostrophe at the beginning of a text',
      'title: Leerlab Voorbeeld',
      "title: 's Middags plusklas",
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - een tekst die met \' begint, moet tussen aanhalingstekens. Fix: schrijf title: "\'s Middags plusklas".',
    ],
    [
      'an apostrophe before the one letter of an article',
      'title: Leerlab Voorbeeld',
      "title: 't Leerlab",
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - een tekst die met \' begint, moet tussen aanhalingstekens. Fix: schrijf title: "\'t Leerlab".',
    ],
    [
      'an apostrophe at the beginning of a name',
      '- name: Leerlab',
      "- name: 't Leerlab",
      'offers/leerlab-voorbeeld.mdx:13: schrijfwijze - een tekst die met \' begint, moet tussen aanhalingstekens. Fix: schrijf name: "\'t Leerlab".',
    ],
    [
      'an apostrophe at the beginning of a text between curly brackets',
      'text: woensdagochtend',
      "text: 's middags",
      `offers/leerlab-voorbeeld.mdx:23: schrijfwijze - een tekst die met ' begint, moet tussen aanhalingstekens. Fix: schrijf text: "'s middags".`,
    ],
    [
      'quotation marks of Word around a whole text',
      'title: Leerlab Voorbeeld',
      'title: “Leerlab”',
      'offers/leerlab-voorbeeld.mdx:2: title - de krulletjes uit Word om deze tekst komen mee op de site. Fix: schrijf title: Leerlab.',
    ],
    [
      'quotation marks of Word around a text with a comma',
      'title: Leerlab Voorbeeld',
      'title: “Leerlab, voor wie meer wil”',
      'offers/leerlab-voorbeeld.mdx:2: title - de krulletjes uit Word om deze tekst komen mee op de site. Fix: schrijf title: "Leerlab, voor wie meer wil".',
    ],
    [
      'single quotation marks of Word around a whole text',
      'title: Leerlab Voorbeeld',
      'title: ‘Leerlab’',
      'offers/leerlab-voorbeeld.mdx:2: title - de krulletjes uit Word om deze tekst komen mee op de site. Fix: schrijf title: Leerlab.',
    ],
    [
      'a space before a field at the top, below a group',
      "contact: { url: https://stichting.voorbeeld.nl, email: info@voorbeeld.nl, phone: '071-512 34 56' }\nplaces: { state: open, on: 2026-09-14 }\nstate: actief",
      'contact:\n  url: https://stichting.voorbeeld.nl\n state: actief',
      'offers/leerlab-voorbeeld.mdx:33: schrijfwijze - voor state staat 1 spatie. Fix: haal de spaties aan het begin van de regel weg.',
    ],
    [
      'a space before a field at the top, below rows',
      'online: false',
      ' online: false',
      'offers/leerlab-voorbeeld.mdx:20: schrijfwijze - voor online staat 1 spatie. Fix: haal de spaties aan het begin van de regel weg.',
    ],
    [
      'a space too few before a field that is also one at the top',
      "contact: { url: https://stichting.voorbeeld.nl, email: info@voorbeeld.nl, phone: '071-512 34 56' }\nplaces: { state: open, on: 2026-09-14 }\nstate: actief",
      'places:\n  on: 2026-09-14\n state: open',
      'offers/leerlab-voorbeeld.mdx:33: schrijfwijze - voor state staat 1 spatie. Fix: zet er precies 2 spaties voor.',
    ],
    [
      'a remark between brackets instead of the text of a field',
      "  steps: Vraag het aan de ib'er.",
      '  steps: >-\n(nog navragen)',
      'offers/leerlab-voorbeeld.mdx:28: schrijfwijze - deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld. Fix: zet het in note, of haal de regel weg; alleen als bezoekers dit mogen lezen, zet er dan 4 spaties voor.',
    ],
    [
      'a remark between brackets below the text of a field',
      "  steps: Vraag het aan de ib'er.",
      "  steps: >-\n    Vraag het aan de ib'er.\n(nog navragen)",
      'offers/leerlab-voorbeeld.mdx:29: schrijfwijze - deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld. Fix: zet het in note, of haal de regel weg; alleen als bezoekers dit mogen lezen, zet er dan 4 spaties voor.',
    ],
    [
      'a remark as a programmer makes it',
      "  steps: Vraag het aan de ib'er.",
      "  steps: >-\n    Vraag het aan de ib'er.\n// nog navragen",
      'offers/leerlab-voorbeeld.mdx:29: schrijfwijze - deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld. Fix: zet het in note, of haal de regel weg; alleen als bezoekers dit mogen lezen, zet er dan 4 spaties voor.',
    ],
    [
      'a remark between two fields',
      'verified: 2026-09-14',
      '(nog navragen)\nverified: 2026-09-14',
      'offers/leerlab-voorbeeld.mdx:35: schrijfwijze - deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld. Fix: zet het in note, of haal de regel weg.',
    ],
    [
      'an amount with a sign and a comma between curly brackets',
      'amount: 0,',
      'amount: € 12,50,',
      'offers/leerlab-voorbeeld.mdx:24: cost.50 - "€ 12,50" is geen getal: een komma begint hier een nieuw veld. Fix: schrijf amount: 12.50.',
    ],
    [
      'an amount with a point and a comma between curly brackets',
      'amount: 0,',
      'amount: 1.250,00,',
      'offers/leerlab-voorbeeld.mdx:24: cost.0 - "1.250,00" is geen getal: een komma begint hier een nieuw veld. Fix: schrijf amount: 1250.00.',
    ],
    [
      'days without a year',
      'when: { text: woensdagochtend, from: 2026-09-09, until: 2027-07-07, sessions: [2026-10-06] }',
      'when:\n  sessions: 6 oktober, 3 november',
      'offers/leerlab-voorbeeld.mdx:24: when.sessions - "6 oktober, 3 november" past hier niet. Fix: schrijf elke dag als jaar-maand-dag, tussen vierkante haken, zoals [2026-09-14, 2026-10-12].',
    ],
    [
      'days in words',
      'when: { text: woensdagochtend, from: 2026-09-09, until: 2027-07-07, sessions: [2026-10-06] }',
      'when:\n  sessions: 6 oktober 2026 en 3 november 2026',
      'offers/leerlab-voorbeeld.mdx:24: when.sessions - "6 oktober 2026 en 3 november 2026" past hier niet. Fix: schrijf [2026-10-06, 2026-11-03].',
    ],
    [
      'days in figures that may be read two ways',
      'when: { text: woensdagochtend, from: 2026-09-09, until: 2027-07-07, sessions: [2026-10-06] }',
      'when:\n  sessions: 6-10-2026, 3-11-2026',
      'offers/leerlab-voorbeeld.mdx:24: when.sessions - "6-10-2026, 3-11-2026" past hier niet. Fix: schrijf [2026-10-06, 2026-11-03], als je 6 oktober 2026 en 3 november 2026 bedoelt.',
    ],
    [
      'one day where a list belongs',
      'when: { text: woensdagochtend, from: 2026-09-09, until: 2027-07-07, sessions: [2026-10-06] }',
      'when:\n  sessions: 2026-10-06',
      'offers/leerlab-voorbeeld.mdx:24: when.sessions - "2026-10-06" past hier niet. Fix: schrijf [2026-10-06].',
    ],
    [
      'a link of Markdown as an address',
      '  url: https://stichting.voorbeeld.nl/aanmelden',
      '  url: [School](https://voorbeeld.nl)',
      'offers/leerlab-voorbeeld.mdx:28: schrijfwijze - in url werkt een link als [tekst](adres) niet. Fix: schrijf url: https://voorbeeld.nl.',
    ],
    [
      'a link of Markdown as an address between curly brackets',
      'contact: { url: https://stichting.voorbeeld.nl,',
      'contact: { url: [De School](https://voorbeeld.nl/a),',
      'offers/leerlab-voorbeeld.mdx:31: schrijfwijze - in url werkt een link als [tekst](adres) niet. Fix: schrijf url: https://voorbeeld.nl/a.',
    ],
    [
      'a link of Markdown as a mailbox',
      '  email: aanmelden@voorbeeld.nl',
      '  email: [mail ons](mailto:info@voorbeeld.nl)',
      'offers/leerlab-voorbeeld.mdx:29: schrijfwijze - in email werkt een link als [tekst](adres) niet. Fix: schrijf email: info@voorbeeld.nl.',
    ],
    [
      'a link of Markdown as a title',
      'title: Leerlab Voorbeeld',
      'title: [School](https://voorbeeld.nl)',
      'offers/leerlab-voorbeeld.mdx:2: schrijfwijze - in title werkt een link als [tekst](adres) niet. Fix: schrijf title: School; een webadres hoort bij url.',
    ],
    [
      'a day that its month does not have, day first',
      'verified: 2026-09-14',
      'verified: 31-04-2026',
      'offers/leerlab-voorbeeld.mdx:35: verified - "31-04-2026" bestaat niet: april 2026 heeft 30 dagen. Fix: kies een dag van 1 tot en met 30, of verbeter de maand.',
    ],
    [
      'a day that only a leap year has',
      'verified: 2026-09-14',
      'verified: 2025-02-29',
      'offers/leerlab-voorbeeld.mdx:35: verified - "2025-02-29" bestaat niet: februari 2025 heeft 28 dagen. Fix: kies een dag van 1 tot en met 28, of verbeter de maand.',
    ],
    [
      'a month that does not exist',
      'verified: 2026-09-14',
      'verified: 2026-13-01',
      'offers/leerlab-voorbeeld.mdx:35: verified - "2026-13-01" bestaat niet: een jaar heeft 12 maanden. Fix: schrijf jaar-maand-dag, zoals 2026-09-14.',
    ],
    [
      'a group of a school as an age',
      'ages: { from: 6, to: 12 }',
      'ages: { from: groep 6, to: 12 }',
      'offers/leerlab-voorbeeld.mdx:9: ages.from - "groep 6" past hier niet. Fix: schrijf een leeftijd in hele jaren; in groep 6 zijn kinderen 9 en 10 jaar.',
    ],
    [
      'a year of secondary school as an age',
      'ages: { from: 6, to: 12 }',
      'ages: { from: 6, to: klas 1 }',
      'offers/leerlab-voorbeeld.mdx:9: ages.to - "klas 1" past hier niet. Fix: schrijf een leeftijd in hele jaren; in klas 1 zijn kinderen 12 en 13 jaar.',
    ],
  ]);
});

describe('a text that cannot be read is told by what stands on its line:', () => {
  told([
    [
      'a sentence that begins with import',
      'Een les begint',
      'import van boeken is leuk. Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - een regel die met import begint, leest de computer als code. Fix: begin de zin met een ander woord.',
    ],
    [
      'a sentence that begins with export',
      'Een les begint',
      'export van kennis is ons doel. Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - een regel die met export begint, leest de computer als code. Fix: begin de zin met een ander woord.',
    ],
    [
      'a web address between angle brackets',
      'Een les begint',
      'Zie <https://voorbeeld.nl/x>. Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - een adres tussen < en > kan hier niet. Fix: schrijf [tekst](https://voorbeeld.nl/x), met op de plek van tekst waar de link over gaat.',
    ],
    [
      'a mailbox between angle brackets',
      'Een les begint',
      'Mail <info@voorbeeld.nl>. Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - een adres tussen < en > kan hier niet. Fix: schrijf [tekst](mailto:info@voorbeeld.nl), met op de plek van tekst waar de link over gaat.',
    ],
    [
      'a line break in an address',
      'Een les begint',
      'Zie [dit](een&#10;twee). Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - de link een twee is geen heel adres. Fix: begin met https:// of, op deze site, met /.',
    ],
    [
      'a comment of HTML',
      'Een les begint',
      '<!-- nog navragen --> Een les begint',
      'offers/leerlab-voorbeeld.mdx:40: tekst - een opmerking tussen <!-- en --> kan hier niet. Fix: haal het weg, of zet het in note.',
    ],
  ]);
});

test('a remark is not sent to a field that the file does not have', () => {
  expect(problemsAfter({ [STICHTING]: adding('(nog navragen)') })).toEqual([
    'providers/stichting-voorbeeld.yaml:21: schrijfwijze - deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld. Fix: haal de regel weg.',
  ]);
  expect(problemsAfter({ 'pages/plusklas-vinden.mdx': adding('\n<!-- nog navragen -->') })).toEqual([
    'pages/plusklas-vinden.mdx:11: tekst - een opmerking tussen <!-- en --> kan hier niet. Fix: haal het weg.',
  ]);
});

describe('a mistake in a whole file is told once, and accuses no other file:', () => {
  test.each<[mistake: string, file: string, text: string, ...says: string[]]>([
    [
      'a text file of Notepad',
      'offers/Nieuw tekstdocument.txt',
      '',
      'offers/Nieuw tekstdocument.txt:1: bestand - zo heet hier geen bestand. Fix: noem het offers/nieuw-tekstdocument.mdx.',
    ],
    [
      'a file in capitals',
      'offers/KRING.MDX',
      '',
      'offers/KRING.MDX:1: bestand - zo heet hier geen bestand. Fix: noem het offers/kring.mdx.',
    ],
    [
      'an organisation with spaces in its name',
      'providers/Stichting Één.yml',
      '',
      'providers/Stichting Één.yml:1: bestand - zo heet hier geen bestand. Fix: noem het providers/stichting-een.yaml.',
    ],
    [
      'a topic without a label',
      'topics.yaml',
      '- id: x\n',
      'topics.yaml:1: [1].label - dit veld ontbreekt. Fix: vul tekst in.',
    ],
    [
      'no topics',
      'topics.yaml',
      '[]\n',
      'topics.yaml:1: bestand - deze lijst is leeg. Fix: zet er minstens 1 in.',
    ],
    [
      'no municipalities',
      'municipalities.yaml',
      '[]\n',
      'municipalities.yaml:1: bestand - deze lijst is leeg. Fix: zet er minstens 1 in.',
    ],
  ])('%s', (_, file, text, ...says) => {
    expect(problemsAfter({ [file]: text })).toEqual(says);
  });
});

describe('nothing is said of', () => {
  told([
    ['a comment of an editor behind a text', TITLE, 'title: Leerlab Voorbeeld # nog nakijken'],
    ['a comment of an editor behind a word from a list', 'kind: plusklas', 'kind: plusklas #nakijken'],
    ['a # within a word', TITLE, 'title: Codeclub C#1'],
    [
      'a # in a text of several lines',
      SUMMARY,
      'summary: >-\n  Een groep voor kinderen #1\n  die op school te weinig leren.',
    ],
    ['a # between quotation marks', TITLE, 'title: "Codeclub #1"'],
    ['an apostrophe of Word', TITLE, 'title: Leerlab’s Voorbeeld'],
    ['quotation marks of Word in a text', TITLE, 'title: Leerlab “De Top”'],
    ['quotation marks of Word at both ends of a text', TITLE, 'title: “De Top” en “Het Lab”'],
    [
      'quotation marks of Word around a note',
      'note: Alleen voor redacteuren.',
      'note: “Alleen voor redacteuren.”',
    ],
    [
      'brackets around a line of a text',
      "  steps: Vraag het aan de ib'er.",
      '  steps: >-\n    Bel de school.\n    (Ook in de vakantie.)',
    ],
    ['spaces at the end of a line', 'kind: plusklas', 'kind: plusklas   '],
    ['an amount with two decimals', 'amount: 0,', 'amount: 12.50,'],
    ['a time in a text', 'text: woensdagochtend', 'text: woensdag 10:30'],
    ['a list with hyphens at the margin', AREA, 'area:\n- teylingen\n- lisse'],
    ['a list over several lines', AREA, 'area:\n  [\n    teylingen,\n    lisse,\n  ]'],
    ['a hard space in a text', 'summary: Een groep', 'summary: Een\u00a0groep'],
    ['a year as the date of a source', 'date: 2020-01-06', 'date: 2020'],
    ['an address with a question', URL, 'url: https://stichting.voorbeeld.nl/aanmelden?jaar=2026&x=1#boven'],
  ]);
});
