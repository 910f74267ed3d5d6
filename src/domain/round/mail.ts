import { convert } from 'html-to-text';
import PostalMime, { type Attachment } from 'postal-mime';
import { dateInAmsterdam, type PlainDate } from '../schema/dates.ts';
import { readReplyLines, type ReplyLine } from './reply-line.ts';
import { isSheetFile } from '../sheet/file.ts';

/** What a saved mail says. */
export interface ReadMail {
  lines: ReplyLine[];
  /** Beginnings of texts that start as a reply line but are not one, such as a line that was cut off. */
  broken: string[];
  /** The day on which it was sent; absent when the mail does not say. */
  date: PlainDate | undefined;
  /** The domain of the sender, behind the @. The name before it is not kept, because the map keeps no names of people. */
  domain: string | undefined;
  /** What somebody wrote, without quotes and lines for the program. */
  words: string;
  sheets: { name: string; bytes: Uint8Array }[];
}

const LONGEST_WORDS = 600;

/**
 * Reads a mail as a mail program saved it, in any encoding. It never throws: a broken mail gives what can be read of it.
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(bytes);
  const plain = mail.text ?? '';
  // The plain text of a mail may only say that there is no plain text.
  const html = mail.html ? htmlText(mail.html) : '';
  const own = readReplyLines(plain);
  const { lines, broken } = own.lines.length > 0 ? own : readReplyLines(html || plain);
  return {
    lines,
    broken,
    date: dateOf(mail.date),
    domain: mail.from?.address?.split('@')[1]?.toLowerCase(),
    words: ownWords(plain.trim() ? plain : html),
    sheets: mail.attachments
      .filter(({ filename }) => isSheetFile(filename ?? ''))
      .map((attachment) => ({ name: attachment.filename ?? '', bytes: bytesOf(attachment) })),
  };
}

/** A text that somebody saved as it is, such as a reply that a form posted. */
export function readText(text: string): ReadMail {
  return { ...readReplyLines(text), date: undefined, domain: undefined, words: ownWords(text), sheets: [] };
}

/**
 * The text of a mail in HTML, without the addresses behind links: in a quoted mail those hold replies that nobody gave.
 */
function htmlText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
}

function dateOf(text: string | undefined): PlainDate | undefined {
  const instant = new Date(text ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : dateInAmsterdam(instant);
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string'
    ? new TextEncoder().encode(content)
    : new Uint8Array(content as ArrayBuffer);
}

/** The words above the quoted mail, without the lines that a program reads. */
function ownWords(text: string): string {
  const lines = text.replace(/\[\s*kaart\s*:[^\]]*\]?/gi, '').split(/\r?\n/);
  const end = lines.findIndex((line) => /^(>|-- $|_{5,}|-{3,}.*(bericht|message))/i.test(line));
  const words = lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}
