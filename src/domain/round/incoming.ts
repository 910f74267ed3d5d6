import type { PlainDate } from '../schema/dates.ts';
import type { Provider } from '../schema/schema.ts';
import type { Change } from '../sheet/changes.ts';
import { SHARED_COLUMNS } from '../sheet/columns.ts';
import {
  readSheet,
  type FieldChange,
  type SheetContext,
  type SheetReading,
  type SheetRow,
  type SheetWords,
} from '../sheet/differences.ts';
import { FileError, readSheetBytes } from '../sheet/file.ts';
import { hashOfBytes, shortHash } from '../sheet/hash.ts';
import type { Tab } from '../sheet/tab.ts';
import { versionOf } from '../sheet/table.ts';
import { automaticKind } from './mail/automatic.ts';
import { openAttachments, openFile, type Content, type IncomingFile, type Unread } from './mail/handed-in.ts';
import type { Message } from './mail/message.ts';
import { joined, type NamedOffer } from './mail/own-text.ts';
import { readMessage, type MessageContext, type MessageSaid } from './mail/read-message.ts';
import { domainOf, matchSender, type SenderMatch } from './mail/sender.ts';
import { addsNothing } from './mail/set-phrases.ts';
import { allOffers } from './reply-line.ts';
import type { ReceivedReply } from './settle.ts';

export type { IncomingFile };

/** Why a reply waits for the editor. */
export type Wait =
  /** Somebody wrote words beside it. */
  | 'words'
  /** Something is attached that cannot be read. */
  | 'attachment'
  /** Another mail of the same provider holds words that nobody read yet. */
  | 'other-mail'
  /** The mailbox is not one of the provider as far as the map knows. */
  | 'stranger';

/** A reply with what it does to the fields, and what somebody wrote beside it. */
export interface IncomingReply extends ReceivedReply {
  edits: Change[];
  fieldChanges: FieldChange[];
  /** Every word that a person wrote about this offer, whole; what stands in its mail about all is with the mail. */
  words: string;
  /** The tab and the row of a spreadsheet, in words. */
  place?: string;
  waits: { reason: Wait; id: string }[];
  sender: SenderMatch;
  /** The domain that it came from; absent in a file without a sender. */
  domain: string | undefined;
}

/** Offers that a spreadsheet adds. */
export interface NewOffer {
  source: string;
  provider: string;
  date: PlainDate | undefined;
  row: SheetRow;
  waits: IncomingReply['waits'];
}

/** Something about a file that an editor must know. */
export type Notice =
  | { kind: 'broken-line'; text: string }
  | { kind: 'unread'; source: string; reason: Unread }
  /** A spreadsheet that cannot be opened, and why. */
  | { kind: 'closed-sheet'; source: string; text: string }
  /** What stands in a spreadsheet that only a person can judge. */
  | { kind: 'told'; source: string; text: string }
  /** A spreadsheet without the column that shows what the entries were when it was made. */
  | { kind: 'no-version'; source: string }
  | { kind: 'unchanged-sheet'; source: string }
  /** Offers of the provider that have no row. */
  | { kind: 'missing-rows'; source: string; offers: string[] };

/** What one file is, or one mail of a mailbox or zip, and all that it says. */
export interface Received {
  /** Where it lies: the name of the file, and of the mail in it. */
  source: string;
  /** By this the editor says that she read it: the same for the same mail. */
  id: string;
  kind: 'reply' | 'bounce' | 'absence' | 'receipt' | 'own' | 'unread';
  /** Why it is not read. */
  unread?: Unread;
  date: PlainDate | undefined;
  /** The domain of the sender. The name before it is not kept, because the map keeps no mailboxes of people. */
  domain: string | undefined;
  /** Who it is from, as far as the mail shows. */
  providers: string[];
  replies: IncomingReply[];
  added: NewOffer[];
  /** Every word of a person that belongs to no offer in particular. */
  words: string;
  notices: Notice[];
  /** Why this file is left alone as a whole. */
  problems: string[];
  /** Those of the providers to whom its sender is a stranger. */
  strangers: string[];
  /** The mailboxes that a bounce names. They are compared, and never written. */
  mailboxes: string[];
}

/** What the replies are compared with. */
export interface ReadingContext extends Omit<MessageContext, 'offer' | 'offersOf' | 'namesOf' | 'isOurs'> {
  /** The fields of the offers as their files have them, by id. */
  written: ReadonlyMap<string, Record<string, unknown>>;
  /** The offers of a provider that are asked about. */
  offersOf: (provider: string) => readonly NamedOffer[];
  providers: ReadonlyMap<string, Provider>;
  /** What spreadsheets are compared with. */
  sheet: SheetContext;
  /** The day for a reply that carries no date itself. */
  received: PlainDate | undefined;
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
  for (const file of files)
    for (const content of await openFile(file)) received.push(await readContent(content, context));
  return withOtherMails(received);
}

