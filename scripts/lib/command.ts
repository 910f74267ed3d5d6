import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainDisk } from '../../src/content/disk-errors.ts';
import { StoreError } from '../../src/content/store.ts';
import { chooseFrom } from '../../src/domain/checks/meant/word.ts';
import { dateInAmsterdam, isPlainDate, type PlainDate } from '../../src/domain/schema/dates.ts';
import { printable } from '../../src/domain/schema/signs.ts';
import { sentence } from '../../src/texts/nl/wording.ts';

/** What a command uses of the world around it; a test brings its own. */
export interface World {
  env: Readonly<Record<string, string | undefined>>;
  /** Prints a line of the result. */
  print: (line: string) => void;
  /** Prints a text of the result as it is, without a line end. */
  write: (text: string) => void;
  /** Prints a line that is not part of the result: why there is none, or what to look out for. */
  warn: (line: string) => void;
  /** Asks a question on the screen; only a clear yes is yes. */
  ask: (question: string) => Promise<boolean>;
}

/** A command: what was typed behind its name, and the world; gives the exit code. */
export type Command = (typed: readonly string[], world: World) => Promise<number>;

/** A mistake in how a command was called; its message is written for whoever called it. */
export class UsageError extends Error {}

/** The world to a command: whatever it says, a terminal obeys nothing that stands in a file or a mail of somebody else. */
const saying = (world: World): World => ({
  env: world.env,
  print: (line) => world.print(printable(line)),
  write: (text) => world.write(printable(text)),
  warn: (line) => world.warn(printable(line)),
  ask: (question) => world.ask(printable(question)),
});

/**
 * Calls a command. A UsageError, content that cannot be had and a disk that does not write are printed in one line, with exit
 * code 2.
 */
export async function call(command: Command, typed: readonly string[], outside: World): Promise<number> {
  const world = saying(outside);
  try {
    return await command(typed, world);
  } catch (error) {
    if (error instanceof UsageError || error instanceof StoreError) {
      world.warn(error.message);
      return 2;
    }
    const sentence = explainDisk(error);
    if (sentence === undefined) throw error;
    const file = (error as NodeJS.ErrnoException).path;
    world.warn(`${file === undefined ? '' : `${path.relative('.', file) || file}: `}${sentence}.`);
    return 2;
  }
}

/** Reads the arguments strictly. Throws a UsageError that names what is allowed. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  typed: readonly string[],
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals, strict: true });
  } catch (error) {
    const allowed = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${explain(error as NodeJS.ErrnoException)} Mogelijk: ${allowed.join(' ')}`, {
      cause: error,
    });
  }
}

/** Explains Node's error about arguments in Dutch: Node's own message is English, with what was typed between quotes. */
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

/**
 * Reads a date given as an option; without one it is today in the Netherlands. Throws a UsageError when it is not a date.
 */
export function readDate(name: string, given: string | undefined): PlainDate {
  const date = given ?? dateInAmsterdam(new Date());
  if (!isPlainDate(date))
    throw new UsageError(`--${name} ${date} is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.`);
  return date;
}

/**
 * Reads one of the allowed words, given as an option. `source` says where they are listed. Throws a UsageError that
 * suggests a word when it is not one of them.
 */
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
