import { createInterface } from 'node:readline/promises';
import { call, type Command } from './command.ts';

/** Runs a command for somebody at a screen; the number that it gives becomes the exit code. */
export async function run(command: Command): Promise<void> {
  process.exitCode = await call(command, process.argv.slice(2), {
    env: process.env,
    print: (line) => console.log(line),
    write: (text) => process.stdout.write(text),
    warn: (line) => console.error(line),
    ask,
  });
}

/** Asks a question on the screen. Only a clear yes counts as yes; no reply at all, as in a script, counts as no. */
async function ask(question: string): Promise<boolean> {
  const screen = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<string>((resolve) => screen.once('close', () => resolve('')));
    const answer = await Promise.race([screen.question(`${question} (ja/nee) `), closed]);
    return /^\s*(?:j|ja)\s*$/i.test(answer);
  } finally {
    screen.close();
  }
}
