import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/domain/round/mail/handed-in.ts';
import { readSheetBytes } from '../../src/domain/sheet/file.ts';
import { namesInZip, UnpackedTooLarge, unzip } from '../../src/domain/sheet/unzip.ts';
import { zipStore } from '../../src/content/stores/zip.ts';

const MEGABYTE = 1_000_000;
/** Nothing but zeros: a thousandth of it when it is packed. */
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE);
const pack = (files: Zippable) => zipSync(files, { level: 9 });

/** A zip that says of its only file that it has ten bytes. */
function lying(files: Zippable): Uint8Array {
  const zip = pack(files);
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
  }
  return zip;
}

describe('A zip', () => {
  test('gives its files by their names, stored or packed, whatever these are', () => {
    const zip = zipSync({
      'a/é.txt': strToU8('één'),
      'b.txt': [strToU8('b'.repeat(9000)), { level: 0 }],
      constructor: strToU8('y'),
      leeg: new Uint8Array(),
    });
    const found = new Map([...unzip(zip)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    expect(found.get('a/é.txt')).toBe('één');
    expect(found.get('b.txt')).toBe('b'.repeat(9000));
    expect(found.get('constructor')).toBe('y');
    expect(found.get('leeg')).toBe('');
    expect(namesInZip(zip).sort()).toEqual([...found.keys()].sort());
  });

  test('that holds more than there is room for is refused before anything is unpacked', () =>
    expect(() => unzip(pack({ a: zeros(3) }), undefined, { bytes: 2 * MEGABYTE })).toThrow(UnpackedTooLarge));

  test('that says less than it holds is refused as soon as more comes out', () => {
    const room = { bytes: 200 * MEGABYTE };
    expect(() => unzip(lying({ a: zeros(50) }), undefined, room)).toThrow(UnpackedTooLarge);
    expect(room.bytes).toBeGreaterThan(150 * MEGABYTE);
  });

  test('that names the same bytes three hundred times is refused when there is no more room', () => {
    const zip = zipSync({ a: zeros(1) }, { level: 0 });
    const from = zip.length - 22 - 47;
    const list = zip.subarray(from, from + 47);
    const end = zip.slice(-22);
    new DataView(list.buffer, list.byteOffset).setUint32(24, 10, true);
    new DataView(end.buffer).setUint16(10, 300, true);
    const whole = new Uint8Array([
      ...zip.subarray(0, from),
      ...Array(300)
        .fill([...list])
        .flat(),
      ...end,
    ]);
    expect(namesInZip(whole)).toHaveLength(300);
    expect(() => unzip(whole)).toThrow(UnpackedTooLarge);
  });

  test.each([0, 5, 21, 40, 90])('that is cut off after %i bytes is no zip', (length) =>
    expect(() => unzip(pack({ a: strToU8('a'.repeat(500)) }).subarray(0, length))).toThrow(),
  );
});

describe('A zip that unpacks to gigabytes', () => {
  const bomb = pack(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.bin`, zeros(20)])));

  test('is refused when it is handed in, and says that it is too large', async () =>
    expect(await openFile({ name: 'a.zip', bytes: bomb })).toEqual([
      { source: 'a.zip', kind: 'unread', reason: 'too-large' },
    ]));

  test('is refused when it hides in other zips, that are each small enough', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `${at}.zip`);
    const part = pack({ 'nul.bin': zeros(30) });
    const found = await openFile({
      name: 'a.zip',
      bytes: pack(Object.fromEntries(names.map((name) => [name, part]))),
    });
    expect(found.filter((one) => one.kind === 'unread' && one.reason === 'too-large')).toHaveLength(2);
  });

  test('is refused when it says less than it holds', async () =>
    expect(await openFile({ name: 'a.zip', bytes: lying({ 'a.txt': zeros(30) }) })).toEqual([
      { source: 'a.zip', kind: 'unread', reason: 'too-large' },
    ]));

  test('is refused as a spreadsheet', () =>
    expect(readSheetBytes('a.xlsx', lying({ 'xl/workbook.xml': zeros(30) }))).rejects.toThrow(
      'deze spreadsheet is te groot om te openen. Vraag om een kleinere',
    ));

  test('is refused as the content of the desk', () =>
    expect(() => zipStore(bomb)).toThrow('Deze zip is te groot.'));
});
