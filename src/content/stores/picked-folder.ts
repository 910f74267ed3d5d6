import { readBytes, refuseSize } from '../../domain/checks/bytes.ts';
import { isKnownPath } from '../../domain/checks/paths.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { ChangedMeanwhile, StoreError, type ContentStore, type Replacement } from '../store.ts';
import { isListed } from './address.ts';

/** The part of a folder of a browser that is asked for; TypeScript's own types lack some of it. */
type Folder = FileSystemDirectoryHandle & {
  values: () => AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
};

const REGION = 'region.yaml';
/** So many folders deep the content is looked for: Windows unpacks a zip into a folder of its own. */
const DEEPEST = 2;
/** What a repository holds beside its content, and is too much to look through. */
const NOT_LOOKED_IN = new Set(['node_modules', 'dist']);

/** A folder that an editor picked on her own computer: that of the content, or the repository around it. */
export function pickedFolderStore(picked: FileSystemDirectoryHandle): ContentStore {
  const root = once(() => contentIn(picked));
  return {
    list: () => explained('', async () => (await pathsIn(await root(), '')).sort()),
    read: async (paths) => {
      const folder = await root();
      return Promise.all(paths.map((path) => readFile(folder, path)));
    },
    write: async (replacements) => write(await root(), replacements),
  };
}

/** The folder that holds the content, nearest to the one that was picked. Rejects with a StoreError when there is none. */
async function contentIn(picked: FileSystemDirectoryHandle): Promise<Folder> {
  return explained('', async () => {
    let level = [picked as Folder];
    for (let depth = 0; depth <= DEEPEST; depth += 1) {
      const has = await Promise.all(level.map((folder) => fileIn(folder, REGION)));
      const [found, ...others] = level.filter((_, at) => has[at]);
      if (found && others.length === 0) return found;
      if (found) {
        const names = [found, ...others].map(({ name }) => name).join(', ');
        throw new StoreError(
          `In de map ${picked.name} staan ${others.length + 1} mappen met inhoud: ${names}. Kies een daarvan.`,
        );
      }
      level = (await Promise.all(level.map(foldersIn))).flat();
    }
    throw new StoreError(
      `In de map ${picked.name} staat geen ${REGION}. Kies de map content, waarin dat bestand staat.`,
    );
  });
}

async function foldersIn(folder: Folder): Promise<Folder[]> {
  const found: Folder[] = [];
  for await (const entry of folder.values())
    if (entry.kind === 'directory' && isListed(`${entry.name}/x`) && !NOT_LOOKED_IN.has(entry.name))
      found.push(entry);
  return found;
}

async function pathsIn(folder: Folder, inside: string): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of folder.values()) {
    const path = `${inside}${entry.name}`;
    if (!isListed(path)) continue;
    if (entry.kind === 'file') found.push(path);
    else found.push(...(await pathsIn(entry, `${path}/`)));
  }
  return found;
}

async function readFile(folder: Folder, path: string): Promise<SourceFile> {
  if (!isKnownPath(path)) return { path, text: '' };
  try {
    const handle = await handleOf(folder, path, false);
    const file = await handle.getFile();
    return refuseSize(path, file.size) ?? readBytes(path, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return {
      path,
      text: '',
      unreadable: { problem: reasonOf(error), fix: 'kies de map opnieuw, en probeer het nog eens' },
    };
  }
}

/** A file that is being written, which takes its place when it is closed. */
interface Ready {
  replacement: Replacement;
  stream: FileSystemWritableFileStream;
}

/**
 * Writes all files or none, as far as a browser can: each is written aside and takes its place when it is closed, and when
 * that fails those before it are put back.
 */
async function write(folder: Folder, replacements: readonly Replacement[]): Promise<void> {
  const originals = await originalsOf(folder, replacements);
  const ready: Ready[] = [];
  // Files that were not there are made empty before they are written.
  const made: string[] = [];
  const done: Replacement[] = [];
  let at = '';
  try {
    for (const replacement of replacements) {
      at = replacement.path;
      if (replacement.after === undefined) continue;
      const handle = await handleOf(folder, at, true);
      if (replacement.before === undefined) made.push(at);
      const stream = await handle.createWritable();
      ready.push({ replacement, stream });
      await stream.write(replacement.after);
    }
    // All that was slow is behind us: what somebody saved meanwhile must not be written over.
    await originalsOf(folder, replacements, made);
    for (const { replacement, stream } of ready) {
      at = replacement.path;
      await stream.close();
      done.push(replacement);
    }
    for (const replacement of replacements.filter(({ after }) => after === undefined)) {
      at = replacement.path;
      await remove(folder, at);
      done.push(replacement);
    }
  } catch (error) {
    for (const { replacement, stream } of ready)
      if (!done.includes(replacement)) await stream.abort().catch(() => undefined);
    const left = await putBack(folder, done, made, originals);
    if (left.length > 0)
      throw new StoreError(
        `${at}: ${reasonOf(error)}. Dit is wel al veranderd, en niet terug te zetten: ${left.join(', ')}. Je wijzigingen staan hier nog: open de map opnieuw, en probeer het nog eens.`,
        { cause: error },
      );
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `${at}: ${reasonOf(error)}. Er is niets veranderd: los dat op, en probeer het opnieuw.`,
      { cause: error },
    );
  }
}