async function readContent(content: Content, context: ReadingContext): Promise<Received> {
  const { source } = content;
  if (content.kind === 'unread') return { ...nothing(source), kind: 'unread', unread: content.reason };
  if (content.kind === 'mail') return readMail(source, content.message, context);
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

async function readMail(source: string, message: Message, context: ReadingContext): Promise<Received> {
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
  const contents = await openAttachments(source, attachments);
  const parts = await Promise.all(
    contents.map(async (content) => {
      if (content.kind === 'mail')
        return borneBy(await readMail(content.source, content.message, context), from, context);
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
  const pages = [...text.matchAll(/\/controle\/([a-z0-9-]+)\//g)].map(({ 1: id = '' }) => id);
  const named = pages.filter((id) => context.providers.has(id));
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

type ReturnedSheet = Pick<Received, 'replies' | 'added' | 'notices' | 'problems' | 'providers' | 'words'>;

async function readReturnedSheet(
  source: string,
  name: string,
  bytes: Uint8Array,
  { written, sheet, received, offersOf }: ReadingContext,
): Promise<ReturnedSheet> {
  const empty = { replies: [], added: [], notices: [], problems: [], providers: [], words: '' };
  let tabs: Tab[];
  try {
    tabs = await readSheetBytes(name, bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...empty, notices: [{ kind: 'closed-sheet', source, text: error.message }] };
  }
  const reading = readSheet(tabs, sheet);
  const { rows, problems } = reading;
  // A sheet belongs to one provider: the one in its first row.
  const provider = rows[0]?.provider ?? '';
  const said = rows.filter(({ id, verdict, changes }) => id !== undefined && (verdict || changes.length > 0));
  return {
    replies: said.map((row) => ({
      source,
      provider: row.provider === provider ? provider : '',
      offer: row.id ?? '',
      verdict: row.verdict,
      date: received,
      changes: row.changes.map(({ field, after }) => `${field}=${after}`).join('\n'),
      edits: row.edits,
      fieldChanges: row.changes,
      words: row.words.join('\n'),
      place: row.place,
      waits: [],
      sender: 'nothing-to-compare',
      domain: undefined,
      isOutdated: row.changes.length > 0 && isOutdated(row, written),
    })),
    added: rows
      .filter(({ id }) => id === undefined)
      .map((row) => ({ source, provider: row.provider ?? provider, date: received, row, waits: [] })),
    notices: [
      ...noticesOf(source, reading, provider, offersOf),
      ...(said.length === 0 && rows.every(({ id }) => id !== undefined) && problems.length === 0
        ? [{ kind: 'unchanged-sheet' as const, source }]
        : []),
    ],
    problems: [...problems, ...forbidden(said, sheet.words)].map((problem) => `${source}, ${problem}`),
    // What stands beside a row that answers nothing is read with the rest of the sheet.
    words: [
      ...reading.words,
      ...rows.flatMap((row) =>
        said.includes(row) || row.id === undefined ? [] : row.words.map((one) => `${row.place}: ${one}`),
      ),
    ].join('\n'),
    providers: provider ? [provider] : [],
  };
}

/** What an editor must know of a sheet: what it says besides, and which offers somebody took out of it. */
function noticesOf(
  source: string,
  { rows, told, isWithoutVersion }: SheetReading,
  provider: string,
  offersOf: ReadingContext['offersOf'],
): Notice[] {
  const ids = new Set(rows.map(({ id }) => id));
  const missing = offersOf(provider).filter(({ id }) => !ids.has(id));
  return [
    ...(isWithoutVersion ? [{ kind: 'no-version' as const, source }] : []),
    ...told.map((text) => ({ kind: 'told' as const, source, text })),
    ...(missing.length > 0 && rows.length > 0
      ? [
          {
            kind: 'missing-rows' as const,
            source,
            offers: missing.map(({ id, title }) => `${title} (${id})`),
          },
        ]
      : []),
  ];
}

/**
 * Whether an entry changed after its sheet was made: other cells then hold older values, which nobody meant as a change.
 */
function isOutdated({ id = '', version }: SheetRow, written: ReadingContext['written']): boolean {
  return version !== undefined && version !== versionOf(written.get(id) ?? {});
}

/** Fields that only the editors fill in. */
function forbidden(rows: readonly SheetRow[], words: SheetWords): string[] {
  const shared = new Set(SHARED_COLUMNS.map(({ field }) => field));
  return rows.flatMap(({ place, changes }) =>
    changes
      .filter(({ field }) => !shared.has(field))
      .map(({ field }) => `${place}: "${words.headers[field]}" vult alleen de redactie in.`),
  );
}
