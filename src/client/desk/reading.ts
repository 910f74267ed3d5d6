/** Reads what somebody handed in, and works out what taking it over would change. Loaded when the first file comes. */
import { planReplies } from '../../content/edit/reply-plan.ts';
import type { Problem } from '../../domain/checks/problem.ts';
import { checkProse } from '../../domain/checks/prose.ts';
import { readIncoming } from '../../domain/round/incoming.ts';
import { earlierMails, recordedReplies, rememberTaken } from '../../domain/round/memory.ts';
import type { IncomingReply, NewOffer } from '../../domain/round/received.ts';
import { takeIn, type TakenFile } from '../../domain/round/take-in.ts';
import { readingContext } from '../../texts/nl/reading-context.ts';
import type { Desk } from './desk.ts';
import { codeCheck } from './round-code.ts';

/** One thing that can be taken over, by a name that stays the same when it is read again. */
export interface TakeItem {
  key: string;
  file: TakenFile;
  part: 'klopt' | 'gewijzigd' | 'gestopt' | 'nieuw';
  reply?: IncomingReply;
  added?: NewOffer;
}

/** What came in, by what is done with it. */
export interface Reading {
  files: TakenFile[];
  items: TakeItem[];
  toRead: TakenFile[];
  others: TakenFile[];
}

const NOTHING_READ: Reading = { files: [], items: [], toRead: [], others: [] };

/** Reads all that was handed in, as the content is now. */
export async function readHanded(desk: Desk): Promise<Reading> {
  const { catalogue, memory, handed, draft, today } = desk;
  if (!catalogue || !memory || handed.length === 0) return NOTHING_READ;
  const context = readingContext(catalogue, {
    received: draft.received ?? today,
    isCode: codeCheck(desk, memory),
  });
  const incoming = await readIncoming(handed, context);
  const mails = earlierMails(memory);
  const files = takeIn(incoming, {
    offers: new Map(catalogue.offers.map((offer) => [offer.id, offer])),
    providers: new Set(context.providers.keys()),
    today,
    recorded: recordedReplies(memory),
    ...mails,
    read: new Set([...mails.read, ...draft.read]),
    trusted: new Set(draft.trusted),
  });
  return sorted(files, { done: new Set(draft.done), processed: mails.read });
}

/** Of mails that are done nothing is left, whatever they say; of those that somebody processed before, no words. */
function sorted(
  files: TakenFile[],
  { done, processed }: Record<'done' | 'processed', ReadonlySet<string>>,
): Reading {
  const open = files.filter(({ received }) => !done.has(received.id));
  const items = open.flatMap(itemsOf);
  const toRead = open.filter(
    ({ treatment, received }) =>
      (treatment === 'read-first' || treatment === 'to-do') && !processed.has(received.id),
  );
  const used = new Set([...items.map(({ file }) => file), ...toRead]);
  return { files, items, toRead, others: files.filter((file) => !used.has(file)) };
}

function itemsOf(file: TakenFile): TakeItem[] {
  const { received, replies, added } = file;
  return [
    ...replies.flatMap(({ reply, decision }): TakeItem[] => {
      if (decision.kind !== 'applied') return [];
      const part =
        reply.verdict === 'gestopt' ? 'gestopt' : reply.fieldChanges.length > 0 ? 'gewijzigd' : 'klopt';
      return [{ key: `${received.id} ${reply.offer}`, file, part, reply }];
    }),
    ...added.flatMap(({ offer, decision }): TakeItem[] =>
      decision.kind === 'applied'
        ? [{ key: `${received.id} nieuw ${offer.row.place}`, file, part: 'nieuw', added: offer }]
        : [],
    ),
  ];
}

/** What became of taking over: how many were, and why others were not, by the name of their file. */
export interface TakenOver {
  count: number;
  blocked: { source: string; problems: Problem[] }[];
}

/**
 * Takes over what was chosen, into the change set, with what the round remembers of it. It reads anew first, because the
 * entries may have changed since the list was drawn.
 */
export async function takeOver(desk: Desk, chosen: (item: TakeItem) => boolean): Promise<TakenOver> {
  const { items } = await readHanded(desk);
  // What is known only now: while it was read, she may have gone on.
  const { memory, catalogue, today } = desk;
  if (!memory || !catalogue) return { count: 0, blocked: [] };
  const wanted = items.filter(chosen);
  const replies = new Set(wanted.flatMap(({ reply }) => reply ?? []));
  const added = new Set(wanted.flatMap((item) => item.added ?? []));
  const files = [...new Set(wanted.map(({ file }) => file))].map((file): TakenFile => ({
    ...file,
    replies: file.replies.filter(({ reply }) => replies.has(reply)),
    added: file.added.filter(({ offer }) => added.has(offer)),
  }));
  const ids = catalogue.offers.map(({ id }) => id);
  const plan = planReplies(desk.files, files, { ids, today, checkText: checkProse });
  const blocked = [...plan.blocked].map(([source, problems]) => ({ source, problems }));
  const taken = files.filter(({ received }) => !plan.blocked.has(received.source));
  if (plan.problems.length > 0) return { count: 0, blocked: [{ source: '', problems: plan.problems }] };
  desk.replace(plan.replacements);
  desk.remember(rememberTaken(memory, taken, today));
  return {
    count: taken.reduce((count, file) => count + file.replies.length + file.added.length, 0),
    blocked,
  };
}
