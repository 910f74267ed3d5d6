import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entries } from '../../../src/domain/checks/entries.ts';
import { fromCsv } from './csv.ts';
import { fromXlsx } from './xlsx.ts';

/** A file that cannot be used, in words for an editor. */
export class FileError extends Error {}

const READERS: Record<string, (file: Buffer) => string[][] | Promise<string[][]>> = {
  '.xlsx': fromXlsx,
  '.csv': fromCsv,
};

export const isSheetFile = (name: string) => path.extname(name).toLowerCase() in READERS;

/** The cells of a spreadsheet on disk. Throws a FileError. */
export function readSheetFile(file: string): Promise<string[][]> {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new FileError('dit bestand is er niet, of je mag het niet openen', { cause });
  }
  return readSheetBytes(file, bytes);
}

/** The cells of a spreadsheet, by the ending of its name. Throws a FileError. */
export async function readSheetBytes(name: string, bytes: Buffer): Promise<string[][]> {
  const reader = READERS[path.extname(name).toLowerCase()];
  if (!reader) throw new FileError('dit is geen spreadsheet die we kennen: gebruik .xlsx of .csv');
  try {
    return await reader(bytes);
  } catch (cause) {
    throw new FileError('dit bestand is niet te openen. Is het heel en echt een spreadsheet?', { cause });
  }
}

/** The fields of the offers as their files have them, before the schema fills in what is absent, by id. */
export function fieldsOf({ offers }: Pick<Entries, 'offers'>): Map<string, Record<string, unknown>> {
  return new Map(offers.map(({ entry, file }) => [entry.id, file.data as Record<string, unknown>]));
}
