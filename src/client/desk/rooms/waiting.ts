import type { Reading } from '../reading.ts';
import type { Desk } from '../desk.ts';

/** What is done with the files that came in, once they were read: by the desk that they came in on. */
const takenOf = new WeakMap<Desk, Reading>();

/** Notes what is done with the files that came in, so that other rooms can say how many wait. */
export function noteTaken(desk: Desk, reading: Reading): void {
  takenOf.set(desk, reading);
}

/** How many of the replies that came in can be taken over, and how many files must be read first. */
export function waiting(desk: Desk): { toTake: number; toRead: number } | undefined {
  const reading = takenOf.get(desk);
  return reading && { toTake: reading.items.length, toRead: reading.toRead.length };
}
