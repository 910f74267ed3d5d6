import { baseMap } from './base-map.ts';
import { finding } from './finding.ts';
import { printing } from './printing.ts';
import { schools } from './schools.ts';
import { shortlist } from './shortlist.ts';
/** Sentences and names of the interface; functions where a sentence holds data. */
export const texts = {
  cost: {
    free: 'Gratis',
  },
  ...finding,
  baseMap,
  fresh: {
    standing: (total: number, confirmed: number, since: string) =>
      `${total} plekken, ${confirmed} bevestigd sinds ${since}:`,
    unconfirmed: (year: string | undefined) =>
      `Nog niet bevestigd. ${year ? `Dit stond zo in een bron uit ${year}` : 'Dit komt uit een bron zonder datum'}; de aanbieder heeft nog niet gezegd of het klopt. Vraag het dus even na.`,
    overdue: (date: string) =>
      `Voor het laatst bevestigd op ${date}. Dat is langer dan een jaar geleden of een ronde gemist.`,
    due: (date: string) => `Voor het laatst bevestigd op ${date}. Deze maand vragen we het opnieuw na.`,
    current: (date: string) => `Bevestigd op ${date}.`,
    ended: 'Dit aanbod is gestopt. Het staat hier zodat je niet voor niets zoekt.',
  },
  schools,
  shortlist,
  printing,
};
