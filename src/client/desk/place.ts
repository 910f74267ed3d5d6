import { memoryStore } from '../../content/stores/memory.ts';
import { pickedFolderStore } from '../../content/stores/picked-folder.ts';
import { openRepository, type RepositoryAddress } from '../../content/stores/host.ts';
import { zipStore } from '../../content/stores/zip.ts';
import type { ContentStore } from '../../content/store.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { desk as texts } from '../../texts/nl/desk/frame.ts';
import type { Kept, KnownPlace } from './kept.ts';

/** Content that is open, with the name by which the editor knows where it is. */
export interface Place {
  key: string;
  name: string;
  sort: KnownPlace['sort'];
  store: ContentStore;
  /** The zip as it is now, to save it. */
  zip?: () => Uint8Array;
}

/** The repository of the region, with the key that opens it. */
export function repositoryPlace(address: RepositoryAddress, token: string): Place {
  const name = address.url.replace(/^https?:\/\//, '').replace(/\.git$/, '');
  return {
    key: `repository ${address.url} ${address.branch} ${address.folder}`,
    name,
    sort: 'repository',
    store: openRepository(address, { token }),
  };
}

export function folderPlace(handle: FileSystemDirectoryHandle): Place {
  return {
    key: `folder ${handle.name}`,
    name: handle.name,
    sort: 'folder',
    store: pickedFolderStore(handle),
  };
}

/** A zip, whose changed form is kept in this browser after each publication. Throws a StoreError when it holds no content. */
export function zipPlace(name: string, bytes: Uint8Array, kept: Kept): Place {
  const store = zipStore(bytes);
  const key = `zip ${name}`;
  return {
    key,
    name,
    sort: 'zip',
    zip: () => store.bytes(),
    store: {
      ...store,
      write: async (replacements) => {
        await store.write(replacements);
        const openedAt = new Date().toISOString();
        await kept.keepPlace({ key, name, sort: 'zip', openedAt, zip: store.bytes() });
      },
    },
  };
}

/** The example, with what was published in it before. */
export async function examplePlace(kept: Kept): Promise<Place> {
  const before = await kept.files(EXAMPLE);
  const files: readonly SourceFile[] = before ?? (await import('./example.ts')).exampleFiles();
  return { key: EXAMPLE, name: texts.example, sort: 'example', store: memoryStore(files) };
}

const EXAMPLE = 'example';
