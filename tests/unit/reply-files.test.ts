/** Every file that is handed in is named once, with what was done with it, and none stops the others. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_HANDED_IN_BYTES } from '../../src/domain/limits.ts';
import {
  BEGELEIDING,
  decisions,
  handIn,
  html,
  LEERLAB,
  line,
  mail,
  parts,
  PROVIDER,
  shown,
} from './incoming.ts';
import { saveSheet } from './incoming-sheet.ts';
import { outlookMail } from './outlook.ts';

const dated = line(LEERLAB, 'klopt', PROVIDER, '2026-09-16');
const APPLIED = [`${LEERLAB} klopt 2026-09-16: applied`];
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const windows1252 = (text: string) => Buffer.from(text, 'latin1');
const msg = outlookMail({
  from: 'info@voorbeeld.nl',
  date: '2026-09-16T09:00:00Z',
  subject: 'Antwoord',
  body: `Groet,\r\nZoë\r\n${line(LEERLAB)}`,
});

describe('A reply is read from', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['a mail', 'a.eml', mail(line(LEERLAB))],
    ['a mail without an ending', 'antwoord', mail(line(LEERLAB))],
    ['a mail that was named a text', 'a.txt', mail(line(LEERLAB))],
    [
      'a mail of Apple Mail',
      'a.emlx',
      `${mail(line(LEERLAB)).length}\n${mail(line(LEERLAB))}<?xml version="1.0"?><plist></plist>`,
    ],
    ['a page that a browser saved', 'a.mht', mail(`<p>${line(LEERLAB)}</p>`, { type: 'text/html' })],
    ['a mail of Outlook', 'a.msg', msg],
    ['a mailbox of one', 'a.mbox', `From MAILER-DAEMON Wed Sep 16 09:00:00 2026\n${mail(line(LEERLAB))}\n`],
    ['a text', 'a.txt', dated],
    ['a text in Windows-1252', 'a.txt', windows1252(`Groet,\nZoë\n\n${dated}`)],
    ['a text in UTF-16', 'a.txt', utf16(dated)],
    [
      'a mail that Outlook saved as a text',
      'a.txt',
      windows1252(
        `Van:\tNoor\nVerzonden:\twoensdag 16 september 2026 10:11\nAan:\tkaart\nOnderwerp:\tAntwoord\n\n${line(LEERLAB)}`,
      ),
    ],
    [
      'a mail that was saved as a web page',
      'a.htm',
      `<html><body><p><b>Van:</b> Noor<br><b>Verzonden:</b> woensdag 16 september 2026 10:11</p><p>${line(LEERLAB)}</p></body></html>`,
    ],
    ['a web page in UTF-16', 'a.htm', utf16(`<html><body>${dated}</body></html>`)],
    ['a zip', 'a.zip', zipSync({ 'map/a.eml': strToU8(mail(line(LEERLAB))) })],
    ['a mail within a mail', 'a.eml', parts([['Content-Type: message/rfc822', mail(line(LEERLAB))]])],
    [
      'a zip within a mail',
      'a.eml',
      parts([
        [
          'Content-Type: application/zip\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="a.zip"',
          Buffer.from(zipSync({ 'a.eml': strToU8(mail(line(LEERLAB))) })).toString('base64'),
        ],
      ]),
    ],
  ])('%s', async (_, name, content) => {
    expect(decisions(await handIn({ [name]: content }))).toEqual(APPLIED);
  });
  test('a mailbox of many, each with its own day', async () => {
    const one = mail(`${line(LEERLAB)}\n\n>From hier af is het klaar.`);
    const two = mail(line(BEGELEIDING), { date: 'Thu, 17 Sep 2026 09:00:00 +0200' });
    const box = [one, two].map((text) => `From x@y Wed Sep 16 09:00:00 2026\r\n${text}\r\n\r\n`).join('');
    const files = await handIn({ 'round.mbox': box });
    expect(files.map(({ received }) => received.source)).toEqual([
      'round.mbox, mail 1',
      'round.mbox, mail 2',
    ]);
    expect(decisions(files)).toEqual([
      `${LEERLAB} klopt 2026-09-16: waiting (words)`,
      `${BEGELEIDING} klopt 2026-09-17: applied`,
    ]);
    expect(shown(files)).toContain('| From hier af is het klaar.');
  });
});

describe('What cannot be read is named with what to do, and keeps its mail waiting', () => {
  const attach = (name: string, bytes: Uint8Array) =>
    parts([
      ['Content-Type: text/plain', line(LEERLAB)],
      [
        `Content-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64`,
        Buffer.from(bytes).toString('base64'),
      ],
    ]);
  test.each<[string, string, Uint8Array]>([
    ['oud.xls', 'dit is een oude Excel (.xls)', Buffer.from('D0CF11E0A1B11AE100', 'hex')],
    ['brief.docx', 'dit is een Word-bestand', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    [
      'tabel.ods',
      'dit is een bestand van LibreOffice',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['brief.pdf', 'dit is een pdf', Buffer.from('%PDF-1.7')],
    ['winmail.dat', 'dit is een winmail.dat', Buffer.from('789F3E2200', 'hex')],
    ['geheim.xlsx', 'dit bestand is beveiligd met een wachtwoord', Buffer.from('D0CF11E0A1B11AE100', 'hex')],
    [
      'tabel.numbers',
      'dit is een bestand van Numbers of Pages',
      zipSync({ 'Index/Document.iwa': strToU8('x') }),
    ],
    ['foto.jpg', 'dit is een plaatje', Buffer.from('FFD8FFE0', 'hex')],
    ['vreemd.bin', 'dit soort bestand kunnen we niet lezen', Buffer.from([1, 0, 2, 0, 3])],
    ['kapot.xlsx', 'dit bestand is niet te openen', Buffer.from('PK\u0003\u0004kapot')],
  ])('%s', async (name, told, bytes) => {
    const alone = shown(await handIn({ [name]: bytes }));
    expect(alone).toContain(`${name}`);
    expect(alone).toContain(told);
    const files = await handIn({ 'a.eml': attach(name, bytes) });
    expect(decisions(files)).toEqual([`${LEERLAB} klopt 2026-09-16: waiting (attachment)`]);
    expect(shown(files)).toContain(`a.eml, ${name}: ${told}`);
  });
  test('but the logo, the card and the signature of a mail are no attachments', async () => {
    const file = parts([
      ['Content-Type: text/plain', line(LEERLAB)],
      [
        'Content-Type: image/png; name="image001.png"\nContent-Disposition: inline; filename="image001.png"\nContent-ID: <logo>',
        'x',
      ],
      [
        'Content-Type: text/vcard; name="noor.vcf"\nContent-Disposition: attachment; filename="noor.vcf"',
        'BEGIN:VCARD',
      ],
      [
        'Content-Type: application/pkcs7-signature; name="smime.p7s"\nContent-Disposition: attachment; filename="smime.p7s"',
        'x',
      ],
    ]);
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual(APPLIED);
  });
});

describe('A hostile or unlucky file', () => {
  const deep = (levels: number) => {
    let text = mail(line(LEERLAB));
    for (let level = 0; level < levels; level += 1) text = `Content-Type: message/rfc822\r\n\r\n${text}`;
    return `From: x@elders.nl\r\n${text}`;
  };
  test.each<[string, string | Uint8Array]>([
    ['of twenty thousand elements inside each other', html(`${'<div>'.repeat(20_000)}Dag`)],
    ['of three hundred mails inside each other', deep(300)],
    ['that is too large', new Uint8Array(MAX_HANDED_IN_BYTES + 1)],
    ['that is empty', new Uint8Array()],
    ['that ends in the middle', zipSync({ 'a.eml': strToU8(mail(line(LEERLAB))) }).subarray(0, 60)],
    ['of a zip that unpacks to a gigabyte', bomb()],
  ])('%s is named, and the next is read', async (_, content) => {
    const files = await handIn({ 'slecht.eml': content, 'goed.eml': mail(line(BEGELEIDING)) });
    expect(decisions(files)).toContain(`${BEGELEIDING} klopt 2026-09-16: applied`);
    expect(shown(files).match(/^slecht\.eml/gm)).toHaveLength(1);
  });
  test('cannot write on the screen with the codes of a terminal', async () => {
    const text = shown(
      await handIn({
        '\u001B[2Ja.eml': mail(`\u001B[2J\u001B[31mAlles is goed\u0007`, { subject: '\u001B]0;x\u0007' }),
      }),
    );
    expect(text).toContain('Alles is goed');

    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });
});

/** A zip whose list of contents says that it holds far more than anybody would send. */
function bomb(): Uint8Array {
  const zip = zipSync({ 'a.eml': strToU8('x') });
  const view = new DataView(zip.buffer, zip.byteOffset);
  const central = zip.findIndex(
    (_, at) => view.byteLength >= at + 4 && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(central + 24, 2_000_000_000, true);
  return zip;
}

describe('A spreadsheet', () => {
  test('that changes nothing, in a mail with words, is a mail with words', async () => {
    const bytes = await saveSheet(LEERLAB, {});
    const file = parts([
      ['Content-Type: text/plain', 'Het is nu op woensdag. De rest klopt.'],
      [
        'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="a.xlsx"\nContent-Transfer-Encoding: base64',
        Buffer.from(bytes).toString('base64'),
      ],
    ]);
    const text = shown(await handIn({ 'a.eml': file }));
    expect(text).toMatch(/^Lees eerst:\na\.eml .*een mail zonder regels van stichting-voorbeeld$/m);
    expect(text).toContain('| Het is nu op woensdag. De rest klopt.');
    expect(text).toContain('a.xlsx: deze spreadsheet verandert niets');
  });
  test('with a reply waits when the mail around it says something', async () => {
    const bytes = await saveSheet(LEERLAB, { 'Je antwoord': 'klopt nog' });
    const file = parts([
      ['Content-Type: text/plain', 'De prijs is nu 25 euro.'],
      [
        'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="a.xlsx"\nContent-Transfer-Encoding: base64',
        Buffer.from(bytes).toString('base64'),
      ],
    ]);
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([
      `${LEERLAB} klopt 2026-09-16: waiting (words)`,
    ]);
  });
});
