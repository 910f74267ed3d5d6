/** The room in which the content goes to a spreadsheet and comes back. */
export const deskSheets = {
  title: 'Spreadsheet',
  lead: 'Veel tegelijk veranderen gaat vlug in Excel. Bewaar de spreadsheet, verander hem, en lees hem hier weer in.',
  out: 'Bewaar als spreadsheet',
  offers: 'Al het aanbod (Excel)',
  providers: 'Alle aanbieders (Excel)',
  offersCsv: 'Al het aanbod (csv)',
  made: (name: string) => `${name} staat bij je downloads.`,
  in: 'Lees een spreadsheet in',
  inHint:
    'Er verandert pas iets als je het overneemt. Een rij zonder id is nieuw; wat geen rij heeft, blijft zoals het is.',
  file: 'Kies een spreadsheet (.xlsx of .csv)',
  refused: 'Verbeter eerst dit in de spreadsheet, en lees hem dan opnieuw in. Er is niets veranderd.',
  same: 'Deze spreadsheet verandert niets.',
  remarks: 'Let op',
  changes: (count: number) => (count === 1 ? 'Dit verandert er:' : `Dit verandert er, in ${count} rijen:`),
  isNew: 'nieuw',
  take: (count: number) => (count === 1 ? 'Neem deze over' : `Neem deze ${count} over`),
  leave: 'Laat zitten',
  taken: (count: number) => `${count} overgenomen. Het staat klaar bij Publiceren.`,
} as const;
