/**
 * A mail as a file that opens as a draft in a mail program: complete, not yet sent. Written by RFC 5322 and 2045 to 2047. All
 * parts travel as base64, so that no program on the way changes a line.
 */
import { shortHash } from '../../sheet/hash.ts';

export interface Draft {
  subject: string;
  text: string;
  html: string;
  from: string | undefined;
  to: string;
  attachment: { name: string; bytes: Uint8Array };
}

/** The longest line of base64, in characters. */
const LINE = 76;
/** So many bytes make an encoded word that fits in a line of a header. */
const WORD_BYTES = 42;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bytes of the draft. The header `X-Unsent` makes Outlook open it for sending. */
export function writeDraft({ subject, text, html, from, to, attachment }: Draft): Uint8Array {
  const mark = shortHash(`${subject} ${to} ${text}`, 16);
  const outer = `=_kaart_${mark}`;
  const inner = `=_tekst_${mark}`;
  const lines = [
    ...(from === undefined ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${outer}"`,
    '',
    `--${outer}`,
    `Content-Type: multipart/alternative;\r\n boundary="${inner}"`,
    '',
    `--${inner}`,
    ...part('text/plain; charset=utf-8', utf8(text.replace(/\r?\n/g, '\r\n'))),
    `--${inner}`,
    ...part('text/html; charset=utf-8', utf8(html)),
    `--${inner}--`,
    '',
    `--${outer}`,
    ...part(XLSX, attachment.bytes, `Content-Disposition: attachment;\r\n filename="${attachment.name}"`),
    `--${outer}--`,
    '',
  ];
  return utf8(lines.join('\r\n'));
}

function part(type: string, bytes: Uint8Array, ...headers: string[]): string[] {
  const written = base64(bytes);
  const lines = written.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...headers, '', ...lines];
}

/** A text as words of a header, in pieces that break between letters. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length < LINE) return text;
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (utf8(piece + letter).length > WORD_BYTES) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].map((word) => `=?utf-8?B?${base64(utf8(word))}?=`).join('\r\n ');
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** A function takes no more arguments than some ten thousands. */
const CHUNK = 8192;
