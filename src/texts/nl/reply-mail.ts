import type { PlainDate } from '../../domain/schema/dates.ts';
import { writeReplyLine } from '../../domain/round/reply-line.ts';
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

/**
 * The mail with a provider's replies, first for a person, then with a line for each entry for the program that reads
 * it. Without `today` the lines carry no date, and the date of the mail counts.
 */
export function replyMail(
  provider: { id: string; name: string },
  replies: readonly GivenReply[],
  today?: PlainDate,
): Mail {
  const { subject, hello, from, changed, keep } = round.reply;
  const said = replies.map(({ title, verdict, remark }) =>
    [
      `- ${title}: ${round.verdicts[verdict]}`,
      ...(remark ? [`  ${remark.replaceAll('\n', '\n  ')}`] : []),
    ].join('\n'),
  );
  const asksWhat = replies.some(({ verdict, remark }) => verdict === 'gewijzigd' && !remark);
  const lines = replies.map(({ id, verdict }) =>
    writeReplyLine({ provider: provider.id, offer: id, verdict, date: today }),
  );
  const parts = [
    hello,
    `${from(provider.name)}\n${said.join('\n')}`,
    ...(asksWhat ? [`${changed}\n`] : []),
    `${keep}\n${lines.join('\n')}`,
  ];
  return { subject: subject(provider.name), body: parts.join('\n\n') };
}

/** The longest address, in characters, that every mail program and browser opens. */
const LONGEST_ADDRESS = 1900;

/** The address that opens a mail in the visitor's mail program; `undefined` when it would be too long to work. */
export function mailAddress({ subject, body }: Mail, to = ''): string | undefined {
  const text = body.replaceAll('\n', '\r\n');
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}
