import type { Asker } from '../../domain/finder/question.ts';

const askers: Record<Asker, string> = { ouder: 'Als ouder', school: 'Als school of professional' };

/** Words of the finder: the question, the results, what helps, what is said of the map before it is there. */
export const finding = {
  finder: {
    label: 'Zoek aanbod',
    asker: 'Ik zoek',
    askers,
    age: 'Leeftijd of groep',
    anyAge: 'Alle leeftijden',
    years: 'Leeftijd',
    group: 'Groep of klas',
    inMunicipality: (name: string) => `gemeente ${name}`,
    home: 'Woonplaats of postcode',
    homeHint: 'Zoals Sassenheim of 2341',
    locate: 'Gebruik mijn locatie',
    locateRefused: 'Je locatie is niet beschikbaar. Vul je woonplaats in.',
    locateOutside: 'Je bent nu buiten deze regio. Vul een woonplaats in de regio in.',
    exactDistance: 'Reken de afstand precies uit',
    exactDistanceHint: 'Je postcode gaat dan naar de adressendienst van het Kadaster.',
    exactDistanceFailed: (town: string) => `Dat lukt nu niet. We rekenen vanaf het midden van ${town}.`,
    otherPartnership: (postcode: string, partnership: string, sector: string) =>
      `Postcode ${postcode} valt voor de ${sector} onder ${partnership}. Staat er bij aanbod “Via samenwerkingsverband”? Vraag dan eerst of je mag meedoen.`,
    homeUnknown: (asked: string) =>
      `We kennen “${asked}” niet in deze regio. Je ziet nu aanbod uit alle gemeenten.`,
    words: 'Zoekwoord',
    wordsHint: 'Zoals faalangst of museum',
    more: 'Meer filters',
    chosen: (count: number) => `${count} gekozen`,
    kind: 'Soort aanbod',
    sector: 'Sector',
    topic: 'Thema',
    form: 'Vorm',
    submit: 'Zoek',
    clear: 'Wis alles',
    withoutScript:
      'Zoeken met dit formulier werkt nu niet, want daarvoor is JavaScript nodig. Kies hieronder een soort, een gemeente of een leeftijd: die lijsten werken wel.',
    results: 'Gevonden aanbod',
    more20: 'Toon meer',
    all: 'Bekijk al het aanbod',
    showOnMap: 'Toon op kaart',
    list: 'Lijst',
    map: 'Kaart',
    view: 'Laat zien als',
    offline:
      'Je hebt nu geen verbinding. Wat hier staat, kun je gewoon lezen. Zoeken lukt weer als je verbinding hebt en de pagina ververst.',
    indexFailed:
      'Zoeken lukt nu niet, want de gegevens laden niet. Ververs de pagina, of bekijk al het aanbod in de lijst.',
    searchFailed: {
      texts: 'Zoeken in hele teksten lukt nu niet. We zochten alleen in titels, plaatsen en thema’s.',
      words: 'Zoeken op woorden lukt nu niet. Je andere keuzes werken wel.',
    },
    corrected: (typed: string, known: string) => `We kennen “${typed}” niet. We zochten op “${known}”.`,
    dropped: (words: string) => `Geen aanbod met al je woorden. We lieten weg: ${words}.`,
    empty: 'We vonden niets dat bij al je keuzes past.',
    emptyHelp: 'Haal een keuze weg, of begin opnieuw. Zit je kind thuis? Lees dan wat je kunt doen.',
  },
  help: {
    title: 'Dit kan ook',
    neighbour: (name: string, distance: string) => `Kijk ook in ${name}, ${distance} verderop`,
    age: (age: string) => `Kijk bij ${age}`,
    kind: (kind: string) => `Neem ook ${kind} mee`,
    filter: {
      kinds: 'Zoek in alle soorten aanbod',
      sectors: 'Zoek in alle sectoren',
      topics: 'Zoek zonder thema',
      forms: 'Zoek in alle vormen',
    },
    asker: {
      ouder: 'Kijk bij het aanbod voor ouders en kinderen',
      school: 'Kijk bij het aanbod voor scholen en professionals',
    },
    word: (word: string) => `Zoek zonder “${word}”`,
    guide: (title: string) => `Lees: ${title}`,
    atHome: 'Zit je kind thuis? Bekijk waar het wel terechtkan.',
  },
  sort: {
    label: 'Sorteer op',
    standard: 'Wat het best past',
    afstand: 'Afstand',
    naam: 'Naam',
    versheid: 'Laatst bevestigd',
  },
  map: {
    unplaced: (count: number) =>
      count === 1
        ? 'En 1 zonder vaste plek: bekijk die in de lijst'
        : `En ${count} zonder vaste plek: bekijk die in de lijst`,
    failed: 'De kaart laadt niet. In de lijst staat hetzelfde aanbod.',
  },
};
