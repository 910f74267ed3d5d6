import { readIds, writeIds } from '../../domain/finder/shortlist.ts';

/** The key holds the folder of the site, because one host may carry the maps of two regions. */
const KEY = `bewaard:${import.meta.env.BASE_URL}`;
const CHANGED = 'shortlist-changed';

/** The list of this visit. It is in use once the browser refuses to store one. */
let memory: string[] | undefined;

/** The ids that the visitor keeps, in the order of keeping. */
export function keptIds(): string[] {
  if (memory) return memory;
  try {
    return readIds(localStorage.getItem(KEY));
  } catch {
    return (memory = []);
  }
}

/** Keeps these ids instead of what was kept, and announces it to every island on the page. */
export function keepIds(ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(KEY, writeIds(ids));
    else localStorage.removeItem(KEY);
    memory = undefined;
  } catch {
    memory = [...ids];
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Whether the list outlives the page. */
export function isLasting(): boolean {
  keptIds();
  return memory === undefined;
}

/**
 * Calls back when the list changes: on this page, in another tab, or while the page was set aside by the Back button.
 */
export function onShortlistChange(listener: () => void, signal?: AbortSignal): void {
  const options = signal && { signal };
  document.addEventListener(CHANGED, listener, options);
  window.addEventListener('pageshow', (event) => event.persisted && listener(), options);
  window.addEventListener('storage', ({ key }) => (key === KEY || key === null) && listener(), options);
}
