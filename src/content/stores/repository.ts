import { readBytes, refuseSize } from '../../domain/checks/bytes.ts';
import { isKnownPath } from '../../domain/checks/paths.ts';
import type { SourceFile, Unreadable } from '../../domain/checks/source-file.ts';
import { ChangedMeanwhile, type Publication, type Replacement, type Repository } from '../store.ts';
import { isListed, type RepositoryAddress } from './address.ts';
import { inParallel, type Asking } from './ask.ts';
import { blobName, fromUtf8, toUtf8 } from './bytes.ts';
import { refuse, refuseChanged, refuseUndo, type About } from './refusals.ts';

/** What a store of a repository is made with: the key, and for tests another `fetch` or patience. */
export type RepositoryOptions = Asking;

/** A file of the content as a host lists it. Its path is within the content. */
export interface Listed {
  path: string;
  /** The name that git gives to its bytes. */
  name: string;
  /** In bytes; not every host says it. */
  size?: number;
  /** Whether it is a file, not a link or another repository. */
  isFile: boolean;
  /** The file itself, when the host gave it with the list. */
  file?: SourceFile;
}

/** The content as it is in one commit. */
export interface Opened {
  version: string;
  files: Listed[];
}

/** What a publication did: the paths within the content that it changed, and the commit before it. */
export interface Changed {
  parent: string | undefined;
  paths: string[];
}

/**
 * What hosts differ in. All of it rejects with a StoreError, and everything is about the content only: paths are within it.
 */
export interface Host {
  about: About;
  /** The content at the head of the branch; with `texts` a host that can gives the files with the list. */
  open: (texts: boolean) => Promise<Opened>;
  /** The bytes of files at a version; `undefined` where there is no such file. */
  bytesAt: (version: string, paths: readonly string[]) => Promise<(Uint8Array | undefined)[]>;
  /** The bytes of listed files, when the host has a quicker way to them. */
  bytesOf?: (files: readonly Listed[]) => Promise<(Uint8Array | undefined)[]>;
  /**
   * Makes one commit. Gives its mark and that of the commit before it, which need not be `base` where the host guards each
   * file by itself. Rejects with a ChangedMeanwhile when a file is not as it was in `base`.
   */
  commit: (
    base: string,
    changes: readonly Replacement[],
    message: string,
  ) => Promise<{ version: string; parent: string | undefined }>;
  publications: () => Promise<Publication[]>;
  changed: (publication: string) => Promise<Changed>;
  keyEnds?: Repository['keyEnds'];
}

/** Makes a host's adapter from its address; throws a StoreError for an address that cannot be one of a repository. */
export type MakeRepository = (address: RepositoryAddress, options: RepositoryOptions) => Repository;

/** Browsers open some six connections to one server at a time, and hosts do not like more. */
export const AT_ONCE = 8;
const DEFAULT_MESSAGE = 'Inhoud bijgewerkt';

const NO_FILE: Unreadable = {
  problem: 'dit is een snelkoppeling of een andere repository, geen gewoon bestand',
  fix: 'haal het weg uit de map',
};
const GONE: Unreadable = { problem: 'dit bestand is er niet', fix: 'haal de inhoud opnieuw op' };

/**
 * A repository at a host. What is written is held against what the list said, before the host's own guard is asked: a text
 * that is older than the list would else pass that guard, and undo what somebody else published in between.
 */
export function repositoryOf(host: Host): Repository {
  let version = '';
  let known: Map<string, Listed> | undefined;

  async function open(texts: boolean): Promise<Map<string, Listed>> {
    const opened = await host.open(texts);
    version = opened.version;
    known = new Map(opened.files.filter(({ path }) => isListed(path)).map((file) => [file.path, file]));
    return known;
  }

  async function read(paths: readonly string[]): Promise<SourceFile[]> {
    const files = known ?? (await open(true));
    const result = new Map(paths.map((path) => [path, withoutBytes(path, files.get(path))]));
    const rest = [...result].flatMap(([path, file]) => {
      const listed = files.get(path);
      return file === undefined && listed ? [listed] : [];
    });
    const bytes = await (host.bytesOf?.(rest) ??
      host.bytesAt(
        version,
        rest.map(({ path }) => path),
      ));
    rest.forEach(({ path, name }, at) => result.set(path, readWhole(path, name, bytes[at], host.about)));
    return paths.map((path) => result.get(path) ?? { path, text: '', unreadable: GONE });
  }

  async function publish(replacements: readonly Replacement[], message: string, isFresh: boolean) {
    const files = known ?? (await open(false));
    const nameOf = (text: string | undefined) =>
      text === undefined ? undefined : blobName(toUtf8(text), version);
    const stands = (file: Replacement, text: string | undefined) =>
      files.get(file.path)?.name === nameOf(text);
    // An answer that got lost had been written all the same.
    if (isFresh && replacements.every((file) => stands(file, file.after))) return;
    const changed = replacements.find((file) => !stands(file, file.before));
    if (changed) throw refuseChanged(changed.path);
    const changes = replacements.filter(({ before, after }) => before !== after);
    if (changes.length === 0) return;
    const made = await host.commit(version, changes, message);
    // After a commit on top of somebody else's, the list says nothing of what they changed.
    known = made.parent === version ? files : undefined;
    version = made.version;
    for (const { path, after } of changes) {
      const name = nameOf(after);
      if (after === undefined || name === undefined) files.delete(path);
      else files.set(path, { path, name, isFile: true, file: { path, text: after } });
    }
  }

  return {
    list: async () => [...(await open(true)).keys()].sort(),
    read,
    write: async (replacements, message = DEFAULT_MESSAGE) => {
      if (replacements.length === 0) return;
      try {
        await publish(replacements, message, known === undefined);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        // The branch moved. That matters only when these files are among what changed.
        known = undefined;
        await publish(replacements, message, true);
      }
    },
    version: () => version,
    publications: () => host.publications(),
    changesOf: (publication) => changesOf(host, publication),
    keyEnds: () => host.keyEnds?.(),
  };
}

/** A file of which no bytes are needed; `undefined` for any other. */
function withoutBytes(path: string, listed: Listed | undefined): SourceFile | undefined {
  if (listed === undefined) return { path, text: '', unreadable: GONE };
  if (!listed.isFile) return { path, text: '', unreadable: NO_FILE };
  if (!isKnownPath(path)) return { path, text: '' };
  return listed.file ?? refuseSize(path, listed.size ?? 0);
}

/** Reads bytes that git knows under this name. Throws a StoreError when they did not arrive whole. */
function readWhole(path: string, name: string, bytes: Uint8Array | undefined, about: About): SourceFile {
  if (bytes === undefined) throw refuse('strange', about);
  if (blobName(bytes, name) !== name)
    throw refuse(fromUtf8(bytes)?.trimStart().startsWith('<') ? 'html' : 'half', about);
  return readBytes(path, bytes);
}

async function changesOf(host: Host, publication: string): Promise<Replacement[]> {
  const { parent, paths } = await host.changed(publication);
  const content = paths.filter((path) => isListed(path) && isKnownPath(path)).sort();
  const sides = await inParallel([parent, publication], 2, async (version) =>
    version === undefined ? content.map(() => undefined) : host.bytesAt(version, content),
  );
  return content.map((path, at) => {
    const [before, after] = sides.map((side) => {
      const bytes = side[at];
      const text = bytes && fromUtf8(bytes);
      if (bytes && text === undefined) throw refuseUndo(path, host.about);
      return text;
    });
    return { path, before, after };
  });
}
