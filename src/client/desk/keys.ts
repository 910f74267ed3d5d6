/** Keys that make the desk quicker for who knows them. None is needed. */

/** `j` and `k` go through a list, `?` shows the list of keys, Ctrl and Enter press what takes over in the part where you are. */
export function moveByKeys(event: KeyboardEvent, desk: HTMLElement): void {
  const { target, key } = event;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const near = target instanceof Element ? target.closest('[data-item]') : null;
    const button = (near ?? desk).querySelector<HTMLButtonElement>('[data-action=take]:not([disabled])');
    button?.click();
    return;
  }
  const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === '?') desk.querySelector<HTMLDetailsElement>('[data-part=keys]')?.toggleAttribute('open');
  if (key !== 'j' && key !== 'k') return;
  const items = [...desk.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[key === 'j' ? at + 1 : Math.max(0, at - 1)];
  const wanted = next?.querySelector<HTMLElement>('a, button, input, summary');
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
}
