/** What the finder and the map say once a script runs. */
export const finding = {
  loading: {
    slow: 'We laden nog…',
    framed: 'Deze pagina hoort niet in een andere site te staan.',
    openHere: 'Open hem op zijn eigen plek.',
    offline:
      'Je hebt nu geen verbinding. Wat hier staat, kun je gewoon lezen. Zoeken lukt weer als je verbinding hebt en de pagina ververst.',
    keptOn: (date: string) => `Je hebt nu geen goede verbinding. Dit is de stand van ${date}.`,
    renewed: 'Deze kaart is net vernieuwd. Ververs de pagina, dan zie je de nieuwste.',
  },
  finder: {
    inMunicipality: (name: string) => `gemeente ${name}`,
    locateRefused: 'Je locatie is niet beschikbaar. Vul je woonplaats in.',
    locateOutside: 'Je bent nu buiten deze regio. Vul een woonplaats in de regio in.',
    exactDistanceFailed: (town: string) => `Dat lukt nu niet. We rekenen vanaf het midden van ${town}.`,
    otherPartnership: (postcode: string, partnership: string, sector: string) =>
      `Postcode ${postcode} valt voor de ${sector} onder ${partnership}. Staat er bij aanbod “Via samenwerkingsverband”? Vraag dan eerst of je mag meedoen.`,
    homeUnknown: (asked: string) =>
      `We kennen “${asked}” niet in deze regio. Je ziet nu aanbod uit alle gemeenten.`,
    yourQuestion: 'Je vraag',
    askedNothing: 'Al het aanbod',
    failed: 'Zoeken lukt nu niet, want er ging iets mis op deze pagina. Ververs de pagina.',
    searching: 'Zoeken…',
    nothingSpoken: 'Onder de kop “Gevonden aanbod” staat wat wel kan en wie je om raad vraagt.',
    chosen: (count: number) => `${count} gekozen`,
    indexFailed: 'Zoeken lukt nu niet, want de gegevens laden niet. Ververs de pagina.',
    indexLate: 'De gegevens om te zoeken laden heel traag, of komen niet.',
    notTheAnswer: 'Dit is al het aanbod, nog niet het antwoord op je vraag.',
    everything: (count: number) => `Al het aanbod: ${count}`,
    listsInstead: 'Deze lijsten werken wel:',
    allOffers: 'al het aanbod',
    searchComing: {
      words: 'We laden nog…',
      texts: 'We laden nog. Tot dan zoeken we in titels, plaatsen en thema’s.',
      topics: 'We laden nog. Tot dan kennen we niet alle woorden.',
      both: 'We laden nog. Tot dan zoeken we in titels, plaatsen en de namen van thema’s.',
    },
    searchFailed: {
      words: 'Zoeken op woorden lukt nu niet. Je andere keuzes werken wel.',
      texts: 'Zoeken in hele teksten lukt nu niet. We zochten alleen in titels, plaatsen en thema’s.',
      topics:
        'De lijst met andere woorden voor thema’s laadt niet. We zochten wel in titels, plaatsen, namen van thema’s en hele teksten.',
      both: 'Zoeken lukt nu maar half. We zochten alleen in titels, plaatsen en namen van thema’s.',
    },
    corrected: (typed: string, known: string) => `We kennen “${typed}” niet. We zochten op “${known}”.`,
    dropped: (words: string) => `Geen aanbod met al je woorden. We lieten weg: ${words}.`,
    unknown: (words: string) => `We kennen ${words} niet.`,
    notFoundYet: (words: string) => `We vonden ${words} nog niet.`,
    absent: (words: string) => `Voor ${words} is er op deze kaart geen aanbod.`,
    apart: (words: string) => `Er is geen aanbod waarin ${words} samen voorkomen.`,
    ended: (title: string) => `“${title}” is gestopt.`,
    meant: 'Bedoelde je',
    askSchool:
      'Vraag raad op school: aan de intern begeleider, mentor of zorgcoördinator. Of vraag het samenwerkingsverband van de scholen: ',
    or: ' of ',
  },
  map: {
    unplaced: (count: number) =>
      count === 1
        ? 'En 1 zonder vaste plek: bekijk die in de lijst'
        : `En ${count} zonder vaste plek: bekijk die in de lijst`,
    bare: 'De ondergrond van de kaart laadt niet. De plekken staan er wel, en in de lijst staat waar het is.',
    failed: 'De kaart laadt niet. In de lijst staat hetzelfde aanbod.',
  },
};
