import { groupBy } from '../schema/grouping.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { isAllOffers } from './reply-line.ts';
import type { RoundOffer } from './work-list.ts';

/** One reply on one entry, as it came in. */
export interface ReceivedReply {
  /** The file it came in. */
  source: string;
  provider: string;
  offer: string;
  /** Absent when a spreadsheet changes fields without saying whether the whole holds. */
  verdict: Verdict | undefined;
  date: PlainDate | undefined;
  /** A text that is the same for the same changes of fields; empty without changes. */
  changes: string;
  /** Whether it changes an entry that became another after the provider saw it. */
  isOutdated?: boolean;
}

/** What a reply says, wherever it came from. */
export interface Said {
  offer: string;
  verdict?: Verdict | undefined;
  date: PlainDate | undefined;
  changes: string;
}

/** Why a reply is left alone. */
export type Refusal =
  | 'unknown-offer'
  | 'other-offers'
  | 'other-provider'
  | 'no-date'
  | 'future'
  | 'repeated'
  | 'older'
  | 'contradiction'
  | 'ended'
  | 'outdated'
  /** The editor put its mail aside. */
  | 'aside';

export interface Settled<T extends ReceivedReply> {
  accepted: T[];
  refused: { reply: T; reason: Refusal }[];
}

export interface Circumstances {
  /** By id. */
  offers: ReadonlyMap<string, RoundOffer>;
  today: PlainDate;
  /** Replies of an earlier run that left the entry as it was, such as "it changed". */
  recorded?: readonly Said[];
}

/**
 * Decides which replies count. Each reply that does not count is given back with the reason. The order of the files makes
 * no difference, and one provider's mistake does not affect another's reply.
 */
export function settleReplies<T extends ReceivedReply>(
  received: readonly T[],
  { offers, today, recorded = [] }: Circumstances,
): Settled<T> {
  const refused: Settled<T>['refused'] = [];
  const candidates: T[] = [];
  for (const reply of received) {
    const reason = refusalOf(reply, offers.get(reply.offer), today);
    if (reason) refused.push({ reply, reason });
    else candidates.push(reply);
  }
  const known = groupBy(recorded, ({ offer }) => offer);
  const accepted: T[] = [];
  for (const replies of groupBy(candidates, ({ offer }) => offer).values()) {
    const newest = replies.reduce((date, reply) => (dateOf(reply) > date ? dateOf(reply) : date), '');
    const last = replies.filter((reply) => dateOf(reply) === newest);
    for (const reply of replies)
      if (!last.includes(reply)) refused.push({ reply, reason: olderReason(reply, replies) });
    const { chosen, others } = choose(last);
    refused.push(...others);
    if (!chosen) continue;
    const reason = againstRecord(chosen, known.get(chosen.offer) ?? []);
    if (reason) refused.push({ reply: chosen, reason });
    else accepted.push(chosen);
  }
  return { accepted, refused };
}

const dateOf = ({ date }: Pick<ReceivedReply, 'date'>): PlainDate => date ?? '';

function refusalOf(
  reply: ReceivedReply,
  offer: RoundOffer | undefined,
  today: PlainDate,
): Refusal | undefined {
  const { provider, date, verdict, changes } = reply;
  // A line about all that names a set of offers which is no longer that of the provider.
  if (!offer) return isAllOffers(reply.offer) ? 'other-offers' : 'unknown-offer';
  if (offer.providers[0] !== provider) return 'other-provider';
  if (!date) return 'no-date';
  if (date > today) return 'future';
  if (offer.state === 'gestopt') return verdict === 'gestopt' ? 'repeated' : 'ended';
  if (offer.verified && date < offer.verified) return 'older';
  if (reply.isOutdated) return 'outdated';
  if (offer.verified === date && verdict === 'klopt' && !changes) return 'repeated';
  return undefined;
}

/** Why an older reply is left alone: it repeats what a reply of the same day says, or it is only older. */
function olderReason(reply: ReceivedReply, all: readonly ReceivedReply[]): Refusal {
  return all.some((other) => other !== reply && isSame(other, reply)) ? 'repeated' : 'older';
}

const isSame = (a: Said, b: Said) => a.date === b.date && a.verdict === b.verdict && a.changes === b.changes;

/**
 * Chooses among the replies of one day: the one that they all give. A spreadsheet with changes goes before the line "it
 * changed" in the mail around it. Replies that differ are all left alone, because nobody knows which was meant.
 */
function choose<T extends ReceivedReply>(
  replies: readonly T[],
): { chosen: T | undefined; others: Settled<T>['refused'] } {
  const [first] = replies;
  const full = replies.find(({ changes }) => changes) ?? first;
  const agrees = (reply: T) =>
    full !== undefined &&
    (isSame(reply, full) || (full.changes !== '' && !reply.changes && reply.verdict === 'gewijzigd'));
  if (!replies.every(agrees))
    return {
      chosen: undefined,
      others: replies.map((reply) => ({ reply, reason: 'contradiction' as const })),
    };
  const others = replies.filter((reply) => reply !== full);
  return { chosen: full, others: others.map((reply) => ({ reply, reason: 'repeated' as const })) };
}

function againstRecord(reply: ReceivedReply, recorded: readonly Said[]): Refusal | undefined {
  if (recorded.some((earlier) => isSame(reply, earlier))) return 'repeated';
  return recorded.some((earlier) => dateOf(earlier) > dateOf(reply)) ? 'older' : undefined;
}
