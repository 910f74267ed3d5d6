import type { Asker } from '../../domain/finder/question.ts';

const askers: Record<Asker, string> = { ouder: 'Als ouder', school: 'Als school of professional' };

/** The finder as the page carries it: its form, its list and what helps. No script loads these words. */
export const finderPage = {
  label: 'Zoek aanbod',
  asker: 'Ik zoek',
  askers,
  age: 'Leeftijd of groep',
  anyAge: 'Alle leeftijden',
  years: 'Leeftijd',
  group: 'Groep of klas',
  home: 'Woonplaats of postcode',
  homeHint: 'Zoals Sassenheim of 2341',
  locate: 'Gebruik mijn locatie',
  exactDistance: 'Reken de afstand precies uit',
  exactDistanceHint: 'Je postcode gaat dan naar de adressendienst van het Kadaster.',
  words: 'Zoekwoord',
  wordsHint: 'Zoals faalangst of museum',
  more: 'Meer filters',
  kind: 'Soort aanbod',
  sector: 'Sector',
  topic: 'Thema',
  form: 'Vorm',
  submit: 'Zoek',
  change: 'Wijzig',
  changeQuestion: 'Wijzig je vraag',
  clear: 'Wis alles',
  withoutScript:
    'Zoeken met dit formulier werkt nu niet, want daarvoor is JavaScript nodig, in een browser van 2022 of later. “Zoek” brengt je naar lijsten die wel werken: kies daar je gemeente en een leeftijd.',
  results: 'Gevonden aanbod',
  more20: 'Toon meer',
  all: 'Bekijk al het aanbod',
  list: 'Lijst',
  map: 'Kaart',
  view: 'Laat zien als',
  empty: 'We vonden niets dat bij al je keuzes past.',
  emptyHelp: 'Haal een keuze weg, of begin opnieuw. Zit je kind thuis? Lees dan wat je kunt doen.',
  nearest: 'Dit komt het dichtst in de buurt',
  guides: 'Dit staat in de wijzers',
  missing: (publisher: string) => `Mis je iets wat er wel is? Laat het ${publisher} weten.`,
  order: {
    ouder:
      'De volgorde: eerst wat voor kinderen en ouders zelf is, dan wat via de school gaat. Wat jouw gemeente noemt, staat voor wat voor de hele regio is, en dichtbij staat voor ver weg. Plekken voor kinderen die thuiszitten staan achteraan, behalve als je daarnaar zoekt.',
    school:
      'De volgorde: eerst hulp voor de school, dan plekken voor leerlingen, dan scholing en netwerken. Wat jullie gemeente noemt, staat voor wat voor de hele regio is, en dichtbij staat voor ver weg.',
  },
  missingSubject: 'Er mist iets op de kaart',
  help: {
    title: 'Dit kan ook',
    guide: (title: string) => `Lees: ${title}`,
    forDropouts: 'Zit je kind thuis? Begin met deze wijzer:',
    atHome: 'Zit je kind thuis? Bekijk waar het wel terechtkan.',
  },
  sort: {
    label: 'Sorteer op',
    standard: 'Wat het best past',
    afstand: 'Afstand',
    naam: 'Naam',
    versheid: 'Laatst bevestigd',
  },
};
