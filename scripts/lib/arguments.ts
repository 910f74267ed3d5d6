import { parseArgs, type ParseArgsConfig } from 'node:util';
import { dateInAmsterdam, isPlainDate, type PlainDate } from '../../src/domain/dates.ts';

/** A mistake in how a command was called, in words for who called it. */
export class UsageError extends Error {}

/** Reads the command line strictly. Throws a UsageError that names what is allowed. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    const allowed = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `Deze opdracht begrijp ik niet: ${(error as Error).message} Mogelijk: ${allowed.join(' ')}`,
    );
  }
}

/** A date given as an option, or today in the Netherlands. */
export function readDate(name: string, given: string | undefined): PlainDate {
  const date = given ?? dateInAmsterdam(new Date());
  if (!isPlainDate(date))
    throw new UsageError(`--${name} ${date} is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.`);
  return date;
}

/** Runs a command. Its number becomes the exit code; a UsageError is told in one line, with exit code 2. */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
