/** What the finder and the map say once a script runs. */
export const finding = {
  finder: {
    inMunicipality: (name: string) => `gemeente ${name}`,
    locateRefused: 'Je locatie is niet beschikbaar. Vul je woonplaats in.',
    locateOutside: 'Je bent nu buiten deze regio. Vul een woonplaats in de regio in.',
    exactDistanceFailed: (town: string) => `Dat lukt nu niet. We rekenen vanaf het midden van ${town}.`,
    otherPartnership: (postcode: string, partnership: string, sector: string) =>
      `Postcode ${postcode} valt voor de ${sector} onder ${partnership}. Staat er bij aanbod “Via samenwerkingsverband”? Vraag dan eerst of je mag meedoen.`,
    homeUnknown: (asked: string) =>
      `We kennen “${asked}” niet in deze regio. Je ziet nu aanbod uit alle gemeenten.`,
    askedNothing: 'Al het aanbod',
    failed:
      'Zoeken lukt nu niet, want er ging iets mis op deze pagina. Ververs de pagina, of bekijk al het aanbod in de lijst.',
    searching: 'Zoeken…',
    nothingSpoken: 'Onder de kop “Gevonden aanbod” staat wat wel kan en wie je om raad vraagt.',
    chosen: (count: number) => `${count} gekozen`,
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
    unknown: (words: string) => `We kennen ${words} niet.`,
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
    failed: 'De kaart laadt niet. In de lijst staat hetzelfde aanbod.',
  },
};
