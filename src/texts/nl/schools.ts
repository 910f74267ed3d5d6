import type { SchoolField, SchoolFilter } from '../../domain/finder/school-help.ts';

const filters: Record<SchoolField, string> = {
  thema: 'Thema',
  vorm: 'Vorm',
  sector: 'Sector',
  gemeente: 'Gemeente van de school',
};

const without: Record<SchoolFilter, string> = {
  topics: 'Zonder thema',
  forms: 'Zonder vorm',
  sectors: 'Zonder sector',
  home: 'Zonder gemeente',
};

/** The view for schools. */
export const schools = {
  title: 'Begeleiders en hulp voor scholen',
  lead: 'Wie helpt jouw school bij een begaafde leerling? Begeleiding, advies en training op een rij.',
  homeTitle: 'Voor scholen',
  homeLink: 'Begeleiders, advies en training',
  homeText: 'Zie wie wat doet, voor welke sector en in welke gemeente.',
  form: 'Kies wat bij je school past',
  filters,
  any: 'Alle',
  clear: 'Wis keuzes',
  csv: 'Download als spreadsheet',
  csvName: 'begeleiders',
  csvFailed: 'Downloaden lukt nu niet. Kijk of je internet hebt en probeer het nog eens.',
  results: 'Gevonden hulp',
  empty: 'We vonden niets dat bij al je keuzes past. Haal een keuze weg:',
  without: (filter: SchoolFilter, count: number) =>
    `${without[filter]}: ${count} ${count === 1 ? 'resultaat' : 'resultaten'}`,
  late: 'De gegevens om te kiezen laden heel traag, of komen niet. De hele lijst staat hieronder.',
  failed: 'Kiezen lukt nu niet, want de gegevens laden niet. Ververs de pagina, of lees de hele lijst.',
  withoutScript: 'Kiezen werkt alleen met JavaScript. De hele lijst staat hieronder.',
  firstPage: 'Zoek in de hele lijst',
  unknown: 'niet bekend',
  wholeRegion: 'De hele regio',
  columns: {
    title: 'Naam',
    kind: 'Soort',
    provider: 'Aanbieder',
    topics: 'Thema’s',
    forms: 'Vorm',
    sectors: 'Sector',
    area: 'Werkt in',
    route: 'Aanmelden',
    cost: 'Kosten en wie betaalt',
    contact: 'Contact',
    state: 'Stand',
    address: 'Meer lezen',
  },
};
