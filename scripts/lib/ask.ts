import { createInterface } from 'node:readline/promises';

/** Asks a question on the screen; only a clear yes is yes. No answer at all, as in a script, is no. */
export async function ask(question: string): Promise<boolean> {
  const screen = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<string>((resolve) => screen.once('close', () => resolve('')));
    const answer = await Promise.race([screen.question(`${question} (ja/nee) `), closed]);
    return /^\s*(?:j|ja)\s*$/i.test(answer);
  } finally {
    screen.close();
  }
}
