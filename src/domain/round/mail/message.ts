import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import PostalMime, { type Email } from 'postal-mime';
import { MAX_MAIL_DEPTH, MAX_MAIL_LENGTH } from '../../limits.ts';
import { dateInAmsterdam, type PlainDate } from '../../schema/dates.ts';
import { decodeText } from '../../sheet/plain-text.ts';
import { htmlWords } from './html-words.ts';
import { letterAtStart } from './letter.ts';
import { mailboxesIn } from './sender.ts';

/** A file that stands in a mail. */
export interface Attachment {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Whether it is a picture in the text, such as the logo of a signature. */
  isInline: boolean;
  /** The mail that it holds, when the program kept it as one. */
  message?: Message;
}

/** A mail as it lies in a file, whichever program saved it. */
export interface Message {
  /** The whole mailbox of the sender, in lower case. It is compared and forgotten: the map keeps no mailboxes of people. */
  from: string | undefined;
  /** The mailboxes that it was sent to, in lower case. */
  to: string[];
  /** The day on which it was sent; absent when the mail does not say. */
  date: PlainDate | undefined;
  subject: string;
  /** The headers by which programs tell what they are, in lower case. */
  headers: ReadonlyMap<string, string>;
  /** What its reader sees. */
  text: string;
  /** The same in plain text, when the mail has both; a person may have written in one of them only. */
  plain: string | undefined;
  attachments: Attachment[];
}

/** A mail with a text that is longer than anybody writes. */
export class MailTooLong extends Error {}

/** The text of a mail as it came in. Throws a MailTooLong when nobody wrote so much. */
function within(text: string): string {
  if (text.length > MAX_MAIL_LENGTH) throw new MailTooLong();
  return text;
}

/** A mail in both forms is read as its reader sees it, in HTML; the plain text is looked through for what is only there. */
function choose(givenPlain: string, givenHtml: string) {
  const [plain, html] = [withoutVoids(within(givenPlain)), withoutVoids(givenHtml)];
  return html.trim()
    ? { text: html, plain: plain.trim() ? plain : undefined }
    : { text: plain, plain: undefined };
}

/** A text without the thousands of empty lines, marked as quotes or not, that somebody hostile may send: they say nothing, and take minutes to search. */
const withoutVoids = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?:\n[ \t\u00A0>]*(?=\n)){4,}\n/g, '\n\n\n\n')
    .replace(/[ \t\u00A0]{200,}/g, ' ');

/** Reads a mail in the form of the internet (.eml, .mht). Rejects when it is too broken or too deep to be read. */
export async function readEml(bytes: Uint8Array): Promise<Message> {
  return fromEmail(
    await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MAX_MAIL_DEPTH }),
  );
}

/** Apple Mail writes the length of the mail above it, and what it knows of the mail below. */
export async function readEmlx(bytes: Uint8Array): Promise<Message> {
  const end = bytes.indexOf(10);
  const length = Number(new TextDecoder('latin1').decode(bytes.subarray(0, end)).trim());
  return readEml(bytes.subarray(end + 1, Number.isInteger(length) ? end + 1 + length : undefined));
}

function fromEmail(mail: Email): Message {
  return {
    from: senderOf(mail),
    to: (mail.to ?? []).flatMap(({ address }) => (address ? [address.toLowerCase()] : [])),
    date: dayOf(mail.date),
    subject: mail.subject ?? '',
    headers: new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value.toLowerCase()])),
    ...choose(mail.text ?? '', mail.html ? htmlWords(within(mail.html)) : ''),
    attachments: mail.attachments.map(({ filename, mimeType, content, disposition, related, contentId }) => ({
      name: filename ?? '',
      type: mimeType.toLowerCase(),
      bytes:
        typeof content === 'string'
          ? new TextEncoder().encode(content)
          : new Uint8Array(content as ArrayBuffer),
      isInline:
        mimeType.startsWith('image/') &&
        (related === true || disposition === 'inline' || contentId !== undefined),
    })),
  };
}

