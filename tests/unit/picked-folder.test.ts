import { expect, test } from 'vitest';
import { pickedFolderStore } from '../../src/content/stores/picked-folder.ts';
import { ChangedMeanwhile } from '../../src/content/store.ts';

/** What a disk refuses, by what is asked of which file. */
type Refusal = (action: 'read' | 'write' | 'close' | 'remove', name: string) => string | undefined;

/** A folder as a browser gives it, in memory, which can refuse. */
function folder(texts: Record<string, string>, refuse: Refusal = () => undefined) {
  const files = new Map(Object.entries(texts));
  const check = (action: Parameters<Refusal>[0], name: string) => {
    const reason = refuse(action, name);
    if (reason) throw new DOMException('Refused', reason);
  };
  const fileHandle = (path: string) => ({
    kind: 'file' as const,
    name: path.split('/').at(-1) ?? '',
    getFile: async () => {
      check('read', path);
      return new File([files.get(path) ?? ''], path);
    },
    createWritable: async () => {
      check('write', path);
      let written = '';
      return {
        write: async (text: string) => void (written += text),
        close: async () => {
          check('close', path);
          files.set(path, written);
        },
        abort: async () => undefined,
      };
    },
  });
  const directory = (inside: string): unknown => ({
    kind: 'directory' as const,
    name: inside.split('/').at(-2) ?? 'map',
    values: async function* () {
      const names = new Set(
        [...files.keys()]
          .filter((path) => path.startsWith(inside))
          .map((path) => path.slice(inside.length).split('/')[0] ?? ''),
      );
      for (const name of names)
        yield files.has(inside + name) ? fileHandle(inside + name) : directory(`${inside}${name}/`);
    },
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      if (!files.has(inside + name)) {
        if (!options?.create) throw new DOMException('None', 'NotFoundError');
        files.set(inside + name, '');
      }
      return fileHandle(inside + name);
    },
    getDirectoryHandle: async (name: string, options?: { create?: boolean }) => {
      const there = [...files.keys()].some((path) => path.startsWith(`${inside}${name}/`));
      if (!there && !options?.create) throw new DOMException('None', 'NotFoundError');
      return directory(`${inside}${name}/`);
    },
    removeEntry: async (name: string) => {
      check('remove', inside + name);
      files.delete(inside + name);
    },
  });
  return { files, store: pickedFolderStore(directory('') as FileSystemDirectoryHandle) };
}

const CONTENT = { 'region.yaml': 'id: x', 'offers/een.mdx': 'een', 'offers/twee.mdx': 'twee' };
const CHANGES = [
  { path: 'offers/een.mdx', before: 'een', after: '1' },
  { path: 'offers/twee.mdx', before: 'twee', after: '2' },
  { path: 'offers/drie.mdx', before: undefined, after: '3' },
];

test('the content is found in the folder itself and in the repository around it', async () => {
  for (const texts of [
    CONTENT,
    Object.fromEntries(Object.entries(CONTENT).map(([name, text]) => [`content/${name}`, text])),
  ]) {
    const { store } = folder({ ...texts, '.git/config': 'x' });
    expect((await store.list()).filter((path) => path in CONTENT)).toEqual(Object.keys(CONTENT).sort());
    expect((await store.read(['offers/een.mdx']))[0]?.text).toBe('een');
  }
});

test('a folder without content is refused with the folder to take', async () => {
  await expect(folder({ 'foto.txt': 'x' }).store.list()).rejects.toThrow(/Kies de map content/);
});

test('all files are written, new ones too, and a new one can be taken back', async () => {
  const { files, store } = folder(CONTENT);
  await store.write(CHANGES);
  expect(Object.fromEntries(files)).toMatchObject({
    'offers/een.mdx': '1',
    'offers/twee.mdx': '2',
    'offers/drie.mdx': '3',
  });
  await store.write([{ path: 'offers/drie.mdx', before: '3', after: undefined }]);
  expect(files.has('offers/drie.mdx')).toBe(false);
});

test('what another program changed meanwhile stops all of it', async () => {
  const { files, store } = folder(CONTENT);
  files.set('offers/twee.mdx', 'van een ander');
  await expect(store.write(CHANGES)).rejects.toBeInstanceOf(ChangedMeanwhile);
  expect(Object.fromEntries(files)).toEqual({ ...CONTENT, 'offers/twee.mdx': 'van een ander' });
});

test.each([
  ['write', 'QuotaExceededError', 'de schijf is vol'],
  ['close', 'QuotaExceededError', 'de schijf is vol'],
  ['close', 'NotAllowedError', 'mag deze map niet'],
  ['write', 'NoModificationAllowedError', 'in gebruik'],
] as const)(
  'a disk that refuses to %s (%s) leaves every file as it was, and says why',
  async (action, reason, says) => {
    const { files, store } = folder(CONTENT, (asked, name) =>
      asked === action && name === 'offers/twee.mdx' ? reason : undefined,
    );
    await expect(store.write(CHANGES)).rejects.toThrow(says);
    expect(Object.fromEntries(files)).toEqual(CONTENT);
  },
);

test('a file that cannot be read comes back with the reason, and the others are read', async () => {
  const { store } = folder(CONTENT, (asked, name) =>
    asked === 'read' && name === 'offers/een.mdx' ? 'NotAllowedError' : undefined,
  );
  const files = await store.read(['offers/een.mdx', 'offers/twee.mdx']);
  expect(files[0]?.unreadable?.problem).toContain('mag deze map niet');
  expect(files[1]?.text).toBe('twee');
});
