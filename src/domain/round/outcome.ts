import type { Offer } from '../schema/schema.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { Change } from '../sheet/changes.ts';
import type { FieldChange } from '../sheet/differences.ts';
import type { IncomingReply, NewOffer } from './received.ts';

/** What a reply does to an entry. */
export interface Outcome {
  reply: IncomingReply;
  edits: Change[];
  /** For the preview, field by field. */
  shown: FieldChange[];
}

/**
 * Turns a reply into changes of an entry. "It changed" without the changes themselves does nothing, because an editor
 * must read what the provider wrote. Changed cells without a reply are taken over, but do not confirm the entry.
 */
export function outcomeOf(reply: IncomingReply, offer: Offer): Outcome {
  const { verdict, date, fieldChanges } = reply;
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
    reply,
    edits: [...reply.edits, ...further.map(({ field, after }) => ({ path: [field], value: after }))],
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

/** Why a new offer is left alone; `undefined` when it can be added. */
export function newOfferRefusal(
  { date, provider }: NewOffer,
  today: PlainDate,
  known: ReadonlySet<string>,
): 'no-date' | 'future' | 'other-provider' | undefined {
  if (!known.has(provider)) return 'other-provider';
  if (!date) return 'no-date';
  return date > today ? 'future' : undefined;
}
