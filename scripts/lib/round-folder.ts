import { randomBytes } from 'node:crypto';
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

const SECRET = 'geheim.txt';

/**
 * What the codes of a round are made from: made at the first run, and kept on this computer. Without it replies are compared
 * by their senders only.
 */
export function roundSecret(folder: string): string {
  const known = readSecret(folder);
  if (known !== undefined) return known;
  const secret = randomBytes(32).toString('hex');
  mkdirSync(folder, { recursive: true });
  writeAtomically(
    path.join(folder, SECRET),
    `${secret}\n\nHieraan herkennen we de antwoorden van deze ronde. Deel dit bestand alleen met wie de ronde met je doet.\n`,
  );
  return secret;
}

/** The secret in the folder of a round; `undefined` when there is none. */
export function readSecret(folder: string): string | undefined {
  const file = path.join(folder, SECRET);
  if (!existsSync(file)) return undefined;
  return /^[0-9a-f]{32,}/.exec(readFileSync(file, 'utf8').trim())?.[0];
}
