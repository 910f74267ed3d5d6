/** How a page waits for what may come late, or never: it says so in time, and goes on with what it has. */

/** After so many milliseconds a visitor wants to know that something is still on its way. */
export const SLOW_MS = 2_000;
/** After so many milliseconds a visitor wants to go on without it. */
export const LATE_MS = 10_000;

/** What is done while something is awaited. */
export interface Waiting {
  /** It takes long. */
  slow: () => void;
  /** It may never come. If it comes all the same, it is taken. */
  late: () => void;
}

/** Awaits a promise with the visitor, and does what `waiting` says when that takes long. */
export async function awaited<T>(promise: Promise<T>, { slow, late }: Waiting): Promise<T> {
  const timers = [setTimeout(slow, SLOW_MS), setTimeout(late, LATE_MS)];
  try {
    return await promise;
  } finally {
    timers.forEach(clearTimeout);
  }
}

/** What has come of something that is loaded: its value, or whether it is still worth waiting for. */
export type Arrival<T> = { value: T } | { value: undefined; isComing: boolean; error?: unknown };

/** Something that is loaded once it is wanted, and again by the next who wants it where that failed. */
export class Arriving<T> {
  readonly #load: () => Promise<T>;
  #loading: Promise<Arrival<T>> | undefined;
  #began = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Loads it ahead of its use. */
  begin(): Promise<Arrival<T>> {
    if (this.#loading) return this.#loading;
    this.#began = performance.now();
    const loading = this.#load().then(
      (value): Arrival<T> => ({ value }),
      (error: unknown): Arrival<T> => {
        console.error(error);
        this.#loading = undefined;
        return { value: undefined, isComing: false, error };
      },
    );
    return (this.#loading = loading);
  }

  /** What there is of it after a wait that a visitor takes without a word. */
  async soon(): Promise<Arrival<T>> {
    const waited = await this.#within(SLOW_MS);
    return waited ?? { value: undefined, isComing: performance.now() - this.#began < LATE_MS };
  }

  /** Resolves once it is there or failed, or when it may never come. */
  async settled(): Promise<void> {
    await this.#within(LATE_MS);
  }

  #within(milliseconds: number): Promise<Arrival<T> | undefined> {
    const loading = this.begin();
    return new Promise((resolve) => {
      const left = this.#began + milliseconds - performance.now();
      const timer = setTimeout(() => resolve(undefined), left);
      void loading.then((arrival) => {
        clearTimeout(timer);
        resolve(arrival);
      });
    });
  }
}
