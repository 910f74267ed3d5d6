import type { Change } from '../../../src/domain/sheet/changes.ts';
import type { PlainDate } from '../../../src/domain/schema/dates.ts';
import type { Offer } from '../../../src/domain/schema/schema.ts';
import type { FieldChange } from '../../../src/domain/sheet/differences.ts';
import type { IncomingAnswer, NewOffer } from './incoming.ts';

/** What an answer does to an entry. */
export interface Outcome {
  answer: IncomingAnswer;
  edits: Change[];
  /** For the preview, field by field. */
  shown: FieldChange[];
}

/**
 * An answer as changes of an entry. "It changed" without the changes themselves does nothing: an editor must read what
 * the provider wrote. Changed cells without an answer are taken over, but confirm nothing.
 */
export function outcomeOf(answer: IncomingAnswer, offer: Offer): Outcome {
  const { verdict, date, fieldChanges } = answer;
  const confirms =
    verdict === 'klopt' || verdict === 'gestopt' || (verdict === 'gewijzigd' && fieldChanges.length > 0);
  const set = (field: string, before: string | undefined, after: string | undefined) =>
    after !== undefined && before !== after ? [{ field, before: before ?? '', after }] : [];
  const further = [
    ...set('state', offer.state, verdict === 'gestopt' ? 'gestopt' : undefined),
    ...set('verified', offer.verified, confirms ? date : undefined),
    ...set('verifiedBy', offer.verifiedBy, confirms ? 'aanbieder' : undefined),
  ];
  return {
    answer,
    edits: [...answer.edits, ...further.map(({ field, after }) => ({ path: [field], value: after }))],
    shown: [...fieldChanges, ...further],
  };
}

/** The fields of an offer that a provider added to its spreadsheet. */
export function fieldsOfNew({ row, provider, date }: NewOffer): Record<string, unknown> {
  const isSaid = row.verdict === 'klopt' || row.verdict === 'gewijzigd';
  const source = { title: 'Opgave van de aanbieder', ...(date && { date }) };
  return {
    ...row.fields,
    providers: row.fields['providers'] ?? [provider],
    sources: row.fields['sources'] ?? [source],
    ...(isSaid && date && { verified: date, verifiedBy: 'aanbieder' satisfies Offer['verifiedBy'] }),
  };
}

/** The day in a new offer, or why it is left alone. */
export function newOfferRefusal(
  { date, provider }: NewOffer,
  today: PlainDate,
  known: ReadonlySet<string>,
): 'no-date' | 'future' | 'other-provider' | undefined {
  if (!known.has(provider)) return 'other-provider';
  if (!date) return 'no-date';
  return date > today ? 'future' : undefined;
}
