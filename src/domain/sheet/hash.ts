import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first so many hexadecimal digits of the SHA-256 of a text, the same in Node and in a browser. */
export function shortHash(text: string, length: number): string {
  return hashOfBytes(utf8ToBytes(text), length);
}

/** The same of the bytes of a file. */
export function hashOfBytes(bytes: Uint8Array, length: number): string {
  return bytesToHex(sha256(bytes)).slice(0, length);
}
