/** What the measured page records about itself. Times are in milliseconds. */
export interface Watch {
  /** When the first row of the list was on the screen, counted from the navigation. */
  rows: Promise<number>;
  /** When the finder could answer questions, counted from the navigation. */
  ready: Promise<number>;
  /** When the offers were on the map for the first time, counted from the navigation. */
  points: Promise<number>;
  /** Waits until nothing changes any more in list and map; gives the time at which the last change was on the screen. */
  settled: () => Promise<number>;
  /** Measures the time from an act of the visitor to its result on the screen, in list and map. */
  timed: (act: () => void) => Promise<number>;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Runs in the page before anything else in it. A change counts as "on the screen" in the first task after the browser has
 * drawn it, when style, layout and painting are done. So a change takes up to 16 ms, the time between two screen updates,
 * even with no work at all.
 */
export function watchPage(): void {
  const QUIET_MS = 60;
  const PATIENCE_MS = 120_000;
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // This runs before any other waiting task, such as work that the page itself puts off until after the paint.
        void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
      });
    });

  let waiting = 0;
  let last = 0;
  const isAnswer = ({ target }: MutationRecord) =>
    target instanceof Element && target.closest('#resultaten, #telling, offer-map') !== null;
  const note = async () => {
    waiting += 1;
    last = Math.max(last, await painted());
    waiting -= 1;
  };
  const firstTime = (selector: string) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        void painted().then(resolve);
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  const rows = firstTime('#resultaten li');
  const points = firstTime('offer-map .marker');
  const ready = new Promise<number>((resolve) => {
    document.addEventListener('offers-found', () => void painted().then(resolve), { once: true });
  });
  new MutationObserver((records) => records.some(isAnswer) && void note()).observe(document, {
    attributes: true,
    childList: true,
    subtree: true,
  });

  const settled = async () => {
    const start = performance.now();
    const list = document.querySelector('#resultaten');
    // The observers above change both.
    // eslint-disable-next-line no-unmodified-loop-condition
    while (waiting > 0 || last === 0 || list?.ariaBusy === 'true' || performance.now() - last < QUIET_MS) {
      if (performance.now() - start > PATIENCE_MS) throw new Error('List and map do not come to rest');
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 4));
    }
    return last;
  };
  const timed = async (act: () => void) => {
    await settled();
    last = 0;
    const start = performance.now();
    act();
    return (await settled()) - start;
  };
  window.watch = { rows, ready, points, settled, timed };
}
