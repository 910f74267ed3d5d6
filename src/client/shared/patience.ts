/** A signal that gives a request up after so many milliseconds, or when `leaving` says that nobody waits any more. */
export function patience(milliseconds: number, leaving?: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  setTimeout(giveUp, milliseconds);
  leaving?.addEventListener('abort', giveUp, { once: true });
  return controller.signal;
}
