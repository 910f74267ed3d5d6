/** A mail as Outlook saves it (.msg): a small file system with a file for each property. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

/** Seconds between the begin of the clock of Windows, 1601, and that of the internet, 1970. */
const CLOCK = 11_644_473_600;

export function outlookMail({
  from,
  date,
  subject,
  body,
}: Record<'from' | 'date' | 'subject' | 'body', string>): Uint8Array {
  const texts: [property: string, text: string][] = [
    ['001A', 'IPM.Note'],
    ['0037', subject],
    ['1000', body],
    ['5D01', from],
  ];
  const properties = new DataView(new ArrayBuffer(32 + 16 * (texts.length + 1)));
  const property = (at: number, name: number, type: number) => {
    properties.setUint16(32 + 16 * at, type, true);
    properties.setUint16(34 + 16 * at, name, true);
    properties.setUint32(36 + 16 * at, 6, true);
  };
  texts.forEach(([name, text], at) => {
    property(at, Number.parseInt(name, 16), 0x1f);
    properties.setUint32(40 + 16 * at, text.length * 2 + 2, true);
  });
  property(texts.length, 0x0039, 0x40);
  const ticks = BigInt(Math.round(new Date(date).getTime() / 1000) + CLOCK) * 10_000_000n;
  properties.setBigUint64(40 + 16 * texts.length, ticks, true);
  const files = [
    { name: '__properties_version1.0', bytes: new Uint8Array(properties.buffer) },
    ...texts.map(([name, text]) => ({
      name: `__substg1.0_${name}001F`,
      bytes: new Uint8Array(Buffer.from(text, 'utf16le')),
    })),
  ];
  return burn([
    { name: 'Root Entry', type: TypeEnum.ROOT, children: files.map((_, at) => at + 1), length: 0 },
    ...files.map(({ name, bytes }) => ({
      name,
      type: TypeEnum.DOCUMENT,
      binaryProvider: () => bytes,
      length: bytes.length,
    })),
  ]);
}
