import type { PlainDate } from '../schema/dates.ts';
import type { Provider } from '../schema/schema.ts';
import { roomToUnpack, type Room } from '../sheet/unzip.ts';
import { hashOfBytes, shortHash } from '../sheet/hash.ts';
import { automaticKind } from './mail/automatic.ts';
import { openAttachments, openFile, type Content, type IncomingFile } from './mail/handed-in.ts';
import type { Message } from './mail/message.ts';
import { joined } from './mail/own-text.ts';
import { readMessage, type MessageContext, type MessageSaid } from './mail/read-message.ts';
import { pagesIn } from './mail/ready-made.ts';
import { domainOf, matchSender, type SenderMatch } from './mail/sender.ts';
import { addsNothing } from './mail/set-phrases.ts';
import type { IncomingReply, Notice, Received } from './received.ts';
import { allOffers } from './reply-line.ts';
import { readReturnedSheet, type ReturnContext } from './returned-sheet.ts';

/** What the replies are compared with. */
export interface ReadingContext
  extends Omit<MessageContext, 'offer' | 'offersOf' | 'namesOf' | 'isOurs'>, ReturnContext {
  providers: ReadonlyMap<string, Provider>;
  /** The mailbox of the region. */
  mailbox: string | undefined;
  /** Whether a code is that of a provider in this round. */
  isCode: (provider: string, code: string) => boolean;
}

/** Reads what was handed in, file by file, in the order in which it is given. A file that cannot be read stops no other. */
export async function readIncoming(
  files: readonly IncomingFile[],
  context: ReadingContext,
): Promise<Received[]> {
  const received: Received[] = [];
  for (const file of files) {
    // One room for all that lies in a file, however many zips that are.
    const room = roomToUnpack();
    for (const content of await openFile(file, 0, room))
      received.push(await readContent(content, context, room));
  }
  return withOtherMails(received);
}

async function readContent(content: Content, context: ReadingContext, room: Room): Promise<Received> {
  const { source } = content;
  if (content.kind === 'unread') return { ...nothing(source), kind: 'unread', unread: content.reason };
  if (content.kind === 'mail') return readMail(source, content.message, context, room);
  const sheet = await readReturnedSheet(source, content.name, content.bytes, context);
  return finish(
    { ...nothing(source), id: hashOfBytes(content.bytes, ID_LENGTH), ...sheet },
    context,
    undefined,
    [],
  );
}

const nothing = (source: string): Received => ({
  source,
  id: shortHash(source, ID_LENGTH),
  kind: 'reply',
  date: undefined,
  domain: undefined,
  providers: [],
  replies: [],
  added: [],
  words: '',
  notices: [],
  problems: [],
  strangers: [],
  mailboxes: [],
});

/** Six signs tell the mails of a round apart, and can be typed. */
const ID_LENGTH = 6;
const idOf = (...parts: unknown[]) => shortHash(JSON.stringify(parts), ID_LENGTH);

async function readMail(
  source: string,
  message: Message,
  context: ReadingContext,
  room: Room,
): Promise<Received> {
  const { from, date, subject, text, attachments } = message;
  const mail: Received = {
    ...nothing(source),
    id: idOf(
      from,
      date,
      subject,
      text,
      attachments.map(({ name, bytes }) => [name, hashOfBytes(bytes, 16)]),
    ),
    date,
    domain: from && domainOf(from),
  };
  const automatic = automaticKind(message);
  if (automatic) {
    const { kind } = automatic;
    const mailboxes = kind === 'bounce' ? automatic.mailboxes : [];
    return {
      ...mail,
      kind,
      mailboxes,
      providers: automaticProviders(message, mailboxes, context),
      words: automatic.kind === 'bounce' && automatic.isReport ? '' : text.trim(),
    };
  }
  const inner = messageContext(message, context);
  const said = readMessage(message, inner);
  const isOwn = inner.isOurs(from);
  const contents = await openAttachments(source, attachments, room);
  const parts = await Promise.all(
    contents.map(async (content) => {
      if (content.kind === 'mail')
        return borneBy(await readMail(content.source, content.message, context, room), from, context);
      if (content.kind === 'unread')
        return {
          ...nothing(content.source),
          notices: [{ kind: 'unread' as const, source: content.source, reason: content.reason }],
        };
      // What we sent with our own mail is no reply.
      if (isOwn && !said.isForward) return nothing(content.source);
      const sheet = await readReturnedSheet(content.source, content.name, content.bytes, context);
      return {
        ...nothing(content.source),
        ...sheet,
        replies: dated(sheet.replies, said.date),
        added: dated(sheet.added, said.date),
      };
    }),
  );
  const whole: Received = {
    ...mail,
    date: said.date,
    words: '',
    replies: [...linesOf(source, said, context), ...parts.flatMap(({ replies }) => replies)],
    added: parts.flatMap(({ added }) => added),
    providers: parts.flatMap(({ providers }) => providers),
    notices: [
      ...said.broken.map((line): Notice => ({ kind: 'broken-line', text: line })),
      ...parts.flatMap(({ notices }) => notices),
    ],
    problems: parts.flatMap(({ problems }) => problems),
  };
  const isForward = said.isForward || contents.some((content) => content.kind === 'mail');
  whole.words = joined([isForward ? said.ours : '', said.general, ...parts.map(({ words }) => words)]);
  const hasNothing = whole.replies.length + whole.added.length === 0 && whole.words === '';
  if (isOwn && hasNothing) return { ...whole, kind: 'own', notices: [] };
  return finish(whole, context, said, said.pages);
}

