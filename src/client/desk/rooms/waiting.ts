import type { TakenFile } from '../../../domain/round/take-in.ts';
import type { Desk } from '../desk.ts';

/** What is done with the files that came in, once they were read: by the desk that they came in on. */
const takenOf = new WeakMap<Desk, readonly TakenFile[]>();

/** Notes what is done with the files that came in, so that other rooms can say how many wait. */
export function noteTaken(desk: Desk, taken: readonly TakenFile[]): void {
  takenOf.set(desk, taken);
}

/** How many of the replies that came in can be taken over, and how many files must be read first. */
export function waiting(desk: Desk): { toTake: number; toRead: number } | undefined {
  const taken = takenOf.get(desk);
  return (
    taken && {
      toTake: taken.reduce(
        (count, { replies, added }) =>
          count + [...replies, ...added].filter(({ decision }) => decision.kind === 'applied').length,
        0,
      ),
      toRead: taken.filter(({ treatment }) => treatment === 'read-first' || treatment === 'to-do').length,
    }
  );
}
