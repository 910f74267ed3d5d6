/** The round in the calendar of the editors. */
export const editorsCalendar = {
  name: (site: string) => `Ronde: ${site}`,
  begin: {
    title: (site: string) => `Begin de ronde: ${site}`,
    what: 'Vandaag begint de jaarlijkse ronde. Vraag elke aanbieder of alles nog klopt. Zo ver is het:',
  },
  remind: {
    title: (site: string) => `Herinner wie nog niet antwoordde: ${site}`,
    what: 'De ronde is halverwege. Stuur een herinnering aan wie nog niets liet weten. Zo ver is het:',
  },
  close: {
    title: (site: string) => `Sluit de ronde: ${site}`,
    what: 'Dit is de laatste dag van de ronde. Verwerk wat er nog ligt, en maak het verslag. Zo ver is het:',
  },
};
