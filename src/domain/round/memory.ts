import * as z from 'zod';
import { cutoff, type Refresh } from '../offer/freshness.ts';
import { isPlainDate, type PlainDate } from '../schema/dates.ts';
import { valuesOf, verdicts } from '../schema/vocabulary.ts';
import { shortHash } from '../sheet/hash.ts';

const date = z.string().refine(isPlainDate);

const memorySchema = z.strictObject({
  /** The first day of the round. */
  start: date,
  /** Mails that were made, by provider and day. */
  drafts: z.array(z.strictObject({ provider: z.string(), date })),
  /** Replies that came in. The key is an older word for them. */
  answers: z.array(
    z.strictObject({
      offer: z.string(),
      provider: z.string(),
      verdict: z.enum(valuesOf(verdicts)).optional(),
      date,
      changes: z.string(),
    }),
  ),
  /** The entries at the first run, each as a mark that changes when the entry does. */
  begin: z.strictObject({
    date,
    entries: z.record(z.string(), z.strictObject({ mark: z.string(), ended: z.boolean() })),
  }),
});

/** What is remembered of a round from one run to the next. */
export type RoundMemory = z.infer<typeof memorySchema>;
type RememberedReply = RoundMemory['answers'][number];

/** The fields of offers as their files have them, by id. */
type Written = ReadonlyMap<string, Record<string, unknown>>;

/** The memory of a round that begins. */
export function newMemory(refresh: Refresh, today: PlainDate, written: Written): RoundMemory {
  return {
    start: cutoff(refresh, today),
    drafts: [],
    answers: [],
    begin: { date: today, entries: marksOf(written) },
  };
}

/** Reads a memory that was written before. Throws when the text is something else. */
export function parseMemory(text: string): RoundMemory {
  return memorySchema.parse(JSON.parse(text));
}

export function serialiseMemory(memory: RoundMemory): string {
  return `${JSON.stringify(memory, null, 2)}\n`;
}

/** The memory after mails were made. A second run on the same day makes the mails of that day again, and is no reminder. */
export function rememberDrafts(
  memory: RoundMemory,
  providers: readonly string[],
  today: PlainDate,
): RoundMemory {
  const asked = new Set(providers);
  const earlier = memory.drafts.filter(({ provider, date }) => date !== today || !asked.has(provider));
  return { ...memory, drafts: [...earlier, ...[...asked].map((provider) => ({ provider, date: today }))] };
}

/** The memory after replies were taken in. */
export function rememberReplies(memory: RoundMemory, replies: readonly RememberedReply[]): RoundMemory {
  return { ...memory, answers: [...memory.answers, ...replies] };
}

/** When the last mail was made for each provider, those of today left out. */
export function lastDrafts({ drafts }: RoundMemory, today: PlainDate): Map<string, PlainDate> {
  return new Map(drafts.filter(({ date }) => date < today).map(({ provider, date }) => [provider, date]));
}

/** The offers on which a reply came in this round that the entry itself does not show yet. */
export function repliedOffers(memory: RoundMemory | undefined): Set<string> {
  return new Set(memory?.answers.filter(({ date }) => date >= memory.start).map(({ offer }) => offer));
}

/** Fields that say something about the entry rather than about what is offered. */
const ASIDE = new Set(['verified', 'verifiedBy', 'note', 'state']);

/** The entries as they are now, each as a mark that changes when what it offers does. */
export function marksOf(written: Written): RoundMemory['begin']['entries'] {
  return Object.fromEntries(
    [...written].map(([id, fields]) => {
      const offered = Object.entries(fields).filter(([key]) => !ASIDE.has(key));
      const text = JSON.stringify(offered.sort(([a], [b]) => (a < b ? -1 : 1)));
      return [id, { mark: shortHash(text, 16), ended: fields['state'] === 'gestopt' }];
    }),
  );
}
