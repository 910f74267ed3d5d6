import { stringify } from 'yaml';
import type * as z from 'zod';
import { cutoff, type Refresh } from '../offer/freshness.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { roundSchema } from '../schema/round.ts';
import { shortHash } from '../sheet/hash.ts';
import type { EarlierEntry } from './report.ts';
import type { Said } from './settle.ts';
import type { TakeInContext, TakenFile } from './take-in.ts';

/** What is remembered of a round from one run to the next, the same for everybody who works on it. */
export type RoundMemory = z.infer<typeof roundSchema>;
export type RememberedReply = RoundMemory['replies'][number];

/** The fields of offers as their files have them, by id. */
type Written = ReadonlyMap<string, Record<string, unknown>>;

/** Nothing is left to do for a reply, unless it is said. */
const NOTHING_LEFT = { words: false, waits: false, strange: false, aside: false };

/** Where a round is remembered, by its first day. */
export const memoryPath = (start: PlainDate): string => `rondes/${start.slice(0, 4)}.yaml`;

/** The memory of a round that begins. */
export function newMemory(refresh: Refresh, today: PlainDate, written: Written): RoundMemory {
  return {
    start: cutoff(refresh, today),
    begin: { on: today, ...marksOf(written) },
    sent: [],
    replies: [],
    unreachable: [],
  };
}

/** The memory as its file holds it: a row a line, so that two people who add rows do not get in each other's way. */
export function serialiseMemory({ start, begin, sent, replies, unreachable }: RoundMemory): string {
  const rows = (name: string, list: readonly object[]) =>
    list.length === 0 ? '' : `${name}:\n${list.map((row) => `  - ${line(row)}\n`).join('')}`;
  const marks = Object.entries(begin.marks).map(([id, mark]) => `    ${line({ [id]: mark }).slice(2, -2)}\n`);
  return [
    '# Wat de ronde onthoudt. De opdrachten schrijven dit; met de hand hoeft er niets in.\n',
    `start: ${start}\n`,
    rows(
      'sent',
      sent.map(({ way, ...row }) => ({ ...row, ...(way !== 'mail' && { way }) })),
    ),
    rows(
      'replies',
      replies.map(({ words, waits, strange, aside, ...row }) => ({
        ...row,
        ...(words && { words }),
        ...(waits && { waits }),
        ...(strange && { strange }),
        ...(aside && { aside }),
      })),
    ),
    rows('unreachable', unreachable),
    `begin:\n  on: ${begin.on}\n`,
    begin.ended.length > 0
      ? `  ended: ${stringify(begin.ended, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\n`
      : '',
    marks.length > 0 ? `  marks:\n${marks.join('')}` : '',
  ].join('');
}

const line = (row: object) => stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** The memory after mails were made. A second run on the same day makes the mails of that day again, and is no reminder. */
export function rememberSent(
  memory: RoundMemory,
  providers: readonly string[],
  today: PlainDate,
): RoundMemory {
  const asked = new Set(providers);
  const earlier = memory.sent.filter(({ provider, on }) => on !== today || !asked.has(provider));
  return {
    ...memory,
    sent: [...earlier, ...[...asked].map((provider) => ({ provider, on: today, way: 'mail' as const }))],
  };
}

/**
 * The memory after files were taken in: each reply with what became of it, mails of words, and mailboxes that do not work.
 * What the same mail said before is replaced.
 */
