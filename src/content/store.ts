import type { SourceFile } from '../domain/checks/source-file.ts';
import type { PlainDate } from '../domain/schema/dates.ts';

/** A file to write, with the text that it must still hold; `undefined` for a file that must not be there yet. */
export interface Replacement {
  /** Within the content, with forward slashes. */
  path: string;
  before: string | undefined;
  /** `undefined` takes the file away, which only the undoing of a new entry does. */
  after: string | undefined;
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
  /**
   * Writes all the files or none. Rejects with a ChangedMeanwhile when somebody else changed one of them, and with another
   * StoreError when it cannot write. The message is for who reads the history, where there is one.
   */
  write: (replacements: readonly Replacement[], message?: string) => Promise<void>;
}

/** Something that was published before. */
export interface Publication {
  /** The mark of its commit. */
  id: string;
  /** The instant, in ISO 8601. */
  at: string;
  /** The first line of its message. */
  message: string;
}

/** A content store with a history, which several people can write to: a repository at a git host. */
export interface Repository extends ContentStore {
  /** The mark of the commit that `list` saw last, or that `write` made since. Before either it is empty. */
  version: () => string;
  /** What was published last, the newest first: at most twenty that touched the content. */
  publications: () => Promise<Publication[]>;
  /** Each file of the content that a publication changed, as it was before and after it. */
  changesOf: (publication: string) => Promise<Replacement[]>;
  /** The last day of the key that is used, in Europe/Amsterdam, as far as the host said so. */
  keyEnds: () => PlainDate | undefined;
}

/** What a store cannot do, in words for an editor: what happened, and what to do. */
export class StoreError extends Error {}

/** Somebody else changed what was to be written. Who reads again and works the change out anew can write it. */
export class ChangedMeanwhile extends StoreError {}

/** The key that was given does not open the repository, or no longer. */
export class SignedOut extends StoreError {}

/** All the files of a content store. Rejects with a StoreError. */
export async function readAll(store: ContentStore): Promise<SourceFile[]> {
  return store.read(await store.list());
}
