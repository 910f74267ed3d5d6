import type { SourceFile } from '../domain/checks/source-file.ts';

/** A file to write, with the text that it must still hold; `undefined` for a file that must not be there yet. */
export interface Replacement {
  /** Within the content, with forward slashes. */
  path: string;
  before: string | undefined;
  after: string;
}

/**
 * Where the content of a region is kept: a folder, a repository, a zip. Each of these is an adapter of this one port, and
 * nothing else knows which it is.
 */
export interface ContentStore {
  /** The paths of all files in order, hidden ones left out. Rejects with a StoreError when there is no content. */
  list: () => Promise<string[]>;
  /** The texts of files that were listed; of one that cannot be read, the reason. */
  read: (paths: readonly string[]) => Promise<SourceFile[]>;
  /** Writes all the files or none. Rejects with a StoreError when somebody else changed one of them meanwhile. */
  write: (replacements: readonly Replacement[]) => Promise<void>;
}

/** What a store cannot do, in words for an editor. */
export class StoreError extends Error {}

/** All the files of a content store. Rejects with a StoreError. */
export async function readAll(store: ContentStore): Promise<SourceFile[]> {
  return store.read(await store.list());
}
