import type { PlainDate } from '../domain/schema/dates.ts';
import type { Freshness } from '../domain/offer/freshness.ts';
import { texts } from './nl.ts';
import { dateLabel } from './wording.ts';

/** Says in a sentence whether an entry still holds; `year` is that of its newest source. */
export function freshnessSentence(
  fresh: Freshness,
  verified: PlainDate | undefined,
  year: string | undefined,
): string {
  if (fresh === 'ended') return texts.fresh.ended;
  if (fresh === 'unconfirmed' || !verified) return texts.fresh.unconfirmed(year);
  return texts.fresh[fresh](dateLabel(verified));
}
