import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MAX_KEPT,
  readIds,
  sharedIds,
  shareSearch,
  toggleId,
  writeIds,
} from '../../src/domain/finder/shortlist.ts';
import { isId } from '../../src/domain/schema/id.ts';

const anyId = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter(isId);

test('Kept ids come back from a text or a shared address as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { maxLength: MAX_KEPT }), (ids) => {
      expect(readIds(writeIds(ids))).toEqual(ids);
      expect(sharedIds(new URL(shareSearch(ids), 'https://voorbeeld.nl/bewaard/').searchParams)).toEqual(ids);
    }),
  );
});

test('Any text gives ids only, each once, and never too many', () => {
  expect(readIds('leerlab, kring-vo ,leerlab,<b>,../x,,HOOFD,[1]')).toEqual(['leerlab', 'kring-vo']);
  expect(readIds(null)).toEqual([]);
  expect(readIds(Array.from({ length: 500 }, (_, number) => `id-${number}`).join())).toHaveLength(MAX_KEPT);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const ids = readIds(text);
      expect(new Set(ids).size).toBe(ids.length);
      expect(readIds(writeIds(ids))).toEqual(ids);
    }),
  );
});

test('An address without ids shares nothing; one with an empty list shares an empty list', () => {
  expect(sharedIds(new URLSearchParams('?q=1'))).toBeUndefined();
  expect(sharedIds(new URLSearchParams('?ids='))).toEqual([]);
});

test('Keeping twice is keeping no more', () => {
  expect(toggleId(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggleId(['a', 'b'], 'a')).toEqual(['b']);
});
