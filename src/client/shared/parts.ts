/** A part of an island's own markup, found by its `data-part`. Throws when the markup lacks it. */
export function part<T extends HTMLElement = HTMLElement>(island: ParentNode, name: string): T {
  const element = island.querySelector<T>(`[data-part=${name}]`);
  if (!element) throw new Error(`The markup has no data-part="${name}"`);
  return element;
}

/** Says something in the island's notice, a live region that is read out when it changes; without a text it goes. */
export function showNotice(island: ParentNode, text: string): void {
  const notice = part(island, 'notice');
  notice.hidden = !text;
  if (notice.textContent !== text) notice.textContent = text;
}