export function rememberTaken(
  memory: RoundMemory,
  taken: readonly TakenFile[],
  today: PlainDate,
): RoundMemory {
  const replies: RememberedReply[] = taken.flatMap(({ received, replies: said, treatment }) => {
    const { id: source, date, words, kind, providers, strangers } = received;
    const own = said.flatMap(({ reply, decision }): RememberedReply[] => {
      if (decision.kind === 'left') return [];
      const waits = decision.kind === 'waiting';
      return [
        {
          provider: reply.provider,
          offer: reply.offer,
          on: reply.date ?? today,
          ...(reply.verdict && { verdict: reply.verdict }),
          source,
          ...(reply.changes && { changes: shortHash(reply.changes, 12) }),
          ...NOTHING_LEFT,
          words: waits || decision.kind === 'to-do',
          waits,
          strange: waits && decision.reasons.includes('stranger'),
        },
      ];
    });
    // What an editor still has to read, and which no reply stands for, is remembered of the provider, or of nobody known.
    const isOpen = treatment === 'read-first' && !own.some(({ words: open }) => open);
    const isNoted = kind === 'reply' && said.length === 0 && words !== '' && !isPutAside(memory, source);
    if (!isOpen && !isNoted) return own;
    const from = providers.length > 0 ? providers : [undefined];
    return [
      ...own,
      ...from.map((provider): RememberedReply => ({
        ...(provider !== undefined && { provider }),
        on: date ?? today,
        source,
        ...NOTHING_LEFT,
        words: isOpen,
        strange: provider !== undefined && strangers.includes(provider),
      })),
    ];
  });
  const unreachable = taken.flatMap(({ received: { kind, providers, date } }) =>
    kind === 'bounce' ? providers.map((provider) => ({ provider, on: date ?? today })) : [],
  );
  const sources = new Set(replies.map(({ source, offer }) => `${source} ${offer}`));
  const bounced = new Set(unreachable.map(({ provider }) => provider));
  return {
    ...memory,
    replies: [
      ...memory.replies.filter(({ source, offer }) => !sources.has(`${source} ${offer}`)),
      ...replies,
    ],
    unreachable: [...memory.unreachable.filter(({ provider }) => !bounced.has(provider)), ...unreachable],
  };
}

const isPutAside = ({ replies }: RoundMemory, id: string) =>
  replies.some(({ source, aside }) => source === id && aside);

/**
 * The memory after an editor noted that providers answered in words, by telephone or in a mail of their own. What they wrote
 * before is processed with it.
 */
export function rememberAnswered(
  memory: RoundMemory,
  providers: readonly string[],
  today: PlainDate,
): RoundMemory {
  const noted = providers.map((provider) => ({ provider, on: today, ...NOTHING_LEFT }));
  const replies = memory.replies.map((reply) =>
    reply.offer === undefined && reply.provider !== undefined && providers.includes(reply.provider)
      ? { ...reply, words: false }
      : reply,
  );
  return { ...memory, replies: [...replies, ...noted] };
}

/** The memory after an editor put mails aside, which she processed or has nothing to do with. */
export function rememberAside(memory: RoundMemory, sources: ReadonlySet<string>): RoundMemory {
  const replies = memory.replies.map((reply) =>
    reply.source !== undefined && sources.has(reply.source)
      ? { ...reply, words: false, waits: false, aside: true }
      : reply,
  );
  return { ...memory, replies };
}

/** The memory after an editor processed what stands in mails: nothing of them is left to do. */
export function rememberProcessed(memory: RoundMemory, sources: ReadonlySet<string>): RoundMemory {
  const replies = memory.replies.map((reply) =>
    reply.source !== undefined && sources.has(reply.source)
      ? { ...reply, words: false, waits: false }
      : reply,
  );
  return { ...memory, replies };
}

/** When the last mail was made for each provider that it can have reached, those of today left out. */
export function lastSent({ sent, unreachable }: RoundMemory, today: PlainDate): Map<string, PlainDate> {
  const bounced = new Map(unreachable.map(({ provider, on }) => [provider, on]));
  const arrived = sent.filter(({ provider, on }) => on < today && on > (bounced.get(provider) ?? ''));
  return new Map(arrived.map(({ provider, on }) => [provider, on]));
}

/** The providers whose last mail came back. */
export function unreachableProviders({ sent, unreachable }: RoundMemory): Map<string, PlainDate> {
  return new Map(
    unreachable
      .filter(({ provider, on }) => sent.every((one) => one.provider !== provider || one.on <= on))
      .map(({ provider, on }) => [provider, on]),
  );
}

