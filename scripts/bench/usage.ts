import { existsSync, readdirSync, readFileSync } from 'node:fs';

const PAUSE_MS = 100;
const TICKS_PER_SECOND = 100;

export interface Usage {
  /** The most memory that all processes held together at one moment, in bytes. */
  bytes: number;
  /** The processor time of all of them in seconds: it says how much work it was, also on a busy machine. */
  seconds: number;
}

interface Process {
  id: number;
  parent: number;
  ticks: number;
}

/**
 * Watches the memory and the processor time of a process and all that it starts. Calling the result stops the watch and
 * gives the usage; its numbers are `NaN` on a system that does not publish them (Linux does).
 */
export function watchUsage(id: number): () => Usage {
  if (!existsSync('/proc/self/stat')) return () => ({ bytes: NaN, seconds: NaN });
  const usage = { bytes: 0, seconds: 0 };
  const timer = setInterval(() => {
    const family = familyOf(id, readProcesses());
    const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
    usage.bytes = Math.max(usage.bytes, sum(family.map(memoryOf)));
    usage.seconds = Math.max(usage.seconds, sum(family.map(({ ticks }) => ticks)) / TICKS_PER_SECOND);
  }, PAUSE_MS);
  return () => {
    clearInterval(timer);
    return usage;
  };
}

/** A process with its children, their children and so on. */
function familyOf(id: number, all: readonly Process[]): Process[] {
  const children = all.filter(({ parent }) => parent === id);
  return [...all.filter((one) => one.id === id), ...children.flatMap((child) => familyOf(child.id, all))];
}

/**
 * Reads all processes from `/proc`. See proc_pid_stat(5): a process's own time is in fields 14 and 15, that of its ended
 * children in 16 and 17.
 */
function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const text = read(`/proc/${name}/stat`);
      if (!text) return [];
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [parent = 0] = fields.slice(1);
      return { id: Number(name), parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
    });
}

/** The memory that a process uses, in bytes. See proc_pid_status(5). */
function memoryOf({ id }: Process): number {
  return Number(/^VmRSS:\s*(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}

/** Reads a file of a process. The text is empty when the process ended in the meantime. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
