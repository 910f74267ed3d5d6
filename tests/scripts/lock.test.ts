import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutChecksum, type LockFile } from '../../scripts/lib/lock-file.ts';

const file = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;

/**
 * The programs of these two for other machines, which not every registry has. `npm run lock` brings their checksums on a machine
 * with the whole registry; then this list goes.
 */
const NOT_EVERYWHERE = /^@astrojs\/compiler-binding-|^@pagefind\/(darwin|freebsd|windows)-/;

describe('package-lock.json', () => {
  test('has a checksum for every package, but for two programs on other machines', () => {
    expect(withoutChecksum(file).filter(({ name }) => !NOT_EVERYWHERE.test(name))).toEqual([]);
  });

  test('names the packages without one, wherever they stand', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
    };
    expect(withoutChecksum({ packages })).toEqual([
      { path: 'node_modules/a/node_modules/@b/c', name: '@b/c@2.0.0' },
    ]);
  });

  test('names no registry: each takes the packages from its own', () => {
    const named = Object.values(file.packages).filter(({ resolved }) => resolved);
    expect(named).toEqual([]);
  });
});
