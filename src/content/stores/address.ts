import { noteOnLeftBehind } from '../../domain/checks/left-behind.ts';
import { refuse, type About } from './refusals.ts';

/** Where the content of a region is kept: the group `repository` of its `region.yaml`. */
export interface RepositoryAddress {
  host: 'github' | 'gitlab' | 'forgejo';
  /** The address of the repository in a browser, with or without `.git`. */
  url: string;
  branch: string;
  /** The folder of the content within the repository; `.` for the whole of it. */
  folder: string;
  /** The public mark by which the host knows this site, where editors sign in at GitLab or Forgejo. */
  app?: string | undefined;
}

/** An address taken apart. */
export interface Place {
  /** The host with its protocol, without a name or key that somebody put into the address. */
  origin: string;
  /** The parts of the path: owner and name, with the groups or the folder of the server before them. */
  parts: string[];
  /** The folder of the content with a slash behind it; empty for the whole repository. */
  prefix: string;
  about: About;
}

/** Takes an address apart. Throws a StoreError when it is no address of a repository. */
export function placeOf({ url, branch, folder }: RepositoryAddress): Place {
  const inside = folder.split('/').filter((part) => part !== '' && part !== '.');
  const about = { host: 'de server', branch, folder: inside.join('/') };
  let address: URL;
  let path: string;
  try {
    address = new URL(url);
    path = decodeURIComponent(address.pathname);
  } catch {
    throw refuse('noAddress', about);
  }
  about.host = address.host;
  const parts = path
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length < 2 || !/^https?:$/.test(address.protocol)) throw refuse('noAddress', about);
  return {
    origin: `${address.protocol}//${address.host}`,
    parts,
    prefix: inside.map((part) => `${part}/`).join(''),
    about,
  };
}

/** The path of a file within the content; `undefined` for a file elsewhere in the repository. */
export function pathInside(prefix: string, path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Whether a file is listed. Hidden ones are not, but what programs leave behind is: an editor may want to know of it. */
export function isListed(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const isHidden = (part: string) => part.startsWith('.') || noteOnLeftBehind(part) !== undefined;
  return !folders.some(isHidden) && (!name.startsWith('.') || noteOnLeftBehind(name) !== undefined);
}

/** A path as part of an address: its slashes stay, and nothing else in it has a meaning there. */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
