import { describe, expect, test } from 'vitest';
import { adding, LEERLAB, problemsAfter } from './region.ts';

const prose = (text: string) => problemsAfter({ [LEERLAB]: adding(`\n${text}`) });

describe('the text of an entry', () => {
  test('holds no import or export', () => {
    expect(prose("import Kaart from './kaart'\n\nexport const jaar = 2026")).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - hier staat code (import of export). Fix: haal deze regel weg, of begin de zin met een ander woord.",
        "offers/leerlab-voorbeeld.mdx:44: tekst - hier staat code (import of export). Fix: haal deze regel weg, of begin de zin met een ander woord.",
      ]
    `);
  });
  test('holds no expression', () => {
    expect(prose('Twee is {1 + 1}.\n\n{process.exit()}')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - hier staat code tussen accolades. Fix: haal de { en } weg.",
        "offers/leerlab-voorbeeld.mdx:44: tekst - hier staat code tussen accolades. Fix: haal de { en } weg.",
      ]
    `);
  });
  test('holds no element', () => {
    expect(prose('Dit is <b>vet</b>.\n\n<script src="https://voorbeeld.nl/x.js" />')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - hier staat een code-element. Fix: haal de < en > weg; opmaak gaat met **vet** en [link](adres).",
        "offers/leerlab-voorbeeld.mdx:44: tekst - hier staat een code-element. Fix: haal de < en > weg; opmaak gaat met **vet** en [link](adres).",
      ]
    `);
  });
  test('can be read', () => {
    expect(prose('Voor kinderen <6 jaar.')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - deze tekst is niet te lezen. Fix: kijk of hier een losse < of { staat en haal die weg.",
      ]
    `);
    expect(prose('Voor kinderen < 6 jaar.')).toEqual([]);
  });
  test('can be read when it only lacks an end', () => {
    expect(prose('Een {halve zin.\n\nEn nog een.')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - deze tekst is niet te lezen. Fix: kijk of hier een losse < of { staat en haal die weg.",
      ]
    `);
  });
  test('may hold the whole of Markdown', () => {
    expect(
      prose(
        '## Kop\n\n1. **vet** en *schuin*\n2. [mail](mailto:info@voorbeeld.nl), [boven](#kop)\n\n> citaat',
      ),
    ).toEqual([]);
  });
});

describe('a link', () => {
  test('is a whole address', () => {
    expect(prose('Zie [de wijzer](wijzer/plusklas-vinden).')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - de link wijzer/plusklas-vinden is geen heel adres. Fix: begin met https:// of, op deze site, met /.",
      ]
    `);
  });
  test('runs no code', () => {
    expect(prose('Zie [dit](javascript:alert(1)).')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - de link javascript:alert(1) is geen heel adres. Fix: begin met https:// of, op deze site, met /.",
      ]
    `);
  });
  test('within the site leads somewhere', () => {
    expect(prose('Zie [de wijzer](/wijzer/weg/),\n[Leiden](/gemeente/leiden/) en ![foto](/foto.jpg).'))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - de link /wijzer/weg/ gaat nergens heen. Fix: kopieer het adres van de pagina op de site.",
        "offers/leerlab-voorbeeld.mdx:43: tekst - de link /gemeente/leiden/ gaat nergens heen. Fix: kopieer het adres van de pagina op de site.",
        "offers/leerlab-voorbeeld.mdx:43: tekst - een plaatje kan hier niet. Fix: haal het ! voor de haken weg, dan wordt het een link.",
      ]
    `);
  });
  test('is also checked when its address stands below the text', () => {
    expect(prose('Zie [de wijzer][1].\n\n[1]: /wijzer/weg/')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:44: tekst - de link /wijzer/weg/ gaat nergens heen. Fix: kopieer het adres van de pagina op de site.",
      ]
    `);
  });
  test('may lead to every sort of page', () => {
    const pages = [
      '/',
      '/aanbod/',
      '/aanbod/leerlab-voorbeeld/',
      '/aanbieders/stichting-voorbeeld/',
      '/gemeente/lisse/',
      '/leeftijd/7/',
      '/soort/plusklas/',
      '/wijzer/plusklas-vinden/',
      '/?gemeente=lisse#telling',
    ];
    expect(prose(pages.map((page) => `[x](${page})`).join(' '))).toEqual([]);
  });
});

test('a text that is nested too deep to be drawn is refused', () => {
  expect(prose(`${'> '.repeat(500)}te diep`)).toMatchInlineSnapshot(`
    [
      "offers/leerlab-voorbeeld.mdx:42: tekst - in deze tekst staan te veel lijsten of citaten in elkaar. Fix: haal de > of de streepjes aan het begin van de regel weg.",
    ]
  `);
});

test('a link that only looks like one is refused, and one without its last stroke is put right', () => {
  expect(prose('[a](https://) [b](mailto:) [c](/aanbieders/stichting-voorbeeld) [d](HTTPS://voorbeeld.nl)'))
    .toMatchInlineSnapshot(`
    [
      "offers/leerlab-voorbeeld.mdx:42: tekst - de link https:// is geen heel adres. Fix: plak het hele adres, zoals https://voorbeeld.nl/pagina.",
      "offers/leerlab-voorbeeld.mdx:42: tekst - de link mailto: is geen e-mailadres. Fix: schrijf mailto: met daarachter een adres, zoals mailto:info@voorbeeld.nl.",
      "offers/leerlab-voorbeeld.mdx:42: tekst - de link /aanbieders/stichting-voorbeeld mist een schuine streep. Fix: schrijf /aanbieders/stichting-voorbeeld/.",
    ]
  `);
});

describe('a component', () => {
  const guide = (text: string) => problemsAfter({ 'pages/plusklas-vinden.mdx': adding(`\n${text}`) });

  test('may stand in a guide when it is on the list', () => {
    expect(
      guide('<Offer id="leerlab-voorbeeld" />\n\nZie <Kind id="plusklas" />.\n\n<Steps>\n1. Bel.\n</Steps>'),
    ).toEqual([]);
  });
  test('is refused when it is not on the list, with those that are', () => {
    expect(guide('<Iframe src="https://elders.example" />')).toMatchInlineSnapshot(`
      [
        "pages/plusklas-vinden.mdx:11: tekst - hier staat een code-element. Fix: haal de < en > weg; opmaak gaat met **vet** en [link](adres), en verder is er <Offer id="..." />, <Kind id="..." />, <Contact title="..."> ... </Contact>, <Steps> ... </Steps>.",
      ]
    `);
  });
  test('names an entry that exists, in plain text', () => {
    expect(
      guide('<Offer id="leerlab-vorbeeld" />\n\n<Offer id={naam} />\n\n<Offer {...alles} />\n\n<Kind />'),
    ).toMatchInlineSnapshot(`
      [
        "pages/plusklas-vinden.mdx:11: tekst - leerlab-vorbeeld bestaat niet. Fix: bedoel je leerlab-voorbeeld? Kies anders uit de bestanden in offers.",
        "pages/plusklas-vinden.mdx:13: tekst - achter id hoort een tekst tussen aanhalingstekens. Fix: schrijf het zo: <Offer id="..." />.",
        "pages/plusklas-vinden.mdx:15: tekst - hier staat code tussen accolades. Fix: schrijf het zo: <Offer id="..." />.",
        "pages/plusklas-vinden.mdx:15: tekst - bij <Offer> ontbreekt id. Fix: schrijf het zo: <Offer id="..." />.",
        "pages/plusklas-vinden.mdx:17: tekst - bij <Kind> ontbreekt id. Fix: schrijf het zo: <Kind id="..." />.",
      ]
    `);
  });
  test('leads only to an address, a mailbox or a number that can be opened', () => {
    expect(
      guide(
        '<Contact title="Bel" url="javascript:alert(1)">\n\nBel ons.\n\n</Contact>\n\n<Contact title="Bel" url="www.voorbeeld.nl" phone="bel ons" email="geen adres" />\n\n<Contact title="Bel" phone="112" />',
      ),
    ).toMatchInlineSnapshot(`
      [
        "pages/plusklas-vinden.mdx:11: tekst - url: "javascript:alert(1)" is geen webadres. Fix: plak het hele adres, met https:// ervoor.",
        "pages/plusklas-vinden.mdx:17: tekst - url: "www.voorbeeld.nl" is geen webadres. Fix: plak het hele adres, met https:// ervoor.",
        "pages/plusklas-vinden.mdx:17: tekst - phone: "bel ons" is geen telefoonnummer. Fix: schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'.",
        "pages/plusklas-vinden.mdx:17: tekst - email: "geen adres" is geen e-mailadres. Fix: schrijf een algemeen adres van de organisatie, zoals info@voorbeeld.nl.",
      ]
    `);
  });
  test('loses no words and stands where it can be drawn', () => {
    expect(
      guide(
        'Zie <Offer id="leerlab-voorbeeld" />.\n\n<Kind id="plusklas">eigen woorden</Kind>\n\n<Steps>\n\nGewone tekst.\n\n</Steps>\n\n<offer id="x" />\n\n<Kind id="plusklas" id="voltijd" />',
      ),
    ).toMatchInlineSnapshot(`
      [
        "pages/plusklas-vinden.mdx:11: tekst - <Offer> staat midden in een zin. Fix: zet het op een regel van zichzelf.",
        "pages/plusklas-vinden.mdx:13: tekst - tussen <Kind> en </Kind> staat iets wat niemand ziet. Fix: zet die woorden ervoor of erna, en sluit af met />.",
        "pages/plusklas-vinden.mdx:15: tekst - in <Steps> staat geen genummerde lijst. Fix: begin elke stap op een nieuwe regel met 1. en een spatie.",
        "pages/plusklas-vinden.mdx:21: tekst - <offer> bestaat niet. Fix: schrijf <Offer>.",
        "pages/plusklas-vinden.mdx:23: tekst - id staat er twee keer. Fix: haal een van de twee weg.",
      ]
    `);
  });
  test('is refused in the text of an offer', () => {
    expect(prose('<Offer id="leerlab-voorbeeld" />')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:42: tekst - hier staat een code-element. Fix: haal de < en > weg; opmaak gaat met **vet** en [link](adres).",
      ]
    `);
  });
});

test('a picture in a text is refused, because it would be asked from another site', () => {
  expect(prose('![Foto](https://voorbeeld.nl/foto.jpg)')).toMatchInlineSnapshot(`
    [
      "offers/leerlab-voorbeeld.mdx:42: tekst - een plaatje kan hier niet. Fix: haal het ! voor de haken weg, dan wordt het een link.",
    ]
  `);
});
