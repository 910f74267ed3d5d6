/** Does something once what is on the screen now is painted: it does not keep a visitor waiting. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
