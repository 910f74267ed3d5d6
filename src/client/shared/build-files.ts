/** The files that only fit the build of which the page is. Their addresses carry its name: `/data/<build>/finder.json`. */
import { texts } from '../../texts/nl.ts';

/** The site was built anew since the page came, so that its files are no longer there. */
class Renewed extends Error {}

/**
 * Loads a file of this build. Rejects when it cannot be had or is none, with the address and the reason; `sentenceOf` says to
 * a visitor what that means.
 */
export async function loadBuildFile<T>(address: string, signal?: AbortSignal): Promise<T> {
  try {
    const response = await fetch(address, signal && { signal });
    if (!response.ok) throw new Error(`${address} gave status ${response.status}`);
    return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted || !(await isRenewed(address))) throw error;
    throw new Renewed(`${address} is of another build`, { cause: error });
  }
}

/** Says why a page cannot do its work: the site is new, there is no connection, or what only that page knows. */
export function sentenceOf(error: unknown, otherwise: string): string {
  if (error instanceof Renewed) return texts.loading.renewed;
  return navigator.onLine ? otherwise : texts.loading.offline;
}

/** Whether the site has another build by now than the one that an address of a file names. */
async function isRenewed(address: string): Promise<boolean> {
  try {
    const file = new URL(address, location.href);
    const [, name] = /\/([^/]+)\/[^/]+$/.exec(file.pathname) ?? [];
    const response = await fetch(new URL('../build.json', file), { cache: 'no-store' });
    const build = (await response.json()) as { name?: unknown };
    return typeof build.name === 'string' && build.name !== name;
  } catch {
    return false;
  }
}