/**
 * The bytes of the files as they are, before anything is written. Rejects with a ChangedMeanwhile when one does not hold the
 * text that it must; files that were made since are there and empty.
 */
async function originalsOf(
  folder: Folder,
  replacements: readonly Replacement[],
  made: readonly string[] = [],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const originals = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { path, before } of replacements) {
    const bytes = await bytesOf(folder, path);
    const file = bytes && readBytes(path, bytes);
    const isSame = made.includes(path)
      ? bytes?.length === 0
      : file?.text === before && file?.unreadable === undefined;
    if (!isSame) throw new ChangedMeanwhile(`${path} is intussen veranderd. Er is niets geschreven.`);
    if (bytes) originals.set(path, bytes);
  }
  return originals;
}

/** Puts files back as they were, and gives the paths of those that cannot be. */
async function putBack(
  folder: Folder,
  done: readonly Replacement[],
  made: readonly string[],
  originals: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<string[]> {
  const left: string[] = [];
  const changed = done.map(({ path }) => path).filter((path) => !made.includes(path));
  for (const path of [...made, ...changed])
    try {
      const isOurs = done.some((one) => one.path === path);
      // What somebody else saved in a file that was made empty is not ours to take away.
      if (!isOurs && (await bytesOf(folder, path))?.length !== 0) continue;
      if (made.includes(path)) await remove(folder, path);
      else {
        const stream = await (await handleOf(folder, path, true)).createWritable();
        await stream.write(originals.get(path) ?? new Uint8Array());
        await stream.close();
      }
    } catch {
      left.push(path);
    }
  return left;
}

async function remove(folder: Folder, path: string): Promise<void> {
  const { parent, name } = await parentOf(folder, path, false);
  await parent.removeEntry(name);
}

/** The bytes of a file; `undefined` when it is not there. */
async function bytesOf(folder: Folder, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await (await handleOf(folder, path, false)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw new StoreError(`${path}: ${reasonOf(error)}. Er is niets veranderd.`, { cause: error });
  }
}

async function handleOf(folder: Folder, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const { parent, name } = await parentOf(folder, path, create);
  return parent.getFileHandle(name, { create });
}

async function parentOf(folder: Folder, path: string, create: boolean) {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let parent: FileSystemDirectoryHandle = folder;
  for (const part of parts) parent = await parent.getDirectoryHandle(part, { create });
  return { parent, name };
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name))
        return false;
      throw error;
    },
  );
}

/** What a browser says of a disk, in words for an editor. */
function reasonOf(error: unknown): string {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'de browser mag deze map niet (meer) gebruiken. Sluit het beheer, open de map opnieuw en druk op Toestaan';
    case 'QuotaExceededError':
      return 'de schijf is vol. Maak ruimte';
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return 'dit bestand is in gebruik of op slot. Sluit het programma waarin het openstaat';
    case 'NotFoundError':
      return 'dit bestand of deze map is er niet meer. Zet het terug, of open de map opnieuw';
    default:
      return 'de browser kan dit bestand niet lezen of schrijven';
  }
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `${path}${path && ': '}${reasonOf(error)}.`.replace(/^./, (first) => first.toUpperCase()),
      {
        cause: error,
      },
    );
  }
}

/** What was made stays; what failed is tried again, for she may allow it then. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
