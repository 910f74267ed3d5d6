import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipStore } from '../../src/content/stores/zip.ts';
import { ChangedMeanwhile, StoreError } from '../../src/content/store.ts';

const REGION = 'id: streek\r\nname: Streek\r\n';
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
const read = async (bytes: Uint8Array) => {
  const store = zipStore(bytes);
  return store.read(await store.list());
};

test.each([
  ['a folder as Windows packs it', { 'content/region.yaml': REGION, 'content/offers/een.mdx': 'x' }],
  ['the content itself', { 'region.yaml': REGION, 'offers/een.mdx': 'x' }],
  [
    'a whole repository',
    {
      'kaart-main/package.json': '{}',
      'kaart-main/content/region.yaml': REGION,
      'kaart-main/content/offers/een.mdx': 'x',
    },
  ],
  [
    'what a Mac packs',
    {
      '__MACOSX/content/._region.yaml': 'x',
      'content/region.yaml': REGION,
      'content/offers/een.mdx': 'x',
      'content/.DS_Store': 'x',
    },
  ],
  ['backslashes of an old program', { 'content\\region.yaml': REGION, 'content\\offers\\een.mdx': 'x' }],
])('the content is found in %s', async (_, files) => {
  const found = (await read(zip(files))).filter(({ path }) => !path.startsWith('.'));
  expect(found.map(({ path }) => path)).toEqual(['offers/een.mdx', 'region.yaml']);
  expect(found.at(-1)?.text).toBe(REGION);
});

test('what is written is in the zip afterwards, and every other file byte for byte as it was', async () => {
  const before = {
    'k/region.yaml': REGION,
    'k/offers/een.mdx': 'een',
    'foto.png': new Uint8Array([0, 255, 10]),
  };
  const store = zipStore(zip(before));
  await store.write([
    { path: 'offers/een.mdx', before: 'een', after: 'één' },
    { path: 'offers/twee.mdx', before: undefined, after: 'twee' },
  ]);
  const after = unzipSync(store.bytes());
  expect(Object.keys(after).sort()).toEqual([
    'foto.png',
    'k/offers/een.mdx',
    'k/offers/twee.mdx',
    'k/region.yaml',
  ]);
  expect(strFromU8(after['k/offers/een.mdx'] ?? new Uint8Array())).toBe('één');
  expect(after['foto.png']).toEqual(before['foto.png']);
  expect(strFromU8(after['k/region.yaml'] ?? new Uint8Array())).toBe(REGION);
});

test('all files are written or none: one that is not as it was stops the others', async () => {
  const store = zipStore(zip({ 'region.yaml': REGION, 'offers/een.mdx': 'een' }));
  const writing = store.write([
    { path: 'region.yaml', before: REGION, after: 'x' },
    { path: 'offers/een.mdx', before: 'iets anders', after: 'x' },
  ]);
  await expect(writing).rejects.toBeInstanceOf(ChangedMeanwhile);
  expect((await store.read(['region.yaml']))[0]?.text).toBe(REGION);
});

test('a file that is not UTF-8 comes back with the reason', async () => {
  const [file] = await read(
    zip({ 'offers/een.mdx': new Uint8Array([0x74, 0xeb, 0x0a]), 'region.yaml': REGION }),
  );
  expect(file?.unreadable?.problem).toContain('UTF-8');
});

/** A zip whose directory says that its file is larger than it is. */
function bomb(): Uint8Array {
  const bytes = zip({ 'region.yaml': REGION });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 30; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300_000_000, true);
  return bytes;
}

test.each([
  ['no content', () => zip({ 'los.txt': 'x' }), 'staat geen region.yaml'],
  [
    'two folders with content',
    () => zip({ 'a/region.yaml': REGION, 'b/region.yaml': REGION }),
    '2 mappen met inhoud',
  ],
  ['a name that leaves its folder', () => zip({ '../region.yaml': REGION }), 'buiten zijn map'],
  ['a name with a backslash that leaves it', () => zip({ '..\\region.yaml': REGION }), 'buiten zijn map'],
  [
    'one name twice but for capitals',
    () => zip({ 'region.yaml': REGION, 'Region.yaml': REGION }),
    'dezelfde naam',
  ],
  ['no zip in it', () => strToU8('Rar!'), 'Dit is geen zip'],
  ['half of it', () => zip({ 'region.yaml': REGION }).slice(0, 60), 'niet heel'],
  ['more than a computer can hold', bomb, 'te groot'],
])('a zip with %s is refused in a sentence with what to do', (_, make, says) => {
  expect(() => zipStore(make())).toThrow(StoreError);
  expect(() => zipStore(make())).toThrow(says);
});
