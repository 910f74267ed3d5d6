import type { PlainDate } from '../schema/dates.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import type { RoundOffer } from './work-list.ts';

/** One answer on one entry, as it came in. */
export interface Received {
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

/** What an answer says, wherever it came from. */
export interface Said {
  offer: string;
  verdict?: Verdict | undefined;
  date: PlainDate | undefined;
  changes: string;
}

/** Why an answer is left alone. */
export type Refusal =
  | 'unknown-offer'
  | 'other-provider'
  | 'no-date'
  | 'future'
  | 'repeated'
  | 'older'
  | 'contradiction'
  | 'ended'
  | 'outdated';

export interface Settled<T extends Received> {
  accepted: T[];
  refused: { answer: T; reason: Refusal }[];
}

export interface Circumstances {
  /** By id. */
  offers: ReadonlyMap<string, RoundOffer>;
  today: PlainDate;
  /** Answers of an earlier run that left the entry as it was, such as "it changed". */
  recorded?: readonly Said[];
}

/**
 * Which answers count. Each one that does not is given back with the reason; the order of the files makes no
 * difference, and one provider's mistake does not touch another's answer.
 */
export function settleAnswers<T extends Received>(
  received: readonly T[],
  { offers, today, recorded = [] }: Circumstances,
): Settled<T> {
  const refused: Settled<T>['refused'] = [];
  const candidates: T[] = [];
  for (const answer of received) {
    const reason = refusalOf(answer, offers.get(answer.offer), today);
    if (reason) refused.push({ answer, reason });
    else candidates.push(answer);
  }
  const known = Map.groupBy(recorded, ({ offer }) => offer);
  const accepted: T[] = [];
  for (const answers of Map.groupBy(candidates, ({ offer }) => offer).values()) {
    const newest = answers.reduce((date, answer) => (dateOf(answer) > date ? dateOf(answer) : date), '');
    const last = answers.filter((answer) => dateOf(answer) === newest);
    for (const answer of answers)
      if (!last.includes(answer)) refused.push({ answer, reason: olderReason(answer, answers) });
    const { chosen, others } = choose(last);
    refused.push(...others);
    if (!chosen) continue;
    const reason = againstRecord(chosen, known.get(chosen.offer) ?? []);
    if (reason) refused.push({ answer: chosen, reason });
    else accepted.push(chosen);
  }
  return { accepted, refused };
}

const dateOf = ({ date }: Pick<Received, 'date'>): PlainDate => date ?? '';

function refusalOf(answer: Received, offer: RoundOffer | undefined, today: PlainDate): Refusal | undefined {
  const { provider, date, verdict, changes } = answer;
  if (!offer) return 'unknown-offer';
  if (offer.providers[0] !== provider) return 'other-provider';
  if (!date) return 'no-date';
  if (date > today) return 'future';
  if (offer.state === 'gestopt') return verdict === 'gestopt' ? 'repeated' : 'ended';
  if (offer.verified && date < offer.verified) return 'older';
  if (answer.isOutdated) return 'outdated';
  if (offer.verified === date && verdict === 'klopt' && !changes) return 'repeated';
  return undefined;
}

/** An older answer that says what a newer one says is no news, but still older. */
function olderReason(answer: Received, all: readonly Received[]): Refusal {
  return all.some((other) => other !== answer && isSame(other, answer)) ? 'repeated' : 'older';
}

const isSame = (a: Said, b: Said) => a.date === b.date && a.verdict === b.verdict && a.changes === b.changes;

/**
 * Of the answers of one day: the one they all give. A spreadsheet with changes goes before the line "it changed" in
 * the mail around it. Answers that differ are all left alone, because nobody can tell which was meant.
 */
function choose<T extends Received>(
  answers: readonly T[],
): { chosen: T | undefined; others: Settled<T>['refused'] } {
  const [first] = answers;
  const full = answers.find(({ changes }) => changes) ?? first;
  const agrees = (answer: T) =>
    full !== undefined &&
    (isSame(answer, full) || (full.changes !== '' && !answer.changes && answer.verdict === 'gewijzigd'));
  if (!answers.every(agrees))
    return {
      chosen: undefined,
      others: answers.map((answer) => ({ answer, reason: 'contradiction' as const })),
    };
  const others = answers.filter((answer) => answer !== full);
  return { chosen: full, others: others.map((answer) => ({ answer, reason: 'repeated' as const })) };
}

function againstRecord(answer: Received, recorded: readonly Said[]): Refusal | undefined {
  if (recorded.some((earlier) => isSame(answer, earlier))) return 'repeated';
  return recorded.some((earlier) => dateOf(earlier) > dateOf(answer)) ? 'older' : undefined;
}
