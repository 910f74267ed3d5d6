import { MAX_HANDED_IN_BYTES, MAX_NESTED_FILES } from '../../limits.ts';
import { decodeText } from '../../sheet/plain-text.ts';
import { namesInZip, roomToUnpack, UnpackedTooLarge, unzip, type Room } from '../../sheet/unzip.ts';
import {
  MailTooLong,
  readEml,
  readEmlx,
  readMsg,
  readSavedText,
  type Attachment,
  type Message,
} from './message.ts';

/** A file as an editor hands it in. */
export interface IncomingFile {
  /** The name of the file, without its folder. */
  name: string;
  bytes: Uint8Array;
}

/** Why a file is not read. */
export type Unread =
  | 'too-large'
  | 'old-excel'
  | 'open-document'
  | 'apple'
  | 'locked'
  | 'word'
  | 'pdf'
  | 'winmail'
  | 'rich-text'
  | 'picture'
  | 'too-deep'
  | 'broken'
  | 'empty'
  | 'unknown';

/** What one file holds: a mail, a spreadsheet, or what nobody can read. `source` says where it lies. */
export type Content =
  | { source: string; kind: 'mail'; message: Message }
  | { source: string; kind: 'sheet'; name: string; bytes: Uint8Array }
  | { source: string; kind: 'unread'; reason: Unread };

/** Opens a file that was handed in: what it is shows in its bytes, because names are often wrong. Never rejects. */
export async function openFile(
  { name, bytes }: IncomingFile,
  depth = 0,
  room = roomToUnpack(),
): Promise<Content[]> {
  const unread = (reason: Unread): Content[] => [
    { source: name, kind: 'unread', reason: reason === 'unknown' ? byName(name) : reason },
  ];
  if (bytes.length > MAX_HANDED_IN_BYTES) return unread('too-large');
  if (bytes.length === 0) return unread('empty');
  if (depth > MAX_NESTED_FILES) return unread('too-deep');
  const begin = signsOf(bytes.subarray(0, 4000));
  try {
    if (begin.startsWith('PK')) return await openZip(name, bytes, depth, room);
    const known = unreadable(begin);
    if (known) return unread(known);
    if (begin.startsWith(OLE)) {
      if (/\.(xls|xlt)$/i.test(name)) return unread('old-excel');
      if (/\.(doc|dot)$/i.test(name)) return unread('word');
      // Office wraps a file with a password in the form of its old files.
      if (/\.(xls|doc|ppt)[xm]$/i.test(name)) return unread('locked');
      return [{ source: name, kind: 'mail', message: await readMsg(bytes) }];
    }
    return await openText(name, bytes, begin);
  } catch (error) {
    if (error instanceof UnpackedTooLarge || error instanceof MailTooLong) return unread('too-large');
    if (begin.startsWith('PK') || begin.startsWith(OLE)) return unread('broken');
    return unread(isMail(begin) ? 'too-deep' : 'unknown');
  }
}

/** The bytes as signs, one for one: the decoders of browsers make other signs of some. */
function signsOf(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192)
    signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return signs;
}

/** The begin of a file of Outlook, or of an old program of Office. */
const OLE = '\u00D0\u00CF\u0011\u00E0';

/** What a file that no program could open was meant to be. */
function byName(name: string): Unread {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = Object.entries(ENDINGS).find(([, endings]) => endings.split(' ').includes(ending))?.[0];
  return (found as Unread | undefined) ?? 'unknown';
}

const ENDINGS: Readonly<Partial<Record<Unread, string>>> = {
  'old-excel': 'xls xlt xlsb',
  'open-document': 'ods odt ots fods',
  apple: 'numbers pages',
  word: 'doc docx docm',
  pdf: 'pdf',
  winmail: 'dat',
  'rich-text': 'rtf',
  picture: 'png jpg jpeg gif bmp tif tiff webp heic',
};

function unreadable(begin: string): Unread | undefined {
  if (begin.startsWith('%PDF')) return 'pdf';
  if (begin.startsWith('\x78\x9F\x3E\x22')) return 'winmail';
  if (begin.startsWith('{\\rtf')) return 'rich-text';
  if (
    /^(\u0089PNG|\u00FF\u00D8\u00FF|GIF8|BM|II\*|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(heic|mif1|avif))/s.test(begin)
  )
    return 'picture';
  return undefined;
}

