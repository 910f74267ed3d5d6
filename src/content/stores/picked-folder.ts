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
/** The folder of the content in a whole repository. */
const CONTENT = 'content';

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

/** Rejects with a StoreError when neither the folder nor `content` in it holds a region. */
async function contentIn(picked: FileSystemDirectoryHandle): Promise<Folder> {
  return explained('', async () => {
    if (await fileIn(picked, REGION)) return picked;
    const inside = await picked.getDirectoryHandle(CONTENT).catch(() => undefined);
    if (inside && (await fileIn(inside, REGION))) return inside;
    throw new StoreError(
      `In de map ${picked.name} staat geen ${REGION}. Kies de map content, waarin dat bestand staat.`,
    );
  });
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

/**
 * Writes all files or none, as far as a browser can: each is written aside and takes its place when it is closed, and when
 * that fails those before it are put back.
 */
async function write(folder: Folder, replacements: readonly Replacement[]): Promise<void> {
  for (const { path, before } of replacements)
    if ((await textOf(folder, path)) !== before)
      throw new ChangedMeanwhile(`${path} is intussen veranderd. Er is niets geschreven.`);
  const ready: { replacement: Replacement; stream: FileSystemWritableFileStream }[] = [];
  const done: Replacement[] = [];
  let at = '';
  try {
    for (const replacement of replacements) {
      at = replacement.path;
      if (replacement.after === undefined) continue;
      const handle = await handleOf(folder, at, true);
      const stream = await handle.createWritable();
      ready.push({ replacement, stream });
      await stream.write(replacement.after);
    }
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
    const closed = new Set(done);
    for (const { replacement, stream } of ready)
      if (!closed.has(replacement)) await stream.abort().catch(() => undefined);
    // A file that was made for writing and not written is empty: it was not there before.
    for (const replacement of replacements)
      if (replacement.before === undefined) await remove(folder, replacement.path).catch(() => undefined);
      else if (closed.has(replacement)) await putBack(folder, replacement).catch(() => undefined);
    throw new StoreError(
      `${at}: ${reasonOf(error)}. Er is niets veranderd: los dat op, en probeer het opnieuw.`,
      {
        cause: error,
      },
    );
  }
}

async function putBack(folder: Folder, { path, before }: Replacement): Promise<void> {
  const stream = await (await handleOf(folder, path, true)).createWritable();
  await stream.write(before ?? '');
  await stream.close();
}

async function remove(folder: Folder, path: string): Promise<void> {
  const { parent, name } = await parentOf(folder, path, false);
  await parent.removeEntry(name);
}

/** The text of a file as it was read; `undefined` when it is not there. */
async function textOf(folder: Folder, path: string): Promise<string | undefined> {
  try {
    const file = await (await handleOf(folder, path, false)).getFile();
    return readBytes(path, new Uint8Array(await file.arrayBuffer())).text;
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

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
