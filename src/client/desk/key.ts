/** The key that opens the repository. It lives in memory, and on request until the tab is closed: never longer. */
import type { RepositoryAddress } from '../../content/stores/host.ts';

/** What stands behind `#` in a link that brings a key. */
const IN_LINK = '#sleutel=';
const nameOf = ({ url }: RepositoryAddress) => `sleutel:${url}`;

/**
 * Whether other sites share the storage of this address, as all the pages of one owner at GitHub do: a key that was kept there
 * could be read by them.
 */
export const isSharedOrigin = (hostname: string, base: string): boolean =>
  base !== '/' || /\.(?:github|gitlab|codeberg)\.(?:io|page)$/i.test(hostname);

/** The key in the address of the page, which is taken out of it at once. */
export function takeKeyFromAddress(): string | undefined {
  if (!location.hash.startsWith(IN_LINK)) return undefined;
  const key = decodeURIComponent(location.hash.slice(IN_LINK.length)).trim();
  history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  return key || undefined;
}

/** The link by which a helper hands the key to the editor. */
export const linkWithKey = (key: string): string =>
  `${location.origin}${location.pathname}${IN_LINK}${encodeURIComponent(key)}`;

export function keptKey(address: RepositoryAddress): string | undefined {
  try {
    return sessionStorage.getItem(nameOf(address)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the key until the tab is closed, or forgets it. A browser that keeps nothing keeps no key either. */
export function keepKey(address: RepositoryAddress, key: string | undefined): void {
  try {
    if (key === undefined) sessionStorage.removeItem(nameOf(address));
    else sessionStorage.setItem(nameOf(address), key);
  } catch (error) {
    console.warn(error);
  }
}