const isMail = (begin: string) =>
  /^(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.test(begin.replace(/\r/g, ''));
const isMailbox = (begin: string) => /^(>?From )\S+.*\n[\w-]+:/.test(begin.replace(/\r/g, ''));

async function openText(name: string, bytes: Uint8Array, begin: string): Promise<Content[]> {
  if (isMailbox(begin)) return openMailbox(name, bytes);
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const mail = (message: Message): Content[] => [{ source: name, kind: 'mail', message }];
  if (ending === 'emlx' || /^\d+\s*\n[\w-]+:/.test(begin)) return mail(await readEmlx(bytes));
  const text = decodeText(bytes.subarray(0, 4000));
  if (text.includes('\u0000')) throw new Error('no text');
  if (ending === 'csv' || ending === 'tsv')
    return [{ source: name, kind: 'sheet', name: name.replace(/tsv$/i, 'csv'), bytes }];
  const isPage = /^\s*(<!doctype html|<html)/i.test(text);
  const isSaved = ['', 'txt', 'text', 'htm', 'html'].includes(ending);
  if (isPage || (isSaved && !isInternetMail(begin)))
    return mail(readSavedText(bytes, isPage || /^htm/.test(ending)));
  if (isMail(begin) || ['eml', 'mht', 'mhtml', 'mbox', 'mbx'].includes(ending))
    return mail(await readEml(bytes));
  throw new Error('no mail');
}

/** A mail that was saved with another ending still begins with what only a mail has. */
const isInternetMail = (begin: string) =>
  isMail(begin) && /^(mime-version|content-type|message-id|received|return-path):/im.test(begin);

/** A file of many mails: each begins with a line "From ". */
async function openMailbox(name: string, bytes: Uint8Array): Promise<Content[]> {
  const whole = signsOf(bytes);
  const starts = [
    ...whole.matchAll(/(?:^|\r?\n\r?\n|\n)(From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n)(?=[\w-]+:)/g),
  ].map(({ index, 0: found, 1: line = '' }) => ({
    from: index + found.length,
    before: index + found.length - line.length,
  }));
  const contents: Content[] = [];
  for (const [position, { from }] of starts.entries()) {
    const until = starts[position + 1]?.before ?? bytes.length;
    const text = whole.slice(from, until).replace(/^>(>*From )/gm, '$1');
    const one = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const source = starts.length > 1 ? `${name}, mail ${position + 1}` : name;
    try {
      contents.push({ source, kind: 'mail', message: await readEml(one) });
    } catch (error) {
      const reason = error instanceof MailTooLong ? 'too-large' : 'too-deep';
      contents.push({ source, kind: 'unread', reason });
    }
  }
  return contents.length > 0 ? contents : [{ source: name, kind: 'unread', reason: 'unknown' }];
}

/** The files of a zip; those of Excel, Word and LibreOffice are zips themselves. */
async function openZip(name: string, bytes: Uint8Array, depth: number, room: Room): Promise<Content[]> {
  const unread = (reason: Unread): Content[] => [{ source: name, kind: 'unread', reason }];
  const names = namesInZip(bytes);
  if (names.some((one) => one.startsWith('xl/')))
    return [{ source: name, kind: 'sheet', name: /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, bytes }];
  if (names.some((one) => one.startsWith('word/'))) return unread('word');
  if (names.some((one) => one.endsWith('.iwa'))) return unread('apple');
  if (names.some((one) => one.startsWith('ppt/'))) return unread('unknown');
  if (names.includes('mimetype') && names.includes('content.xml')) return unread('open-document');
  const wanted = (one: string) =>
    !one.endsWith('/') && !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(one);
  const files = unzip(bytes, wanted, room);
  const contents: Content[] = [];
  for (const [path, inner] of files) {
    const short = path.split('/').pop() ?? path;
    contents.push(
      ...(await openFile({ name: short, bytes: inner }, depth + 1, room)).map((one) => ({
        ...one,
        source: `${name}, ${one.source}`,
      })),
    );
  }
  return contents.length > 0 ? contents : unread('empty');
}

/** What is attached to a mail, besides the pictures and cards of its signature. */
export async function openAttachments(
  source: string,
  attachments: readonly Attachment[],
  room: Room,
): Promise<Content[]> {
  const contents: Content[] = [];
  for (const { name, type, bytes, isInline, message } of attachments) {
    const shown = name || (type.startsWith('message/') ? 'mail' : 'bijlage zonder naam');
    const where = `${source}, ${shown}`;
    if (message) contents.push({ source: where, kind: 'mail', message });
    else if ((isInline && bytes.length < LARGEST_LOGO) || isOfSignature(name, type, bytes.length)) continue;
    else {
      const called = type === 'message/rfc822' && !/\.eml$/i.test(shown) ? `${shown}.eml` : shown;
      contents.push(
        ...(await openFile({ name: called, bytes }, 1, room)).map((one) => ({
          ...one,
          source: `${source}, ${one.source}`,
        })),
      );
    }
  }
  return contents;
}

/** A picture of more bytes is a photo or a leaflet, which may say something; telephones put those in the text too. */
const LARGEST_LOGO = 50_000;

/** Cards of addresses, signatures of encryption and logos are no answer. */
function isOfSignature(name: string, type: string, size: number): boolean {
  const isLogo = /^image\d{3}\.(png|jpe?g|gif)$/i.test(name) && size < LARGEST_LOGO;
  return (
    isLogo ||
    /\.(vcf|p7s|sig)$/i.test(name) ||
    /^(text\/(x-)?vcard|application\/(x-)?pkcs7-signature|application\/pgp-(signature|keys))/.test(type)
  );
}
