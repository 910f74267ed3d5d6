import type { RoundProgress } from '../../domain/round/work-list.ts';
import type { StaleState } from '../../domain/round/staleness.ts';
import type { Refusal } from '../../domain/round/settle.ts';
import type { Verdict } from '../../domain/schema/vocabulary.ts';
import { labels } from './labels.ts';

const verdicts: Record<Verdict, string> = {
  klopt: 'klopt nog',
  gewijzigd: 'gewijzigd',
  gestopt: 'bestaat niet meer',
};

const refusals: Record<Refusal, string> = {
  'unknown-offer': 'dit aanbod bestaat niet',
  'other-offers':
    'sinds deze mail is er aanbod bijgekomen of weggegaan. Vraag na welk aanbod klopt, of bevestig het met npm run confirm',
  'other-provider': 'dit aanbod is van een andere aanbieder',
  'no-date': 'er staat geen datum bij. Noem de dag waarop het binnenkwam met --received',
  future: 'de datum ligt in de toekomst',
  repeated: 'dit antwoord hadden we al',
  older: 'er is een nieuwer antwoord',
  contradiction: 'de antwoorden spreken elkaar tegen. Vraag na wat er bedoeld is',
  ended: 'dit aanbod is al gestopt',
  aside: 'dit heb je eerder weggelegd',
  outdated: 'de vermelding is veranderd nadat deze spreadsheet is gemaakt. Neem zelf over wat klopt:',
};

