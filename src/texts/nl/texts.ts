import { basemap } from './basemap.ts';
import { finding } from './finding.ts';
import { printing } from './printing.ts';
import { schools } from './schools.ts';
import { shortlist } from './shortlist.ts';
/** Sentences and names of the interface; functions where a sentence holds data. */
export const texts = {
  skipToContent: 'Naar de inhoud',
  nav: {
    label: 'Hoofdmenu',
    find: 'Zoeken',
    offers: 'Al het aanbod',
    providers: 'Aanbieders',
    about: 'Over',
    schools: 'Voor scholen',
    shortlist: 'Bewaard',
  },
  home: {
    title: (region: string) => `Vind hulp en uitdaging voor je begaafde kind in de ${region}`,
    lead: (offers: number, municipalities: number) =>
      `Plusklassen, begeleiding, cursussen en meer: ${offers} keer aanbod in ${municipalities} gemeenten, op één plek.`,
    description: (region: string) =>
      `Zoek op leeftijd en woonplaats wat er in de ${region} is voor begaafde kinderen, hun ouders en hun school.`,
    byKind: 'Zoek op soort',
    byMunicipality: 'Zoek op gemeente',
    byAge: 'Zoek op leeftijd',
    guides: 'Wijzers',
    guidesLead: 'Rustig lezen hoe het werkt en wat je kunt doen.',
  },
  ...finding,
  basemap,
  offer: {
    what: 'Wat is het?',
    ages: 'Voor welke leeftijd?',
    who: 'Wie mag er komen?',
    where: 'Waar is het?',
    when: 'Wanneer is het?',
    cost: 'Wat kost het?',
    apply: 'Hoe meld je je aan?',
    provider: 'Van wie is het?',
    fresh: 'Klopt dit nog?',
    mistake: 'Klopt er iets niet?',
    anyAge: 'Er is geen leeftijd genoemd.',
    residents: (places: string) => `Voor wie woont in ${places}.`,
    wholeRegion: 'Voor wie in de hele regio woont of werkt.',
    meantFor: (audience: string) => `Bedoeld voor ${audience}.`,
    accessUnknown: 'Of er nog andere voorwaarden zijn, is niet bekend.',
    noPlace: 'Er is geen vaste plek, of we kennen die niet.',
    online: 'Het kan ook online.',
    onlineOnly: 'Het is online.',
    whenUnknown: 'Dag en tijd zijn niet bekend. Vraag ernaar bij de aanbieder.',
    costUnknown: 'De kosten zijn niet bekend. Vraag ernaar voordat je je aanmeldt.',
    applyUnknown:
      'Hoe aanmelden gaat, is niet bekend. Vraag het aan de aanbieder, of aan de intern begeleider op school.',
    free: 'Gratis',
    from: 'Vanaf',
    until: 'tot en met',
    sessions: 'Op',
    applyHere: 'Aanmelden',
    website: 'Website',
    partners: 'Samen met',
    contactPoint: 'Het eerste adres voor vragen over deze vermelding.',
    topics: 'Thema’s',
    roomOn: (room: string, date: string) => `${room} (stand van ${date}).`,
    sources: 'Waar dit vandaan komt',
    undated: 'zonder datum',
    mistakeMail: (title: string) => `Er klopt iets niet bij: ${title}`,
    mistakeByMail: 'Meld het aan de redactie',
    mistakeBySite: (publisher: string) => `Meld het via de website van ${publisher}`,
    mistakeNowhere: (publisher: string) => `Meld het aan ${publisher}.`,
    mistakeLead: 'Meld het. Dan verbeteren we het voor iedereen.',
  },
  fresh: {
    unconfirmed: (year: string | undefined) =>
      `Nog niet bevestigd. ${year ? `Dit stond zo in een bron uit ${year}` : 'Dit komt uit een bron zonder datum'}; de aanbieder heeft nog niet gezegd of het klopt. Vraag het dus even na.`,
    overdue: (date: string) =>
      `Voor het laatst bevestigd op ${date}. Dat is langer dan een jaar geleden of een ronde gemist.`,
    due: (date: string) => `Voor het laatst bevestigd op ${date}. Deze maand vragen we het opnieuw na.`,
    current: (date: string) => `Bevestigd op ${date}.`,
    ended: 'Dit aanbod is gestopt. Het staat hier zodat je niet voor niets zoekt.',
  },
  lists: {
    offers: 'Al het aanbod',
    offersLead: 'Alles wat op de kaart staat, op soort.',
    openTo: (place: string) => `Aanbod voor ${place}`,
    openToLead: (place: string) =>
      `Wat openstaat voor wie in ${place} woont of werkt. Soms is het in een andere gemeente.`,
    forAgeIn: (age: string, place: string) => `Aanbod in ${place} voor ${age}`,
    byAge: 'Kies een leeftijd',
    cut: (shown: number, total: number) =>
      `Dit zijn de dichtstbijzijnde ${shown} van ${total}. De andere staan in de lijst van de hele gemeente.`,
    forAge: (age: string) => `Aanbod voor kinderen van ${age}`,
    forAgeLead: 'Let op: begaafde kinderen zitten vaak een groep hoger. Kijk ook eens een jaar verder.',
    nothing: 'Hier staat nog niets. Kijk bij een andere soort, gemeente of leeftijd.',
    pages: 'Pagina’s',
    page: (page: number, last: number) => `Pagina ${page} van ${last}`,
    previous: 'Vorige',
    next: 'Volgende',
    younger: 'Een jaar jonger',
    older: 'Een jaar ouder',
    towns: (towns: string) => `Ook voor ${towns}.`,
  },
  providers: {
    title: 'Aanbieders',
    lead: 'Organisaties die iets aanbieden of meedoen.',
    offers: 'Aanbod',
    joins: 'Doet mee met',
    partner: 'Partner van het netwerk',
    none: 'Van deze organisatie staat geen aanbod op de kaart.',
    website: 'Naar de website',
  },
  about: {
    title: 'Over deze kaart',
    what: 'Wat is dit?',
    whatText: (publisher: string, region: string) =>
      `Dit is een overzicht van wat er in de ${region} is voor begaafde kinderen, hun ouders en hun school. ${publisher} beheert het. Je hoeft geen account te maken, en we houden niet bij wie je bent of wat je zoekt.`,
    fresh: 'Klopt het allemaal?',
    freshText: (total: number, confirmed: number, since: string, on: string) =>
      `Er staan ${total} vermeldingen op de kaart. Op ${on} waren er daarvan ${confirmed} bevestigd sinds ${since}. Wat nog niet bevestigd is, komt uit openbare bronnen, soms van jaren terug. Bij elke vermelding staat de bron en van wanneer die is. Vraag dus altijd even na of iets er nog is.`,
    round: (month: string) => `Elk jaar in ${month} vragen we alle aanbieders of hun vermelding nog klopt.`,
    points: 'Waar staan de punten?',
    pointsText:
      'Een punt op de kaart is alleen een adres als dat erbij staat. Weten we alleen de plaats, dan staat het punt in het midden van die plaats.',
    data: 'Waar komen de gegevens vandaan?',
    dataText:
      'Uit plannen, websites en nieuws die bij elke vermelding genoemd zijn. Plaatsen: GeoNames (CC BY 4.0). Ondergrond van de kaart: Kadaster, via PDOK (CC BY 4.0). Schematische kaart: OpenStreetMap (ODbL) en GeoNames.',
    contact: 'Iets melden of meedoen?',
    contactText: (publisher: string) =>
      `Staat je aanbod er niet bij, of klopt er iets niet? Laat het weten aan ${publisher}.`,
  },
  notFound: {
    title: 'Deze pagina is er niet',
    lead: 'Misschien is het aanbod gestopt, of klopt het adres niet.',
  },
  footer: {
    by: (publisher: string) => `Een kaart van ${publisher}`,
    privacy: 'Geen cookies, geen account. Wat je zoekt, blijft bij jou.',
  },
  schools,
  shortlist,
  printing,
};
