import { dateLabel } from '../wording.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** The first room: what wants doing now. */
export const overview = {
  title: 'Overzicht',
  standing: {
    before: (day: string) => `De volgende ronde begint op ${dateLabel(day)}.`,
    running: (days: number, offers: number, providers: number) =>
      `De ronde is ${many(days, 'dag', 'dagen')} bezig. ${many(offers, 'keer', 'keer')} aanbod van ${many(providers, 'aanbieder', 'aanbieders')} wacht op een antwoord.`,
    done: 'De ronde is klaar: alles is bevestigd.',
    over: (offers: number) =>
      `De ronde is voorbij. ${many(offers, 'keer', 'keer')} aanbod is dit jaar niet bevestigd.`,
  },
  todo: 'Wat er nu te doen is',
  nothing: 'Er is nu niets te doen. Fijn.',
  next: 'Begin hiermee',
  minutes: (count: number) => `ongeveer ${many(count, 'minuut', 'minuten')}`,
  tasks: {
    clashes: (count: number) =>
      `Kies wat blijft: ${many(count, 'bestand is', 'bestanden zijn')} ook door iemand anders gewijzigd`,
    problems: (count: number) => `Verbeter wat niet klopt: ${many(count, 'probleem', 'problemen')}`,
    publish: (count: number) => `Publiceer ${many(count, 'wijziging', 'wijzigingen')}`,
    read: (count: number) => `Lees ${many(count, 'bericht', 'berichten')} waar iemand iets in schreef`,
    replies: (count: number) => `Neem ${many(count, 'reactie', 'reacties')} over`,
    pending: (count: number) => `Verwerk ${many(count, 'reactie', 'reacties')} van eerder`,
    begin: 'Begin de ronde: vraag aanbieders of alles nog klopt',
    send: (count: number) => `Vraag ${many(count, 'aanbieder', 'aanbieders')} of alles nog klopt`,
    remind: (count: number) => `Herinner ${many(count, 'aanbieder', 'aanbieders')} die nog niet antwoordde`,
    mailboxes: (count: number) => `Zoek het mailadres van ${many(count, 'aanbieder', 'aanbieders')}`,
    links: (count: number) => `Kijk naar ${many(count, 'link', 'links')} die niet werkt`,
    stale: (count: number) => `Kijk na wat nooit bevestigd is: ${many(count, 'keer', 'keer')} aanbod`,
    key: (day: string) =>
      `Vraag om een nieuwe sleutel: deze verloopt op ${dateLabel(day)}, voor het eind van de volgende ronde`,
  },
  seen: 'Wat bezoekers vandaag zien',
  counts: (confirmed: number, total: number) => `${confirmed} van de ${total} keer aanbod is bevestigd.`,
  problems: 'Wat er niet klopt',
  problemsLead: 'De site wordt pas ververst als dit goed is.',
  deadLinks: 'Links die niet werken',
  deadLinksLead:
    'Open de vermelding en verbeter het webadres. Komt de site terug, zet hem dan zolang bij Links.',
  deadLink: (host: string, since: string) => `${host} werkt niet sinds ${dateLabel(since)}`,
  notes: 'Overgeslagen bestanden',
} as const;
