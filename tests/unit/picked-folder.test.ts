import { expect, test } from 'vitest';
import { pickedFolderStore } from '../../src/content/stores/picked-folder.ts';
import { ChangedMeanwhile } from '../../src/content/store.ts';

/** What a disk refuses, by what is asked of which file. */
type Refusal = (action: 'open' | 'read' | 'write' | 'close' | 'remove', name: string) => string | undefined;

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
      const text = files.get(path);
      if (text === undefined) throw new DOMException('None', 'NotFoundError');
      return new File([text], path);
    },
    createWritable: async () => {
      check('write', path);
      let written = '';
      return {
        write: async (part: string | Uint8Array) =>
          void (written +=
            typeof part === 'string' ? part : new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)),
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
      check('open', inside + name);
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

const under = (folder: string) =>
  Object.fromEntries(Object.entries(CONTENT).map(([name, text]) => [`${folder}/${name}`, text]));

test('the content is found in a repository that Windows unpacked into a folder of its own', async () => {
  const { store } = folder({
    ...under('kaart-main/content'),
    ...under('kaart-main/tests/fixtures/klein'),
    'node_modules/pakket/region.yaml': 'x',
    '.git/region.yaml': 'x',
  });
  expect(await store.list()).toEqual(Object.keys(CONTENT).sort());
});

test('of two folders with content none is guessed', async () => {
  await expect(folder({ ...under('noord'), ...under('zuid') }).store.list()).rejects.toThrow(
    '2 mappen met inhoud: noord, zuid',
  );
});

test('a folder that may not be used yet is opened once it may', async () => {
  let isAllowed = false;
  const { store } = folder(CONTENT, (action) =>
    action === 'open' && !isAllowed ? 'NotAllowedError' : undefined,
  );
  await expect(store.list()).rejects.toThrow('mag deze map niet');
  isAllowed = true;
  expect(await store.list()).toEqual(Object.keys(CONTENT).sort());
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

test('when nothing may be written any longer, the message names what could not be put back', async () => {
  let isTakenAway = false;
  const { files, store } = folder(CONTENT, (asked, name) => {
    if (asked === 'close' && name === 'offers/twee.mdx') isTakenAway = true;
    return isTakenAway && asked !== 'read' ? 'NotAllowedError' : undefined;
  });
  const writing = store.write(CHANGES);
  await expect(writing).rejects.toThrow('niet terug te zetten: offers/drie.mdx, offers/een.mdx');
  await expect(writing).rejects.not.toThrow('Er is niets veranderd');
  expect(files.get('offers/een.mdx')).toBe('1');
});

test('a file that somebody else made or changed while all was being written stays as it is', async () => {
  const { files, store } = folder(CONTENT, (asked, name) => {
    if (asked === 'write' && name === 'offers/twee.mdx') {
      files.set('offers/een.mdx', 'van een ander');
      files.set('offers/vijf.mdx', 'van een ander');
      return 'QuotaExceededError';
    }
    return undefined;
  });
  const five = { path: 'offers/vijf.mdx', before: undefined, after: '5' };
  await expect(store.write([...CHANGES, five])).rejects.toThrow('de schijf is vol');
  expect(files.get('offers/een.mdx')).toBe('van een ander');
  expect(files.get('offers/vijf.mdx')).toBe('van een ander');
  const late = folder(CONTENT, (asked, name) => {
    if (asked === 'write' && name === 'offers/drie.mdx')
      for (const path of ['offers/een.mdx', 'offers/drie.mdx']) late.files.set(path, 'van een ander');
    return undefined;
  });
  await expect(late.store.write(CHANGES)).rejects.toBeInstanceOf(ChangedMeanwhile);
  expect(Object.fromEntries(late.files)).toEqual({
    ...CONTENT,
    'offers/een.mdx': 'van een ander',
    'offers/drie.mdx': 'van een ander',
  });
});

test('a file that was taken away and cannot stay away is put back byte for byte', async () => {
  const { files, store } = folder(CONTENT, (asked, name) =>
    asked === 'remove' && name === 'offers/twee.mdx' ? 'NoModificationAllowedError' : undefined,
  );
  files.set('offers/een.mdx', '\uFEFFeen\r\n');
  await expect(
    store.write([
      { path: 'region.yaml', before: CONTENT['region.yaml'], after: 'x' },
      { path: 'offers/een.mdx', before: '\uFEFFeen\r\n', after: undefined },
      { path: 'offers/twee.mdx', before: 'twee', after: undefined },
    ]),
  ).rejects.toThrow('in gebruik');
  expect(Object.fromEntries(files)).toEqual({ ...CONTENT, 'offers/een.mdx': '\uFEFFeen\r\n' });
});

test.each([
  ['NotFoundError', 'is er niet meer'],
  ['UnknownError', 'kan dit bestand niet lezen of schrijven'],
])('a disk that says %s is explained too', async (reason, says) => {
  const { store } = folder(CONTENT, (asked) => (asked === 'write' ? reason : undefined));
  await expect(store.write(CHANGES)).rejects.toThrow(says);
});

test('a file that cannot be read comes back with the reason, and the others are read', async () => {
  const { store } = folder(CONTENT, (asked, name) =>
    asked === 'read' && name === 'offers/een.mdx' ? 'NotAllowedError' : undefined,
  );
  const files = await store.read(['offers/een.mdx', 'offers/twee.mdx']);
  expect(files[0]?.unreadable?.problem).toContain('mag deze map niet');
  expect(files[1]?.text).toBe('twee');
});
