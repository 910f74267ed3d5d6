/** How the work of a page gives way to the visitor and to the screen. */

/** Does something once what is on the screen now is painted, so that the visitor does not wait for it. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}

/**
 * Lets the page respond to a tap between two parts of its work. It serves the budgets for 10,000 offers alone: on a
 * cheap phone each part of the work with so many takes a while.
 */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Does something once the browser has nothing else to do, or after two seconds where it never says so. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
}
