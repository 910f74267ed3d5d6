/** What stands around every room of the desk. */
export const desk = {
  title: 'Beheer',
  description: 'Hier houdt de redactie het aanbod bij.',
  nav: 'Kamers van het beheer',
  rooms: {
    overview: 'Overzicht',
    offers: 'Aanbod',
    providers: 'Aanbieders',
    guides: 'Wijzers',
    topics: 'Thema’s',
    municipalities: 'Gemeenten',
    linkExceptions: 'Links',
    region: 'Regio',
    round: 'Ronde',
    replies: 'Reacties',
    sheets: 'Spreadsheet',
    publish: 'Publiceren',
  },
  example: 'Voorbeelden',
  openedFrom: {
    repository: (name: string) => `Je werkt in ${name}.`,
    folder: (name: string) => `Je werkt in de map ${name} op deze computer.`,
    zip: (name: string) => `Je werkt in ${name}.`,
    example: () => 'Je werkt met voorbeelden. Niets hiervan komt op de site.',
  },
  noContent: (name: string) =>
    `In ${name} staat geen inhoud van een site: het bestand region.yaml ontbreekt. Vraag wie de site beheert welke map de goede is.`,
  clock: (day: string) =>
    `De klok van deze computer klopt niet: volgens de site is het ${day}. Zet eerst de klok goed en laad de pagina opnieuw, want wat je bevestigt krijgt anders een verkeerde datum.`,
  newKey: 'Vul een andere sleutel in',
  close: 'Sluit',
  manual: 'Handleiding',
  keys: 'Toetsen',
  keysList: [
    ['j en k', 'naar de volgende en de vorige in een lijst'],
    ['Enter', 'opent wat je koos'],
    ['Ctrl + Enter', 'neemt over, of zegt: klopt zo'],
    ['?', 'laat deze lijst zien'],
  ],
  notPublished: (count: number) =>
    count === 1 ? 'Nog niet gepubliceerd: 1 wijziging.' : `Nog niet gepubliceerd: ${count} wijzigingen.`,
  clashes: (count: number) =>
    count === 1
      ? '1 bestand is ook door iemand anders gewijzigd: kies wat blijft.'
      : `${count} bestanden zijn ook door iemand anders gewijzigd: kies wat blijft.`,
  toPublish: 'Bekijk en publiceer',
  kept: 'Wat je doet, wordt bewaard op deze computer.',
  unkept:
    'Deze browser kan je werk nu niet bewaren. Misschien is de schijf vol, of is dit een privévenster. Je wijzigingen staan nog op deze pagina: publiceer ze, of bewaar een kopie, voordat je het tabblad sluit.',
  saveCopy: 'Bewaar een kopie van je wijzigingen',
  offline: (why: string) =>
    `${why} Je ziet de inhoud van de vorige keer. Wat je wijzigt, blijft bewaard op deze computer.`,
  tryAgain: 'Probeer het opnieuw',
  elsewhere:
    'Het beheer staat al open in een ander tabblad van deze browser. Werk daar verder, of ga hier verder: dan stopt het andere tabblad.',
  here: 'Ga hier verder',
  taken: 'Je werkt nu verder in een ander tabblad. Alles wat je hier deed, is bewaard.',
  failed: (what: string) =>
    `Hier ging iets mis dat we niet hadden voorzien (${what}). Je wijzigingen zijn bewaard op deze computer. Laad de pagina opnieuw; blijft het misgaan, meld het dan aan wie de site beheert.`,
  loading: 'Even geduld.',
  notLoaded:
    'Dit deel van het beheer kan nu niet geladen worden. Kijk of je verbinding hebt, en probeer het opnieuw. Je wijzigingen zijn er nog.',
  noRoom: 'Deze bladzijde van het beheer bestaat niet.',
  toOverview: 'Naar het overzicht',
  noRegion:
    'In het bestand van de regio staat iets dat niet klopt. Verbeter dat eerst: daarna werkt de rest van het beheer weer.',
  toRegion: 'Naar de regio',
} as const;
