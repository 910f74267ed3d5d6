import { Inflate } from 'fflate';
import { MAX_UNPACKED_BYTES, MAX_ZIPPED_FILES } from '../limits.ts';

/** A zip, or what is in it, that holds more than anybody needs. */
export class UnpackedTooLarge extends Error {}

/** How much may still be unpacked: one for all zips that lie in each other, or that are handed in together. */
export interface Room {
  bytes: number;
}

export const roomToUnpack = (): Room => ({ bytes: MAX_UNPACKED_BYTES });

/** A file in a zip, as the list at its end has it. */
interface Listed {
  name: string;
  isLocked: boolean;
  method: number;
  packed: number;
  /** What it says to be, in bytes. */
  size: number;
  /** Where it begins. */
  at: number;
}

/** So many packed bytes at a time: a thousand times as many may come out of them. */
const STEP = 16_384;

/**
 * The files of a zip by their names; those that are not wanted are left out. Throws an UnpackedTooLarge as soon as more comes out
 * than there is room for, whatever the zip says of its sizes, and another error when it is no whole zip or is locked. A library
 * would take the size that a zip gives for the truth, and work until all of it is unpacked.
 */
export function unzip(
  zip: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
  room: Room = roomToUnpack(),
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const wanted = listed(zip).filter(({ name }) => isWanted(name));
  // What is too large by its own word is not even begun.
  if (wanted.reduce((sum, { size }) => sum + size, 0) > room.bytes) throw new UnpackedTooLarge();
  for (const file of wanted) {
    if (file.isLocked) throw new Error('The zip is locked');
    files.set(file.name, unpack(zip, file, room));
  }
  return files;
}

/** The names of the files in a zip. Throws when it is no whole zip, or holds too many files. */
export const namesInZip = (zip: Uint8Array): string[] => listed(zip).map(({ name }) => name);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of a zip, with the longest remark that may stand behind it. */
const LONGEST_END = 22 + 0xffff;

function listed(zip: Uint8Array): Listed[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END && end > zip.length - LONGEST_END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('The zip has no end');
  const count = view.getUint16(end + 10, true);
  // A longer list, or a place further on, is written in another form, which only a far larger zip needs.
  if (count > MAX_ZIPPED_FILES || count === 0xffff) throw new UnpackedTooLarge();
  const files: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('The list of the zip is broken');
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    files.push({
      name: nameOf(name, (flags & 0x800) !== 0),
      isLocked: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** A name is in UTF-8 where its zip says so, and often where it does not. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function unpack(zip: Uint8Array, { at, method, packed, size }: Listed, room: Room): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (view.getUint32(at, true) !== LOCAL) throw new Error('A file in the zip is broken');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = zip.subarray(start, start + packed);
  if (data.length < packed) throw new Error('The zip is cut off');
  const take = (count: number) => {
    room.bytes -= count;
    if (room.bytes < 0) throw new UnpackedTooLarge();
  };
  if (method === 0) {
    take(data.length);
    return data.slice();
  }
  if (method !== 8) throw new Error('A file in the zip is packed in a way that is not known');
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    take(part.length);
    length += part.length;
    // A zip that says less than it holds was made by somebody who hides it.
    if (length > size) throw new UnpackedTooLarge();
    parts.push(part);
  });
  for (let from = 0; from < data.length || from === 0; from += STEP)
    inflate.push(data.subarray(from, from + STEP), from + STEP >= data.length);
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}
