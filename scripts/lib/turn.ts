import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often somebody who waits looks whether it is its turn, and whoever has the turn shows that it is still there. */
const LOOK_MS = 500;
/** A turn that nobody showed a sign of for so long is over, whoever has its number now. A build gives no sign while it computes. */
const SILENT_MS = 10 * 60_000;
/** Between its making and its writing, a file is empty: in milliseconds. */
const EMPTY_MS = 5_000;

/**
 * Waits for the only turn that there is at something, and takes it; `file` stands for it while it lasts. `mustWait` is called
 * once when somebody else has it. The turn of a process that was killed is over. Gives how to end it.
 */
export async function takeTurn(file: string, mustWait: () => void): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = 0; !take(file); waited += 1) {
    if (endOld(file)) continue;
    if (waited === 0) mustWait();
    await wait(LOOK_MS);
  }
  const sign = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // It was taken for dead, after which nothing can be done about it.
    }
  }, LOOK_MS);
  sign.unref();
  return () => {
    clearInterval(sign);
    if (read(file) === String(process.pid)) rmSync(file, { force: true });
  };
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Ends the turn of somebody who is no longer there. Of several who want to, one can: a rename succeeds once. */
function endOld(file: string): boolean {
  const owner = read(file);
  const silent = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const isOver = owner === '' ? silent > EMPTY_MS : silent > SILENT_MS || !isAlive(Number(owner));
  if (owner === undefined || !isOver) return owner === undefined;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return true;
  }
  // Somebody may have ended it before and have begun a turn of its own.
  if (read(aside) === owner) rmSync(aside, { force: true });
  else renameSync(aside, file);
  return true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
