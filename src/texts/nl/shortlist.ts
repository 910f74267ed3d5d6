const times = (count: number) => `${count} keer aanbod`;

/** The button that keeps an offer. */
export const keeping = {
  keep: 'Bewaar',
  keepOne: (title: string) => `Bewaar ${title}`,
  notLasting:
    'Je browser mag niets bewaren. Je keuze blijft tot je deze pagina verlaat. Open “Bewaard” bovenaan: dat adres kun je delen of later weer openen.',
};

/** The page that shows what was kept. */
export const shortlist = {
  remove: 'Haal weg',
  removeOne: (title: string) => `Haal weg: ${title}`,
  notLastingHere:
    'Je browser mag niets bewaren. Daarom staat je lijst in het adres van deze pagina. Bewaar of deel dat adres.',
  title: 'Bewaard aanbod',
  lead: 'Je lijst staat alleen in je eigen browser. Wij zien hem niet.',
  withoutScript: 'Bewaren werkt alleen met JavaScript. Je kunt wel al het aanbod bekijken.',
  count: (count: number) => `Je bewaart ${times(count)}.`,
  countShared: (count: number) => `In deze lijst staat ${times(count)}.`,
  removed: (title: string, count: number) =>
    `Weggehaald: ${title}. ${count === 0 ? 'Je lijst is nu leeg.' : `Je bewaart nog ${times(count)}.`}`,
  undo: 'Zet terug',
  empty: 'Je hebt nog niets bewaard. Kies bij een aanbod voor “Bewaar”, dan vind je het hier terug.',
  emptyShared: 'In dit adres staat geen aanbod dat we kennen. Misschien is het van de kaart gehaald.',
  find: 'Zoek aanbod',
  shared: 'Dit is een gedeelde lijst. Hij staat niet in je eigen lijst, behalve als je dat kiest.',
  keepAll: 'Bewaar deze lijst',
  allKept: 'Alles uit deze lijst staat nu in je eigen lijst.',
  own: 'Naar mijn eigen lijst',
  address: 'Adres van deze lijst, om te delen',
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  copyFailed: 'Kopiëren lukt niet vanzelf. Het adres is geselecteerd: kopieer het met de hand.',
  unknown: (count: number) =>
    count === 1
      ? 'Nog 1 keer aanbod dat je bewaarde, staat nu niet op de kaart. Je lijst onthoudt het.'
      : `Nog ${times(count)} dat je bewaarde, staat nu niet op de kaart. Je lijst onthoudt het.`,
  forget: 'Haal dat van mijn lijst',
  late: 'Je lijst laadt heel traag, of komt niet. Wat je bewaarde, is niet weg.',
  failed: 'Je lijst laadt nu niet. Ververs de pagina. Wat je bewaarde, is niet weg.',
};
