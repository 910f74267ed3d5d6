import type { ConformityStatus } from '../../domain/site/accessibility.ts';

/** What does not conform, in the parts that the model statement asks for. */
interface Deviation {
  what: string;
  /** The success criterion, by its number in WCAG and its name. */
  criterion: string;
  effect: string;
  instead: string;
  measure: string;
}

/** The accessibility statement, in the order of the Dutch government's model. */
export const accessibility = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze kaart kunnen gebruiken. Hier lees je wat goed gaat, wat nog niet, en waar je dat meldt.',
  statement: (publisher: string) =>
    `Dit is de toegankelijkheidsverklaring van ${publisher}. Ze volgt het model van de Nederlandse overheid.`,
  scope: 'Waarvoor geldt dit?',
  scopeText: (address: string) =>
    `Voor alle pagina’s van ${address}, ook voor het beheer. De kaart die een ander op zijn eigen site zet, hoort erbij. De rest van die andere site niet.`,
  standard: 'Aan welke eisen?',
  standardText:
    'De wet vraagt om de Europese norm EN 301 549. Daarin staan de regels van WCAG 2.1, niveau A en AA. Wij toetsen ook aan de nieuwere regels van WCAG 2.2.',
  status: 'Nalevingsstatus',
  statuses: {
    A: 'A: voldoet volledig',
    B: 'B: voldoet gedeeltelijk',
    C: 'C: eerste maatregelen genomen',
    D: 'D: voldoet niet',
  } satisfies Record<ConformityStatus, string>,
  why: {
    A: (on: string) =>
      `De hele site is onderzocht. Het rapport is van ${on}. De site voldoet aan alle eisen.`,
    B: (on: string) =>
      `De hele site is onderzocht. Het rapport is van ${on}. De site voldoet aan een deel van de eisen.`,
    C: (on: string) =>
      `De hele site wordt onderzocht. Dat staat gepland voor ${on}. Tot dan weten we het niet zeker.`,
    D: () =>
      'Het model geeft deze status aan elke site die niet is onderzocht volgens de methode WCAG-EM, ook als er weinig mis is. Deze site is alleen getest door de makers zelf. Geen andere partij heeft haar onderzocht. De verklaring is ook niet getekend door een bestuurder en staat niet in het register van de overheid.',
  } satisfies Record<ConformityStatus, (on: string) => string>,
  report: 'Lees het rapport van het onderzoek',
  deviations: 'Wat voldoet nog niet?',
  deviationsLead: 'Dit weten we zelf. Er kan meer zijn.',
  criterion: 'Eis',
  effect: 'Wat merk je ervan?',
  instead: 'Wat kun je wel doen?',
  measure: 'Wat doen we eraan?',
  list: [
    {
      what: 'De kaart verschuiven zonder te slepen',
      criterion: 'WCAG 2.2, 2.5.7 Sleepbewegingen',
      effect: 'Met een muis of vinger verschuif je de kaart alleen door te slepen.',
      instead:
        'Met de pijltjes op je toetsenbord gaat het ook. In de lijst staat al het aanbod, en “Toon op kaart” schuift de kaart voor je.',
      measure: 'Knoppen om te verschuiven zouden helpen. Die zijn er nog niet.',
    },
    {
      what: 'De namen op de ondergrond van de kaart',
      criterion: 'WCAG 2.1, 1.4.5 Afbeeldingen van tekst',
      effect:
        'Zoom je in, dan komen de namen van straten en plaatsen als plaatje. Een schermlezer leest ze niet.',
      instead: 'Het adres of de plaats staat bij elk aanbod in woorden.',
      measure: 'Geen. De wet zondert zulke kaarten uit als het adres ook in woorden op de site staat.',
    },
    {
      what: 'Teksten van aanbieders',
      criterion: 'Geen eis van de wet, wel van onszelf',
      effect: 'Een aanbieder schrijft soms moeilijker dan wij zouden doen.',
      instead: 'Vraag het aan de aanbieder. Op zijn pagina staat hoe.',
      measure: 'De redactie kan een tekst samen met de aanbieder eenvoudiger maken.',
    },
  ] satisfies Deviation[],
  notTested: 'Wat is niet getest?',
  notTestedList: [
    'Of mensen met een beperking er goed mee werken. Zij hebben niet meegedaan.',
    'Hoe het klinkt in een schermlezer. We lezen wel na welke woorden de browser eraan geeft, en in welke volgorde.',
    'Sites van anderen waar een link naartoe gaat.',
  ],
  tested: 'Hoe is er getest?',
  testedTools: (axe: string, htmlValidate: string, nu: string) =>
    `Bij elke verandering kijken programma’s alle soorten pagina’s na: axe ${axe}, html-validate ${htmlValidate} en de Nu-validator van het W3C (${nu}). Vinden ze iets, dan gaat de verandering niet door. De versie die je nu ziet, is gemaakt op`,
  testedHow: [
    'op schermen van 320, 768 en 1280 pixels breed, in licht en in donker, met alles open en met alles dicht;',
    'als er niets gevonden is, als er iets misgaat, en op papier;',
    'met letters die twee keer zo groot zijn, met meer ruimte tussen de letters, en met 400 procent zoom;',
    'met de kleuren die jouw computer kiest (hoog contrast);',
    'met alleen het toetsenbord: zoeken, de kaart, bewaren en het beheer;',
    'in Chromium, en de belangrijkste dingen ook in Firefox en in WebKit (de basis van Safari).',
  ],
  lookedThrough: (on: string) =>
    `Daarnaast hebben de makers alle soorten pagina’s zelf bekeken: met grote letters, met meer ruimte, op een smal scherm en met hoog contrast. Dat was voor het laatst op ${on}.`,
  longAgo: 'Dat is meer dan een jaar geleden. Wat hier staat, klopt misschien niet meer helemaal.',
  problem: 'Werkt er iets niet voor jou?',
  problemText: (publisher: string) =>
    `Laat het weten aan ${publisher}. Vertel welke pagina het is, wat je wilde doen en waarmee je werkt. Je mag ook vragen om de informatie op een andere manier, zoals in een mail of aan de telefoon.`,
  complaint: 'Kom je er samen niet uit?',
  complaintText: (publisher: string) =>
    `Krijg je geen antwoord van ${publisher}, of helpt het antwoord niet? Is het een overheid, zoals een gemeente, dan kun je naar de Nationale ombudsman. Denk je dat je door een beperking niet gelijk behandeld wordt, dan kan het College voor de Rechten van de Mens je oordeel geven. Beide kosten niets.`,
  ombudsman: 'Naar de Nationale ombudsman',
  college: 'Naar het College voor de Rechten van de Mens',
  date: 'Wanneer is dit opgesteld?',
  dateText: (on: string) =>
    `Deze verklaring is opgesteld op ${on}. Bij elke nieuwe versie van de site wordt de status opnieuw bepaald.`,
  footer: 'Toegankelijkheid',
};
