import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { cutoff, type Refresh } from '../../../src/domain/offer/freshness.ts';
import { isPlainDate, type PlainDate } from '../../../src/domain/schema/dates.ts';
import { valuesOf, verdicts } from '../../../src/domain/schema/vocabulary.ts';
import { UsageError } from '../arguments.ts';
import { writeAtomically } from '../write.ts';

const date = z.string().refine(isPlainDate);

const stateSchema = z.strictObject({
  /** The first day of the round. */
  start: date,
  /** Mails that were made, by provider and day. */
  drafts: z.array(z.strictObject({ provider: z.string(), date })),
  /** Answers that came in. */
  answers: z.array(
    z.strictObject({
      offer: z.string(),
      provider: z.string(),
      verdict: z.enum(valuesOf(verdicts)).optional(),
      date,
      changes: z.string(),
    }),
  ),
  /** The entries at the first run, each as a mark that changes when the entry does. */
  begin: z.strictObject({
    date,
    entries: z.record(z.string(), z.strictObject({ mark: z.string(), ended: z.boolean() })),
  }),
});

/** What is remembered of a round from one run to the next. */
export type RoundState = z.infer<typeof stateSchema>;

const NAME = 'ronde.json';

/** The folder of the round that runs on a day, or the one that was asked for. */
export function roundFolder(given: string | undefined, refresh: Refresh, today: PlainDate): string {
  return path.resolve(given ?? `ronde-${cutoff(refresh, today).slice(0, 4)}`);
}

/** The folder of the round before. */
export function previousRoundFolder(folder: string): string {
  return folder.replace(/(\d{4})$/, (year) => String(Number(year) - 1));
}

/** `undefined` when no round was started in the folder. Throws a UsageError when its file cannot be read. */
export function readRoundState(folder: string): RoundState | undefined {
  const file = path.join(folder, NAME);
  if (!existsSync(file)) return undefined;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new UsageError(
      `${file} is niet te lezen. Zet een eerdere versie terug, of kies een andere map met --out.`,
      {
        cause,
      },
    );
  }
}

export function writeRoundState(folder: string, state: RoundState): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(path.join(folder, NAME), `${JSON.stringify(state, null, 2)}\n`);
}

/** The offers on which an answer came in this round that the entry itself does not show yet. */
export function answeredOffers(state: RoundState | undefined): Set<string> {
  return new Set(state?.answers.filter((answer) => answer.date >= state.start).map(({ offer }) => offer));
}
