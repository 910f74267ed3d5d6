import { parseArgs, type ParseArgsConfig } from 'node:util';
import { sentence } from '../../src/texts/wording.ts';
import { chooseFrom } from '../../src/domain/checks/suggestion.ts';
import { dateInAmsterdam, isPlainDate, type PlainDate } from '../../src/domain/schema/dates.ts';

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
    throw new UsageError(`${explain(error as NodeJS.ErrnoException)} Mogelijk: ${allowed.join(' ')}`, {
      cause: error,
    });
  }
}

/** Node tells this in English, with what was typed between quotes. */
function explain({ code, message }: NodeJS.ErrnoException): string {
  const typed = /'(-*[^' ]+)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `De optie ${typed} bestaat niet.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take')
        ? `Achter ${typed} hoort niets te staan.`
        : `Achter ${typed} ontbreekt de waarde.`;
    default:
      return `Met ${typed} kan deze opdracht niets.`;
  }
}

/** A date given as an option, or today in the Netherlands. */
export function readDate(name: string, given: string | undefined): PlainDate {
  const date = given ?? dateInAmsterdam(new Date());
  if (!isPlainDate(date))
    throw new UsageError(`--${name} ${date} is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.`);
  return date;
}

/** One of the allowed words, given as an option. `source` says where they are listed. Throws a UsageError that suggests one. */
export function readChoice<T extends string>(
  name: string,
  given: string,
  allowed: readonly T[],
  source: string = allowed.join(', '),
): T {
  const choice = allowed.find((value) => value === given);
  if (choice !== undefined) return choice;
  const fix = sentence(chooseFrom(given, allowed, source));
  throw new UsageError(`--${name} ${given} bestaat niet. ${fix}.`);
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
