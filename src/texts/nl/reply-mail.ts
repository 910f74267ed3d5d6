import type { PlainDate } from '../../domain/schema/dates.ts';
import { allOffers, writeCodeLine, writeReplyLine } from '../../domain/round/reply-line.ts';
import type { Verdict } from '../../domain/schema/vocabulary.ts';
import { round } from './round.ts';

/** What a provider says of one entry. */
export interface GivenReply {
  id: string;
  title: string;
  verdict: Verdict;
  /** What is different, in the provider's own words. */
  remark?: string | undefined;
}

export interface Mail {
  subject: string;
  body: string;
}

/** Who replies. */
export interface Replier {
  id: string;
  name: string;
}

export interface ReplyMarks {
  /** The day of the reply. Without it the lines carry no date, and the date of the mail counts. */
  today?: PlainDate | undefined;
  /** Shows that the provider has our mail of this round. */
  code?: string | undefined;
}

/** The mail with a provider's replies, first for a person, then with a line for each entry for the program that reads it. */
export function replyMail(provider: Replier, replies: readonly GivenReply[], marks: ReplyMarks = {}): Mail {
  const { changed } = round.reply;
  const said = replies.map(({ title, verdict, remark }) =>
    [
      `- ${title}: ${round.verdicts[verdict]}`,
      ...(remark ? [`  ${remark.replaceAll('\n', '\n  ')}`] : []),
    ].join('\n'),
  );
  const asksWhat = replies.some(({ verdict, remark }) => verdict === 'gewijzigd' && !remark);
  const lines = replies.map(({ id, verdict }) =>
    writeReplyLine({ provider: provider.id, offer: id, verdict, date: marks.today }),
  );
  return mailOf(provider, said, asksWhat ? [`${changed}\n`] : [], lines, marks);
}

/** The mail in which all offers of a provider hold, with one line for all: it fits any mail program, however many there are. */
export function allHoldsMail(provider: Replier, ids: readonly string[], marks: ReplyMarks = {}): Mail {
  const said = `- ${round.reply.all(ids.length)}: ${round.verdicts.klopt}`;
  const offer = allOffers(ids);
  const line = writeReplyLine({ provider: provider.id, offer, verdict: 'klopt', date: marks.today });
  return mailOf(provider, [said], [], [line], marks);
}

function mailOf(
  { id, name }: Replier,
  said: readonly string[],
  asked: readonly string[],
  lines: readonly string[],
  { code }: ReplyMarks,
): Mail {
  const { subject, hello, from, keep } = round.reply;
  const codes = code === undefined ? [] : [writeCodeLine({ provider: id, code })];
  const parts = [
    hello,
    `${from(name)}\n${said.join('\n')}`,
    ...asked,
    `${keep}\n${[...lines, ...codes].join('\n')}`,
  ];
  return { subject: subject(name), body: parts.join('\n\n') };
}

/** The mail in which everything holds: a line for each offer where that fits, and else one for all. */
export function holdsMail(
  provider: Replier,
  offers: readonly { id: string; title: string }[],
  marks: ReplyMarks = {},
): Mail {
  const each = replyMail(
    provider,
    offers.map(({ id, title }) => ({ id, title, verdict: 'klopt' })),
    marks,
  );
  // The mailbox of a region is not longer than this.
  const fits = mailAddress(each, 'x'.repeat(LONGEST_MAILBOX)) !== undefined;
  return fits
    ? each
    : allHoldsMail(
        provider,
        offers.map(({ id }) => id),
        marks,
      );
}

const LONGEST_MAILBOX = 80;

/** The longest address, in characters, that every mail program and browser opens. */
const LONGEST_ADDRESS = 1900;

/** The address that opens a mail in the visitor's mail program; `undefined` when it would be too long to work. */
export function mailAddress({ subject, body }: Mail, to = ''): string | undefined {
  const text = body.replaceAll('\n', '\r\n');
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}
