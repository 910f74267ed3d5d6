import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { cutoff, type Refresh } from '../../src/domain/offer/freshness.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import { UsageError } from './command.ts';
import { writeAtomically } from './write.ts';

const WORDS = 'woorden.json';

/** What people wrote, by the id of their mail, and the file in which it lies. It stays on this computer. */
export type KeptWords = Record<string, { file: string; words: string }>;
const wordsSchema = z.record(z.string(), z.strictObject({ file: z.string(), words: z.string() }));

/** The folder that was asked for, or else that of the round that runs on the given day. */
export function roundFolder(given: string | undefined, refresh: Refresh, today: PlainDate): string {
  return path.resolve(given ?? `ronde-${cutoff(refresh, today).slice(0, 4)}`);
}

/** Reads the words that were kept in the folder of a round. Throws a UsageError when their file cannot be read. */
export function readWords(folder: string): KeptWords {
  const file = path.join(folder, WORDS);
  if (!existsSync(file)) return {};
  try {
    return wordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new UsageError(
      `${file} is niet te lezen. Haal het weg: de woorden staan ook in de bewaarde mails.`,
      { cause },
    );
  }
}

export function writeWords(folder: string, words: KeptWords): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(path.join(folder, WORDS), `${JSON.stringify(words, null, 2)}\n`);
}
