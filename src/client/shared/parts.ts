/** Finds a part of an island's own markup by its `data-part`. Throws when the markup lacks it. */
export function part<T extends HTMLElement = HTMLElement>(island: ParentNode, name: string): T {
  const element = island.querySelector<T>(`[data-part=${name}]`);
  if (!element) throw new Error(`The markup has no data-part="${name}"`);
  return element;
}

/**
 * Says something in the notice of an island, which is a live region: it is read out when it changes. Without a text the
 * notice is hidden.
 */
export function showNotice(island: ParentNode, text: string): void {
  const notice = part(island, 'notice');
  notice.hidden = !text;
  if (notice.textContent !== text) notice.textContent = text;
}
