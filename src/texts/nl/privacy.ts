import type { Purpose } from '../../domain/site/outside.ts';

/** What is said of what a page asks of another site: what that is for, when it happens and what the other sees. */
interface Outside {
  what: string;
  when: string;
  sees: string;
}

const outside: Record<Purpose, Outside> = {
  tiles: {
    what: 'De ondergrond van de kaart',
    when: 'Als je de kaart bij de lijst bekijkt.',
    sees: 'Je internetadres, en welk stuk van de kaart je bekijkt. Niet waar je naar zoekt.',
  },
  address: {
    what: 'De plek van je postcode',
    when: 'Alleen als je kiest voor “Reken de afstand precies uit”.',
    sees: 'Je internetadres en je postcode.',
  },
  form: {
    what: 'Het antwoord van een aanbieder',
    when: 'Alleen als een aanbieder op zijn controlepagina zijn antwoord verstuurt.',
    sees: 'Het internetadres van de aanbieder en wat hij invulde.',
  },
  repository: {
    what: 'De bestanden van de redactie',
    when: 'Alleen als een redacteur in het beheer werkt.',
    sees: 'Het internetadres en het werk van de redacteur.',
  },
};

/** The page on what the site knows of its visitors. */
export const privacy = {
  title: 'Privacy',
  lead: 'Wat je hier zoekt, blijft bij jou. Hier staat precies wat je browser opvraagt, bij wie, en wat hij bewaart.',
  know: 'Wat weten we van je?',
  knowText: (publisher: string) =>
    `Niets. Je hebt geen account nodig. Er zijn geen cookies, geen statistieken en geen reclame. ${publisher} ziet niet wie je bent en wat je zoekt.`,
  own: 'Wat vraagt je browser aan deze site?',
  ownText:
    'De pagina die je opent, en wat daarbij hoort: opmaak, letters, programma’s, plaatjes en de lijst met aanbod. Zoeken doet je browser daarna zelf. Je vraag staat wel in het adres van de pagina, zodat je die kunt bewaren of delen. De computer waar deze site op staat, ziet bij elke pagina je internetadres en het adres van die pagina, zoals bij elke website.',
  others: 'Wat vraagt je browser aan anderen?',
  othersNone: 'Niets. Alles komt van deze site zelf.',
  othersText: 'Aan geen ander dan deze, en alleen op het moment dat erbij staat:',
  columns: { from: 'Bij wie', when: 'Wanneer', sees: 'Wat die ander ziet' },
  outside,
  embedded:
    'Staat de kaart op de site van een ander? Dan geldt dit ook voor de kaart daar. Wat de rest van die site doet, staat in hun eigen uitleg.',
  kept: 'Wat bewaart je browser?',
  keptList:
    'Het aanbod dat je zelf bewaart. Die lijst blijft in je browser. Je haalt iets weg op de pagina “Bewaard”.',
  keptSite:
    'Deze site zelf, zodat je ook zonder verbinding kunt lezen. Daar staat niet in wat je zocht. Je haalt dat weg door in je browser de gegevens van deze site te wissen.',
  keptDesk: 'Alleen bij redacteuren: hun werk dat nog niet gepubliceerd is.',
  location: 'En je locatie?',
  locationText:
    'Je browser vraagt of wij je locatie mogen weten, alleen als je op “Gebruik mijn locatie” drukt. We zoeken daar je gemeente bij, in je browser. De locatie zelf wordt niet bewaard en niet verstuurd.',
  contact: 'Vragen?',
  contactText: (publisher: string) => `Stel ze aan ${publisher}.`,
};
