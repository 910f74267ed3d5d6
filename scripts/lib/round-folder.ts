import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cutoff, type Refresh } from '../../src/domain/offer/freshness.ts';
import { parseMemory, serialiseMemory, type RoundMemory } from '../../src/domain/round/memory.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import { UsageError } from './command.ts';
import { writeAtomically } from './write.ts';

const NAME = 'ronde.json';

/** The folder that was asked for, or else that of the round that runs on the given day. */
export function roundFolder(given: string | undefined, refresh: Refresh, today: PlainDate): string {
  return path.resolve(given ?? `ronde-${cutoff(refresh, today).slice(0, 4)}`);
}

/** The folder of the round before. */
export function previousRoundFolder(folder: string): string {
  return folder.replace(/(\d{4})$/, (year) => String(Number(year) - 1));
}

/**
 * Reads what is remembered of the round in a folder; `undefined` when no round was started there. Throws a UsageError
 * when its file cannot be read.
 */
export function readMemory(folder: string): RoundMemory | undefined {
  const file = path.join(folder, NAME);
  if (!existsSync(file)) return undefined;
  try {
    return parseMemory(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(
      `${file} is niet te lezen. Zet een eerdere versie terug, of kies een andere map met --out.`,
      { cause },
    );
  }
}

export function writeMemory(folder: string, memory: RoundMemory): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(path.join(folder, NAME), serialiseMemory(memory));
}
