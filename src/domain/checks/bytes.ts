/** Turns the bytes of a file into its text. A file that is not UTF-8 text is refused, and nothing about it is guessed. */
import { MAX_BASEMAP_BYTES, MAX_ENTRY_BYTES, MAX_LIST_BYTES, MAX_ROUND_BYTES } from '../limits.ts';
import type { SourceFile, Unreadable } from './source-file.ts';

const SAVE_AS_UTF8 =
  'open het in Kladblok, kies Opslaan als en zet onderaan Codering op UTF-8; kijk daarna of letters met een accent nog kloppen';

const NO_TEXT: Unreadable = {
  problem: 'dit is geen tekst maar een ander soort bestand',
  fix: 'zet de tekst in Kladblok en sla die op als UTF-8, of haal het bestand weg',
};

/** The bytes with which other programs begin their files, whatever the name of the file says. */
const SIGNATURES: [begin: string, Unreadable][] = [
  [
    '{\\rtf',
    {
      problem: 'dit is tekst met opmaak (RTF), geen gewone tekst',
      fix: 'kies in Teksteditor Opmaak > Maak platte tekst, en sla het opnieuw op',
    },
  ],
  [
    'PK\u0003\u0004',
    {
      problem: 'dit is een Word-bestand of een zip, geen gewone tekst',
      fix: 'kopieer de tekst naar Kladblok en sla die op als UTF-8',
    },
  ],
  ['%PDF', { ...NO_TEXT, problem: 'dit is een pdf, geen gewone tekst' }],
];

/** Reads the bytes of a file of the content; `path` is relative to the content folder. */
export function readBytes(path: string, bytes: Uint8Array): SourceFile {
  const tooLarge = refuseSize(path, bytes.length);
  if (tooLarge) return tooLarge;
  const refusal = refuseSort(bytes);
  if (refusal) return { path, text: '', unreadable: refusal };
  try {
    return { path, text: decode(bytes) };
  } catch {
    return { path, text: '', unreadable: otherEncoding(bytes) };
  }
}

/** A file that is too large to be read, so that its bytes need not be fetched; `undefined` when its size is fine. */
export function refuseSize(path: string, size: number): SourceFile | undefined {
  const most = path.endsWith('.json')
    ? MAX_BASEMAP_BYTES
    : path.startsWith('rondes/')
      ? MAX_ROUND_BYTES
      : path.includes('/')
        ? MAX_ENTRY_BYTES
        : MAX_LIST_BYTES;
  if (size <= most) return undefined;
  const inMegabytes = (count: number) =>
    (count / 1_000_000).toLocaleString('nl', { maximumFractionDigits: 1 });
  const unreadable = {
    problem: `dit bestand is te groot (${inMegabytes(size)} MB)`,
    fix: `maak het kleiner dan ${inMegabytes(most)} MB, of haal het weg`,
  };
  return { path, text: '', unreadable };
}

/**
 * Decodes UTF-8. Throws a TypeError when the bytes are something else. A byte order mark stays, so that a changed file
 * keeps it.
 */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function refuseSort(bytes: Uint8Array): Unreadable | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = SIGNATURES.find(([text]) => begin.startsWith(text));
  if (signature) return signature[1];
  const hasMark = /^(?:\xFF\xFE|\xFE\xFF)/.test(begin);
  if (hasMark || hasHalfEmptyPairs(bytes))
    return { problem: 'dit bestand is opgeslagen als UTF-16 (soms heet dat Unicode)', fix: SAVE_AS_UTF8 };
  return bytes.includes(0) ? NO_TEXT : undefined;
}

/** Whether the text is UTF-16 without a mark: nearly every letter of a Western text then has one empty byte. */
function hasHalfEmptyPairs(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000);
  const empty = [0, 1].map((offset) => start.filter((byte, at) => byte === 0 && at % 2 === offset).length);
  const pairs = Math.floor(start.length / 2);
  return (
    pairs > 0 && empty.some((count) => count > 0.8 * pairs) && empty.some((count) => count < 0.1 * pairs)
  );
}

/** Names the first line that cannot be read, with the letters that can: there an editor sees which letters are lost. */
function otherEncoding(bytes: Uint8Array): Unreadable {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      decode(part);
    } catch {
      const shown = new TextDecoder().decode(part).trim().slice(0, LONGEST_QUOTE);
      return {
        line,
        problem: `dit bestand is niet opgeslagen als UTF-8, en een teken op deze regel is daardoor niet te lezen: ${shown}`,
        fix: SAVE_AS_UTF8,
      };
    }
    // Every line by itself was fine, so the wrong character is one that a line end breaks in two.
    if (end === -1) return { problem: 'dit bestand is niet opgeslagen als UTF-8', fix: SAVE_AS_UTF8 };
    start = end + 1;
    line += 1;
  }
}

const LONGEST_QUOTE = 60;
