/** The feeds, and the page about them. */
export const openData = {
  title: 'Open gegevens',
  lead: 'Alle vermeldingen om zelf te gebruiken: in een spreadsheet, op een kaart, in een agenda of in een ander systeem.',
  files: 'De bestanden',
  formats: {
    csv: ['Tabel (CSV)', 'Voor een spreadsheet. Opent meteen goed in Excel.'],
    json: ['JSON', 'Alles wat een vermelding weet, voor programmeurs.'],
    geojson: [
      'GeoJSON',
      'Voor kaartprogramma’s. Aanbod zonder vaste plek staat erin zonder punt. Bij elk punt staat hoe precies het is.',
    ],
    hsds: [
      'Open Referral HSDS 3.1',
      'De internationale standaard voor overzichten van hulp en voorzieningen.',
    ],
    agenda: [
      'Agenda (iCalendar)',
      'Alle bijeenkomsten met een datum. Voeg het adres toe aan je eigen agenda.',
    ],
    changes: ['Wijzigingen (Atom)', 'Wat het laatst is bevestigd of veranderd. Voor een feedlezer.'],
  },
  terms: 'Wat mag je ermee?',
  free: (licence: string) => `De gegevens mag je gebruiken onder de licentie ${licence}.`,
  ask: (publisher: string) => `Vraag ${publisher} wat je met de gegevens mag doen.`,
  credit: (publisher: string, site: string) =>
    `Noem als bron: ${publisher}, ${site}. Vertel erbij wat nog niet is bevestigd, en van welke dag je kopie is. De punten van plaatsen komen van GeoNames (CC BY 4.0).`,
  fields: 'Wat betekent elk veld?',
  fieldsLead: 'Zo heten de velden in de JSON. De tabel heeft dezelfde gegevens met Nederlandse koppen.',
  field: 'Veld',
  meaning: 'Betekenis',
  extra: {
    id: 'De naam van de vermelding in adressen. Die verandert nooit.',
    url: 'De pagina van de vermelding.',
    areaNames: 'De gemeenten van het werkgebied met hun naam.',
    freshness:
      'Hoe vers de vermelding was op de dag in generated: current (bevestigd), due (wordt nagevraagd), overdue (lang niet bevestigd), unconfirmed (nog nooit bevestigd) of ended (gestopt).',
  },
  changes: 'Wat het laatst is bevestigd of veranderd',
  confirmedOn: (date: string) => `Bevestigd op ${date}.`,
  changedOn: (date: string) => `Volgens een bron van ${date}.`,
  unconfirmed: 'Nog niet bevestigd door de aanbieder. Vraag na of dit nog klopt.',
  online: 'Online',
};
