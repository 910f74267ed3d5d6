import type { PlainDate } from '../schema/dates.ts';
import type { Offer } from '../schema/schema.ts';
import type { IncomingReply, NewOffer, Received, Wait } from './received.ts';
import { newOfferRefusal, outcomeOf, type Outcome } from './outcome.ts';
import { settleReplies, type Refusal, type Said } from './settle.ts';

/** What is done with one reply. */
export type Decision =
  | { kind: 'applied'; outcome: Outcome }
  /** "It changed" without the fields: an editor reads what the provider wrote, and changes the entry. */
  | { kind: 'to-do'; outcome: Outcome }
  | { kind: 'waiting'; outcome: Outcome; reasons: Wait[]; ids: string[] }
  | { kind: 'left'; reason: Refusal };

/** What is done with an offer that a spreadsheet adds. */
export type NewDecision =
  | { kind: 'applied' }
  | { kind: 'waiting'; reasons: Wait[]; ids: string[] }
  | { kind: 'left'; reason: 'no-date' | 'future' | 'other-provider' | 'aside' };

/** What is done with a file, as a whole: the first that holds for one of its replies. */
export type Treatment = 'read-first' | 'to-do' | 'applied' | 'left';

export interface TakenFile {
  received: Received;
  treatment: Treatment;
  replies: { reply: IncomingReply; decision: Decision }[];
  added: { offer: NewOffer; decision: NewDecision }[];
}

/** Words of a provider, in a mail that came in before. */
export interface UnreadWords {
  provider: string;
  on: PlainDate;
  id: string;
}

export interface TakeInContext {
  offers: ReadonlyMap<string, Offer>;
  providers: ReadonlySet<string>;
  today: PlainDate;
  recorded: readonly Said[];
  /** The ids of mails that the editor read. */
  read: ReadonlySet<string>;
  /** The ids of mails that the editor put aside. */
  aside: ReadonlySet<string>;
  /** Those that came in before, which the list of what is pending names. */
  seen: ReadonlySet<string>;
  /** Words that came in before and are not read yet. */
  unread: readonly UnreadWords[];
  /** The files, or ids of mails, whose senders the editor trusts. */
  trusted: ReadonlySet<string>;
}

/**
 * Decides what is done with each reply. A verdict with words beside it waits until the editor read them, and what a
 * stranger says until she trusts it; a file with a problem is left alone as a whole.
 */
export function takeIn(received: readonly Received[], context: TakeInContext): TakenFile[] {
  const { offers, providers, today, recorded } = context;
  const isAside = ({ id }: Received) => context.aside.has(id) && !context.read.has(id);
  const usable = received.filter((mail) => mail.problems.length === 0 && !isAside(mail));
  const settled = settleReplies(
    usable.flatMap(({ replies }) => replies),
    { offers, today, recorded },
  );
  const refused = new Map(settled.refused.map(({ reply, reason }) => [reply, reason]));
  return received.map((mail) => {
    if (isAside(mail)) return putAside(mail);
    const isUsable = mail.problems.length === 0;
    const open = (waits: IncomingReply['waits']) => waits.filter((wait) => !isReleased(wait, mail, context));
    const replies = (isUsable ? mail.replies : []).map((reply) => {
      const reason = refused.get(reply);
      if (reason) return { reply, decision: { kind: 'left' as const, reason } };
      const offer = offers.get(reply.offer);
      if (!offer) return { reply, decision: { kind: 'left' as const, reason: 'unknown-offer' as const } };
      const outcome = outcomeOf(reply, offer);
      return {
        reply,
        decision: decide(outcome, open([...reply.waits, ...earlierWords(reply, mail, context)])),
      };
    });
    const added = (isUsable ? mail.added : []).map((offer) => {
      const reason = newOfferRefusal(offer, today, providers);
      if (reason) return { offer, decision: { kind: 'left' as const, reason } };
      const waits = open(offer.waits);
      const decision: NewDecision = waits.length > 0 ? waiting(waits) : { kind: 'applied' };
      return { offer, decision };
    });
    return { received: mail, replies, added, treatment: treatmentOf(mail, [...replies, ...added], context) };
  });
}

/** A mail that the editor put aside stays there, whatever it says. */
function putAside(received: Received): TakenFile {
  const decision = { kind: 'left' as const, reason: 'aside' as const };
  return {
    received,
    replies: received.replies.map((reply) => ({ reply, decision })),
    added: received.added.map((offer) => ({ offer, decision })),
    treatment: 'left',
  };
}

function decide(outcome: Outcome, waits: IncomingReply['waits']): Decision {
  if (outcome.edits.length === 0) {
    // Without changes of fields there is nothing to hold back but what a stranger says.
    const strange = waits.filter(({ reason }) => reason === 'stranger');
    return strange.length > 0 ? { ...waiting(strange), outcome } : { kind: 'to-do', outcome };
  }
  return waits.length > 0 ? { ...waiting(waits), outcome } : { kind: 'applied', outcome };
}

/** Words of the same provider from an earlier run, of the same day or later. */
function earlierWords(
  { provider, date }: IncomingReply,
  { id: own }: Received,
  { unread }: TakeInContext,
): IncomingReply['waits'] {
  return unread
    .filter((words) => words.provider === provider && words.id !== own && (!date || words.on >= date))
    .map(({ id }) => ({ reason: 'other-mail' as const, id }));
}

function waiting(waits: IncomingReply['waits']) {
  return {
    kind: 'waiting' as const,
    reasons: [...new Set(waits.map(({ reason }) => reason))],
    ids: [...new Set(waits.filter(({ reason }) => reason !== 'stranger').map(({ id }) => id))],
  };
}

/** "ronde.zip, antwoord.eml" is trusted with its whole file too. */
function isReleased(
  { reason, id }: IncomingReply['waits'][number],
  { source }: Received,
  context: TakeInContext,
): boolean {
  if (reason !== 'stranger') return context.read.has(id);
  const names = source.split(', ').map((_, at, parts) => parts.slice(0, at + 1).join(', '));
  return [id, ...names].some((name) => context.trusted.has(name));
}

function treatmentOf(
  { kind, id, words, notices, problems }: Received,
  parts: readonly { decision: Decision | NewDecision; reply?: IncomingReply }[],
  { read, seen }: TakeInContext,
): Treatment {
  const isUnreadable = notices.some(({ kind: sort }) => sort === 'unread' || sort === 'closed-sheet');
  const isRead = read.has(id) || seen.has(id);
  if (kind === 'reply' && (problems.length > 0 || (isUnreadable && parts.length === 0)) && !isRead)
    return 'read-first';
  const has = (wanted: string) => parts.some(({ decision }) => decision.kind === wanted);
  if (has('waiting')) return 'read-first';
  const leftWith = parts.some(
    ({ decision, reply }) =>
      decision.kind === 'left' &&
      // A mail that came in before is on the list of what is pending, or was processed.
      !seen.has(id) &&
      (words !== '' || (reply?.words ?? '') !== ''),
  );
  if (leftWith && !read.has(id)) return 'read-first';
  if (notices.some((notice) => notice.kind === 'told') && !read.has(id)) return 'read-first';
  // Words without a line for the program are read as long as nobody said that they were.
  if (kind === 'reply' && words !== '' && parts.length === 0 && !read.has(id)) return 'read-first';
  if (has('to-do')) return 'to-do';
  return has('applied') ? 'applied' : 'left';
}
