/** What the measured page notes of itself. Times are in milliseconds. */
export interface Watch {
  /** When the first row of the list was on the screen, since the navigation. */
  rows: Promise<number>;
  /** When the finder answers questions, since the navigation. */
  ready: Promise<number>;
  /** When the offers stood on the map for the first time, since the navigation. */
  points: Promise<number>;
  /** When nothing changed any more in list and map: the time at which the last change was on the screen. */
  settled: () => Promise<number>;
  /** From an act of the visitor to the answer on the screen, in list and map. */
  timed: (act: () => void) => Promise<number>;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Runs in the page before anything else in it. "On the screen" is the first task after the frame that shows a change:
 * that frame's style, layout and painting are done by then. So a change costs a frame of 16 ms even with no work at all.
 */
export function watchPage(): void {
  const QUIET_MS = 60;
  const PATIENCE_MS = 120_000;
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // Before any other task that waits, such as what the page itself puts off until after the paint.
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