/** The sender; of a mail that names several, the last, because the first may be there to be believed. */
function senderOf({ from, headers }: Email): string | undefined {
  const own = from?.address?.toLowerCase();
  const named = mailboxesIn(headers.find(({ key }) => key === 'from')?.value ?? '');
  const others = named.filter((one) => one !== own && /[<,]\s*$/.test(before(headers, one)));
  return others[others.length - 1] ?? (own || undefined);
}

/** What stands before a mailbox in the sender: a name may look like a mailbox too. */
function before(headers: Email['headers'], mailbox: string): string {
  const value = headers.find(({ key }) => key === 'from')?.value.toLowerCase() ?? '';
  return value.slice(0, value.lastIndexOf(mailbox)).replace(/"[^"]*"/g, '');
}

type MsgReaderType = typeof MsgReaderModule;
/** The package is in the old form of modules, of which Node and Vite give another side. */
const MsgReader: MsgReaderType =
  (MsgReaderModule as unknown as { default?: MsgReaderType }).default ?? MsgReaderModule;

/** Reads a mail that Outlook saved (.msg). Throws when the file is something else. */
export async function readMsg(bytes: Uint8Array): Promise<Message> {
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  const fields = reader.getFileData();
  if (fields.error || (fields.messageClass ?? '') === '') throw new Error(fields.error ?? 'not a message');
  return fromFields(reader, fields);
}

async function fromFields(reader: InstanceType<MsgReaderType>, fields: FieldsData): Promise<Message> {
  const head = fields.headers ? await PostalMime.parse(`${fields.headers.trimEnd()}\r\n\r\n`) : undefined;
  const address = [fields.senderSmtpAddress, fields.creatorSMTPAddress, fields.senderEmail].find((one) =>
    one?.includes('@'),
  );
  const html = fields.bodyHtml ?? (fields.html ? decodeText(fields.html) : '');
  const attachments = await Promise.all(
    (fields.attachments ?? []).map(async (attachment) => {
      const inner = attachment.innerMsgContentFields;
      const { fileName, content } = inner
        ? { fileName: `${inner.subject ?? attachment.name ?? 'bericht'}.msg`, content: undefined }
        : reader.getAttachment(attachment);
      return {
        name: fileName,
        type: (attachment.attachMimeTag ?? '').toLowerCase(),
        bytes: content ?? new Uint8Array(),
        isInline: attachment.pidContentId !== undefined && /\.(png|jpe?g|gif|bmp)$/i.test(fileName),
        ...(inner && { message: await fromFields(reader, inner) }),
      };
    }),
  );
  return {
    from: (address ?? head?.from?.address)?.toLowerCase() || undefined,
    to: (fields.recipients ?? []).flatMap(
      ({ smtpAddress, email }) => (smtpAddress ?? email ?? '').toLowerCase() || [],
    ),
    date: dayOf(fields.clientSubmitTime) ?? dayOf(head?.date) ?? dayOf(fields.messageDeliveryTime),
    subject: fields.subject ?? '',
    headers: new Map(head?.headers.map(({ key, value }) => [key.toLowerCase(), value.toLowerCase()])),
    ...choose(fields.body ?? '', html ? htmlWords(within(html)) : ''),
    attachments,
  };
}

/** A mail that somebody saved as a text or a web page: a mail program puts the head of the mail above it. */
export function readSavedText(bytes: Uint8Array, isHtml: boolean): Message {
  const whole = isHtml
    ? htmlWords(within(decodeHtml(bytes)))
    : within(decodeText(bytes)).replace(/^\uFEFF/, '');
  const letter = letterAtStart(whole);
  return {
    from: letter?.from,
    to: [],
    date: letter?.date,
    subject: letter?.subject ?? '',
    headers: new Map(),
    text: withoutVoids(letter?.text ?? whole),
    plain: undefined,
    attachments: [],
  };
}

/** A web page names its encoding in its text. */
function decodeHtml(bytes: Uint8Array): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 2000)),
  )?.[1];
  try {
    if (named && !/^utf-?16/i.test(named)) return new TextDecoder(named).decode(bytes);
  } catch {
    // A name that no browser knows: the bytes tell it themselves.
  }
  return decodeText(bytes);
}

function dayOf(text: string | undefined): PlainDate | undefined {
  const instant = new Date(text ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : dateInAmsterdam(instant);
}