/** A mail that is attached to another: whoever attached it is compared too. */
function borneBy(mail: Received, via: string | undefined, context: ReadingContext): Received {
  if (via === undefined || isColleague(via, context)) return mail;
  const replies = mail.replies.map((reply) => {
    const bearer = matchSender(via, context.providers.get(reply.provider));
    return bearer === 'known' || bearer === 'nothing-to-compare'
      ? reply
      : { ...reply, sender: bearer, domain: domainOf(via) };
  });
  return { ...mail, replies };
}

const dated = <T extends { date: PlainDate | undefined }>(
  rows: readonly T[],
  date: PlainDate | undefined,
): T[] => rows.map((row) => ({ ...row, date: date ?? row.date }));

function messageContext(message: Message, context: ReadingContext): MessageContext {
  const { written, providers, offersOf, mailbox } = context;
  const own = mailbox?.toLowerCase();
  // As long as the region has no mailbox, whoever writes to herself is the one who sends the mails of the round.
  const toItself = own === undefined && message.to.includes(message.from ?? '') ? message.from : undefined;
  return {
    ...context,
    isOurs: (address) => address !== undefined && (address === own || address === toItself),
    offer: (id) => {
      const fields = written.get(id);
      return fields && { id, title: String(fields['title'] ?? ''), fields };
    },
    offersOf,
    namesOf: (id) => {
      const provider = providers.get(id);
      return [...(provider ? [provider.name] : []), id];
    },
  };
}

/** The lines of a mail as replies; a line about all offers becomes one for each. */
function linesOf(source: string, said: MessageSaid, context: ReadingContext): IncomingReply[] {
  return said.lines.flatMap((line): IncomingReply[] => {
    const { provider, offer, verdict, date, isQuoted, isAll } = line;
    const offers = isAll ? offersOfLine(provider, offer, context) : [offer];
    return offers.flatMap((id) => {
      const verified = context.written.get(id)?.['verified'];
      // A quote says once more what was said before: only a day of its own shows that it is new.
      if (isQuoted && (date === undefined || (typeof verified === 'string' && date <= verified))) return [];
      return [
        {
          source,
          provider,
          offer: id,
          verdict,
          date: date ?? context.received,
          changes: '',
          edits: [],
          fieldChanges: [],
          words: joined([said.byOffer.get(offer) ?? '', isAll ? (said.byOffer.get(id) ?? '') : '']),
          waits: [],
          ...senderOf(provider, line, said, context),
        },
      ];
    });
  });
}

/** The offers that "all" stands for; those that came or went since keep the line as it is, which nobody knows. */
function offersOfLine(provider: string, all: string, { offersOf }: ReadingContext): string[] {
  const ids = offersOf(provider).map(({ id }) => id);
  return allOffers(ids) === all ? ids : [all];
}

interface Sender {
  from: string | undefined;
  via?: string | undefined;
}

/** Compares who wrote a reply, and who forwarded it, with the provider that it speaks for. */
function senderOf(
  id: string,
  { from, via }: Sender,
  said: MessageSaid,
  context: ReadingContext,
): Pick<IncomingReply, 'sender' | 'domain'> {
  const provider = context.providers.get(id);
  const domain = from && domainOf(from);
  if (said.codes.some((one) => one.provider === id && context.isCode(id, one.code)))
    return { sender: 'known', domain };
  const sender = matchSender(from, provider);
  if (via === undefined || via === from || isColleague(via, context)) return { sender, domain };
  // Anybody can type the head of a letter, or attach one: whoever forwards it is compared too.
  const bearer = matchSender(via, provider);
  return bearer === 'known' ? { sender, domain } : { sender: bearer, domain: domainOf(via) };
}

