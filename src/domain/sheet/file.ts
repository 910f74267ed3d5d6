import { fromCsv } from './csv-cells.ts';
import type { Tab } from './tab.ts';
import { fromXlsx } from './xlsx.ts';
import { TooLargeError } from './xlsx-marks.ts';

/** A file that cannot be used, in words for an editor. */
export class FileError extends Error {}

const READERS: Record<string, (file: Uint8Array) => Tab[] | Promise<Tab[]>> = {
  xlsx: fromXlsx,
  csv: fromCsv,
};

/** The ending of a file's name, in lower case and without its dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const isSheetFile = (name: string): boolean => Object.hasOwn(READERS, endingOf(name));

/** Reads the tabs of a spreadsheet, by the ending of its name. Rejects with a FileError when the file cannot be used. */
export async function readSheetBytes(name: string, bytes: Uint8Array): Promise<Tab[]> {
  const ending = endingOf(name);
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) throw new FileError('dit is geen spreadsheet die we kennen: gebruik .xlsx of .csv');
  try {
    return await reader(bytes);
  } catch (cause) {
    if (cause instanceof TooLargeError) throw new FileError(tooLarge(cause), { cause });
    throw new FileError('dit bestand is niet te openen. Is het heel en echt een spreadsheet?', { cause });
  }
}

function tooLarge({ cell }: TooLargeError): string {
  return cell === undefined
    ? 'deze spreadsheet is te groot om te openen. Vraag om een kleinere'
    : `er staat iets in cel ${cell}, ver buiten de tabel. Haal dat weg en sla de spreadsheet opnieuw op`;
}
