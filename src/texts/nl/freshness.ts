import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Freshness } from '../../domain/offer/freshness.ts';
import { dateLabel } from './wording.ts';

/** Says in a sentence whether an entry still holds; `year` is that of its newest source. */
export function freshnessSentence(
  fresh: Freshness,
  verified: PlainDate | undefined,
  year: string | undefined,
): string {
  if (fresh === 'ended') return 'Dit aanbod is gestopt. Het staat hier zodat je niet voor niets zoekt.';
  if (fresh === 'unconfirmed' || !verified) {
    const source = year ? `Dit stond zo in een bron uit ${year}` : 'Dit komt uit een bron zonder datum';
    return `Nog niet bevestigd. ${source}; de aanbieder heeft nog niet gezegd of het klopt. Vraag het dus even na.`;
  }
  const date = dateLabel(verified);
  return {
    current: `Bevestigd op ${date}.`,
    due: `Voor het laatst bevestigd op ${date}. Deze maand vragen we het opnieuw na.`,
    overdue: `Voor het laatst bevestigd op ${date}. Dat is langer dan een jaar geleden of een ronde gemist.`,
  }[fresh];
}