/** Whether a mailbox is at the region's own domain: somebody there forwards what came in elsewhere. */
function isColleague(mailbox: string, { mailbox: own }: ReadingContext): boolean {
  return (
    own !== undefined &&
    (own.toLowerCase() === mailbox || matchSender(mailbox, { email: own, url: undefined }) === 'known')
  );
}

/** Puts the words beside the replies, and says what each waits for. */
function finish(
  mail: Received,
  context: ReadingContext,
  said: MessageSaid | undefined,
  pages: readonly string[],
): Received {
  const { id, words } = mail;
  const isUnread = mail.notices.some(({ kind }) => kind === 'unread' || kind === 'closed-sheet');
  const from = said?.from;
  const verdicts = mail.replies.flatMap(({ verdict }) => verdict ?? []);
  const isStranger = mail.replies.some(({ sender }) => sender === 'stranger');
  const waitsOf = (all: string, sender: SenderMatch): IncomingReply['waits'] => [
    ...(all && !addsNothing(all, verdicts) ? [{ reason: 'words' as const, id }] : []),
    ...(isUnread ? [{ reason: 'attachment' as const, id }] : []),
    // Whoever is a stranger to one provider in a mail is nobody that we know for another.
    ...(sender === 'stranger' || (isStranger && sender === 'nothing-to-compare')
      ? [{ reason: 'stranger' as const, id }]
      : []),
  ];
  const replies = mail.replies.map((reply): IncomingReply => {
    const fromMail = said && reply.sender === 'nothing-to-compare' && reply.source !== mail.source;
    const { sender, domain } = fromMail ? senderOf(reply.provider, said, said, context) : reply;
    const found = [
      ...reply.waits.map(({ reason }) => ({ reason, id })),
      ...waitsOf(joined([words, reply.words]), sender),
    ];
    const waits = found.filter(({ reason }, at) => found.findIndex((one) => one.reason === reason) === at);
    return { ...reply, sender, domain, waits };
  });
  const added = mail.added.map((offer) => {
    const sender = said ? senderOf(offer.provider, said, said, context).sender : 'nothing-to-compare';
    return { ...offer, waits: waitsOf(joined([words, ...offer.row.words]), sender) };
  });
  const named = [
    ...mail.providers,
    ...replies.map(({ provider }) => provider),
    ...added.map(({ provider }) => provider),
    ...pages,
    ...(said?.codes ?? [])
      .filter(({ provider, code }) => context.isCode(provider, code))
      .map(({ provider }) => provider),
  ].filter((provider) => context.providers.has(provider));
  const providers = named.length > 0 ? named : byMailbox(from, context);
  const strangers = providers.filter(
    (id) => said !== undefined && senderOf(id, said, said, context).sender === 'stranger',
  );
  return { ...mail, replies, added, providers: [...new Set(providers)], strangers: [...new Set(strangers)] };
}

/** The organisations of which a mailbox is one. */
function byMailbox(mailbox: string | undefined, { providers }: ReadingContext): string[] {
  if (mailbox === undefined) return [];
  const all = [...providers.values()];
  const exact = all.filter(({ email }) => email?.toLowerCase() === mailbox);
  const found = exact.length > 0 ? exact : all.filter((one) => matchSender(mailbox, one) === 'known');
  return found.map(({ id }) => id);
}

function automaticProviders(
  { text, from }: Message,
  mailboxes: readonly string[],
  context: ReadingContext,
): string[] {
  const failed = mailboxes.flatMap((mailbox) => byMailbox(mailbox, context));
  if (failed.length > 0) return [...new Set(failed)];
  const named = pagesIn(text).filter((id) => context.providers.has(id));
  return [...new Set(named.length > 0 ? named : byMailbox(from, context))];
}

/**
 * What a person wrote in one mail may take back what another mail of the same provider says: that waits until both are read.
 * Words about one offer hold back that offer only.
 */
function withOtherMails(received: readonly Received[]): Received[] {
  const spoken = received.filter(({ kind }) => kind === 'reply');
  const says = (words: string) => words !== '' && !addsNothing(words, []);
  return received.map((mail) => {
    const replies = mail.replies.map((reply) => {
      const others = spoken.filter(
        (other) =>
          other.source !== mail.source &&
          other.providers.includes(reply.provider) &&
          (!other.date || !reply.date || other.date >= reply.date) &&
          (says(other.words) ||
            other.replies.some(({ offer, words }) => offer === reply.offer && says(words))),
      );
      return {
        ...reply,
        waits: [...reply.waits, ...others.map(({ id }) => ({ reason: 'other-mail' as const, id }))],
      };
    });
    return { ...mail, replies };
  });
}