/** The yearly round, in which providers say whether their entries still hold. */
export const round = {
  verdicts,
  refusals,
  subject: (site: string) => `Klopt dit nog? Jullie aanbod op ${site}`,
  reminderSubject: (site: string) => `Herinnering: klopt dit nog? Jullie aanbod op ${site}`,
  mail: {
    greeting: (provider: string) => `Beste mensen van ${provider},`,
    why: (site: string, month: string) =>
      `Elk jaar in ${month} kijken we of alles op “${site}” nog klopt. Ouders en scholen zoeken daar hulp voor begaafde kinderen. Willen jullie kijken of jullie gegevens nog kloppen?`,
    reminder: (date: string) => `Op ${date} vroegen we dit ook. We hebben nog niet op alles antwoord.`,
    how: 'Open deze pagina en kies bij elk aanbod: klopt nog, gewijzigd of bestaat niet meer. Er staat dan een mail voor je klaar. Die hoef je alleen nog te versturen.',
    all: 'Alles klopt nog: maak mijn mail',
    sheet: 'Is er veel veranderd? Pas dan de bijgevoegde spreadsheet aan en stuur hem terug.',
    until: (date: string) => `Antwoord graag uiterlijk op ${date}. Je hebt geen account nodig.`,
    entries: (count: number) =>
      count === 1 ? 'Dit staat er nu van jullie op:' : `Deze ${count} staan er nu van jullie op:`,
    thanks: 'Dank jullie wel!',
  },
  sending: {
    title: (year: string, site: string) => `Mails van de ronde ${year}: ${site}`,
    lead: (count: number) =>
      count === 1
        ? 'Er is 1 aanbieder om te vragen. Deze pagina staat alleen op jouw computer en verstuurt zelf niets.'
        : `Er zijn ${count} aanbieders om te vragen. Deze pagina staat alleen op jouw computer en verstuurt zelf niets.`,
    how: [
      'Klik op “Open in mijn mailprogramma”. Er staat dan een mail klaar. Lees hem en verstuur hem.',
      'Gebeurt er niets? Maak zelf een nieuwe mail, en kopieer hier het adres, het onderwerp en de tekst.',
      'Zet een vinkje bij wat je hebt verstuurd. De vinkjes blijven op deze computer staan.',
      'Wil je alles in één keer versturen? In verzendlijst.csv staat voor elke aanbieder een rij, voor “Afdruk samenvoegen” in Word of voor Thunderbird.',
    ],
    open: 'Open in mijn mailprogramma',
    openFor: (provider: string) => `Open de mail aan ${provider} in mijn mailprogramma`,
    copy: { to: 'Kopieer het adres', subject: 'Kopieer het onderwerp', text: 'Kopieer de tekst' },
    copyOf: { to: 'het adres', subject: 'het onderwerp', text: 'de tekst' },
    copied: 'Gekopieerd',
    copyFailed:
      'Kopiëren lukt niet. De tekst is geselecteerd: kopieer hem met Ctrl+C, of met Cmd+C op een Mac.',
    sent: 'Verstuurd',
    read: 'Lees de mail',
    noMailbox: 'Er is geen mailbox bekend. Dit weten we wel:',
    nothing: 'niets bekend',
    search: 'Zoek de mailbox op internet',
    reminder: (date: string) => `Herinnering. De vorige mail was van ${date}.`,
    columns: {
      naam: 'naam',
      mailbox: 'mailbox',
      onderwerp: 'onderwerp',
      pagina: 'pagina',
      aantal: 'aantal',
      tekst: 'tekst',
    },
  },
  reply: {
    subject: (provider: string) => `Antwoord van ${provider}`,
    hello: 'Hallo,',
    from: (provider: string) => `Dit is het antwoord van ${provider}:`,
    all: (count: number) => (count === 1 ? 'Ons aanbod' : `Al ons aanbod (${count})`),
    changed: 'Wat is er gewijzigd? Schrijf het hier:',
    keep: 'Laat de regels hieronder staan. Daarmee verwerken we je antwoord.',
  },
  check: {
    title: (provider: string) => `Klopt dit nog? ${provider}`,
    lead: 'Kijk of je gegevens kloppen en kies een antwoord. Je hebt geen account nodig.',
    nothing: 'Van deze organisatie staat er nu geen aanbod op de kaart. Er is niets om na te kijken.',
    all: 'Alles in één keer',
    allHow: 'Klopt alles nog? Dan staat er met één klik een mail voor je klaar.',
    allKlopt: 'Alles klopt nog',
    each: 'Of kies per aanbod',
    choose: (title: string) => `Je antwoord over ${title}`,
    none: 'nog geen antwoord',
    remark: 'Wat is er anders? (mag leeg blijven)',
    make: 'Maak mijn mail',
    post: 'Verstuur mijn antwoord',
    posting: 'Je antwoord wordt verstuurd…',
    posted: 'Je antwoord is verstuurd. Dank je wel!',
    postFailed:
      'Versturen lukt nu niet: je antwoord is nog niet binnen. Klik op “Maak mijn mail”, of kopieer de tekst hieronder en mail hem.',
    chooseFirst: 'Kies eerst bij minstens één aanbod een antwoord.',
    nothingChanges:
      'Een klik verandert nog niets op de kaart. Pas als je je antwoord verstuurt, kijkt de redactie ernaar.',
    to: (email: string) => `De mail gaat naar ${email}.`,
    noMailbox: (publisher: string) =>
      `De mail heeft nog geen adres: stuur hem als antwoord op de mail die je van ${publisher} kreeg.`,
    copyHow: 'Opent er geen mailprogramma? Kopieer dan deze tekst en mail hem zelf.',
    copy: 'Kopieer de tekst',
    copied: 'De tekst is gekopieerd.',
    copyFailed: 'Kopiëren lukt niet vanzelf. De tekst is geselecteerd: kopieer hem met de hand.',
    asItStands: 'Zo staat het er nu',
    public: 'Zo zien bezoekers het',
    verified: (date: string) => `Voor het laatst bevestigd op ${date}.`,
    never: 'Nog nooit bevestigd.',
    oneByMail: (verdict: string) => `Mail: ${verdict}`,
    ready: 'Je mail staat klaar in je mailprogramma. Verstuur hem, dan zijn we op de hoogte.',
    tooLong: 'Je antwoord is te lang om zelf een mail te openen. Kopieer de tekst en mail hem.',
    text: 'De tekst van je mail',
  },
  page: {
    title: 'De ronde',
    lead: (month: string) =>
      `Elk jaar in ${month} vragen we elke aanbieder of alles nog klopt. Zo ver is het nu.`,
    progress: ({ repliedOffers, offers, repliedProviders, providers }: RoundProgress) =>
      `Bevestigd: ${repliedOffers} van ${offers} keer aanbod, alles bij ${repliedProviders} van ${providers} aanbieders.`,
    calendar: 'De dagen van de ronde voor je agenda',
    calendarHow:
      'Voeg dit adres toe aan je agenda (“abonneren”). Dan zie je elk jaar wanneer de ronde begint, wanneer je herinnert en wanneer je sluit.',
    providers: 'Per aanbieder, het dringendste eerst',
    /** What is needed most from a provider: the most urgent state among its entries. */
    need: (need: StaleState | undefined) => (need ? labels.freshness[need] : 'Alles bevestigd'),
    count: (confirmed: number, offers: number) => `${confirmed} van ${offers} bevestigd`,
    noMailbox: 'geen mailbox bekend',
    mailText: 'Lees de mailtekst',
    copyMail: 'Kopieer de mailtekst',
    copyMailOf: (provider: string) => `Kopieer de mailtekst voor ${provider}`,
    copied: (provider: string) => `Gekopieerd: ${provider}`,
    copyFailed: 'Kopiëren lukt niet. Open de tekst en kopieer hem met de hand.',
    check: 'Bekijk de controlepagina',
    recorded:
      'Wie “gewijzigd” antwoordde, staat hier pas als bevestigd wanneer de redactie de wijziging heeft verwerkt.',
  },
};