/** What the round needs to know of an entry to see whether a reply is in it. */
interface Answered {
  state: string;
  verified?: PlainDate | undefined;
}

/**
 * The replies that still have to be processed. Whether one is done follows from its entry: it was confirmed since, or it
 * ended. After an undo it is open again.
 */
export function pendingReplies(
  memory: RoundMemory | undefined,
  offers: ReadonlyMap<string, Answered>,
): RememberedReply[] {
  const isOpen = ({ state, verified }: Answered, on: PlainDate) =>
    state !== 'gestopt' && (verified ?? '') < on;
  return (memory?.replies ?? []).filter(({ words, waits, offer, on }) => {
    if (!words && !waits) return false;
    // Words that name no offer are done when somebody says so: a later reply need not have answered them.
    const entry = offer === undefined ? undefined : offers.get(offer);
    return !entry || isOpen(entry, on);
  });
}

/** The offers on which a reply came in this round that their entries do not show yet. */
export function repliedOffers(
  memory: RoundMemory | undefined,
  offers: ReadonlyMap<string, Answered>,
): Set<string> {
  const pending = pendingReplies(memory, offers);
  return new Set(
    pending.flatMap(({ offer, on, strange }) =>
      offer !== undefined && !strange && on >= (memory?.start ?? '') ? [offer] : [],
    ),
  );
}

/** The providers that answered in words of their own, about all that they are asked. */
export function answeredProviders(memory: RoundMemory | undefined): Set<string> {
  return new Set(
    memory?.replies.flatMap(({ offer, provider, on, strange }) =>
      offer === undefined && provider !== undefined && !strange && on >= memory.start ? [provider] : [],
    ),
  );
}

/** Fields that say something about the entry rather than about what is offered. */
const ASIDE = new Set(['verified', 'verifiedBy', 'note', 'state']);

/** The entries as they are now, each as a mark that changes when what it offers does. */
export function marksOf(written: Written): Pick<RoundMemory['begin'], 'marks' | 'ended'> {
  const entries = [...written];
  return {
    marks: Object.fromEntries(
      entries.map(([id, fields]) => {
        const offered = Object.entries(fields).filter(([key]) => !ASIDE.has(key));
        return [id, shortHash(JSON.stringify(offered.sort(([a], [b]) => (a < b ? -1 : 1))), 16)];
      }),
    ),
    ended: entries.flatMap(([id, fields]) => (fields['state'] === 'gestopt' ? [id] : [])),
  };
}

/** The entries at an earlier moment, for a report. */
export function earlierEntries({
  marks,
  ended,
}: Pick<RoundMemory['begin'], 'marks' | 'ended'>): Record<string, EarlierEntry> {
  const over = new Set(ended);
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, { mark, ended: over.has(id) }]));
}

/** What earlier runs left to be processed, so that the same mail is not put on the list twice. */
export function recordedReplies(memory: RoundMemory | undefined): Said[] {
  return (memory?.replies ?? []).flatMap(({ offer, verdict, on, words, waits }) =>
    offer !== undefined && words && !waits ? [{ offer, verdict, date: on, changes: '' }] : [],
  );
}

type Mails = Pick<TakeInContext, 'read' | 'aside' | 'seen' | 'unread'>;

/** What became of the mails that came in before. */
export function earlierMails(memory: RoundMemory | undefined): Mails {
  const replies = memory?.replies ?? [];
  const sources = (list: readonly RememberedReply[]) => new Set(list.flatMap(({ source }) => source ?? []));
  const seen = sources(replies);
  const open = sources(replies.filter(({ words, waits }) => words || waits));
  const aside = sources(replies.filter((reply) => reply.aside));
  return {
    seen,
    aside,
    // Of these nothing is left that somebody still has to read, and nobody put them aside.
    read: new Set([...seen].filter((source) => !open.has(source) && !aside.has(source))),
    unread: replies.flatMap(({ offer, provider, on, words, source }) =>
      offer === undefined && provider !== undefined && words && source !== undefined
        ? [{ provider, on, id: source }]
        : [],
    ),
  };
}
