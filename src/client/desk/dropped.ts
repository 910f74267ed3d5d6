import { MAX_HANDED_IN_BYTES } from '../../domain/limits.ts';
import type { HandedFile } from './kept.ts';

/** Files that a system puts into each folder. */
const OF_THE_SYSTEM = /^(\.|thumbs\.db$|desktop\.ini$|~\$)/i;

/** The files that somebody dropped on the page, those in folders too. */
export async function filesDropped(data: DataTransfer): Promise<HandedFile[]> {
  // The list is empty once the event is over, so the entries are taken out of it at once.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesChosen([...data.files]);
  const files = await Promise.all(entries.map(filesOf));
  return filesChosen(files.flat());
}

/** The files that somebody chose, with their bytes. One that is far too large is not read: only its size tells it. */
export function filesChosen(files: readonly File[]): Promise<HandedFile[]> {
  const wanted = files.filter(({ name }) => !OF_THE_SYSTEM.test(name));
  return Promise.all(
    wanted.map(async (file) => ({
      name: file.name,
      bytes:
        file.size > MAX_HANDED_IN_BYTES
          ? new Uint8Array(MAX_HANDED_IN_BYTES + 1)
          : new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return new Promise((resolve, reject) =>
      (entry as FileSystemFileEntry).file((file) => resolve([file]), reject),
    );
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A browser gives the entries of a folder by the hundred.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesOf(one)));
  }
}
