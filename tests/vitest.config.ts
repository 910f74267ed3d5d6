import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A process on a busy machine may be slow; speed is measured by the bench, not here. */
const PATIENCE_MS = 15 * 60_000;

export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '..'),
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    projects: process.env['DEEP_TESTS']
      ? [{ extends: true, test: { name: 'deep', include: ['tests/deep/**/*.test.ts'] } }]
      : [
          {
            extends: true,
            // Pure functions leave nothing behind, so their files can share a process: that takes a third of the work.
            test: { name: 'pure', include: ['tests/{unit,content,language}/**/*.test.ts'], isolate: false },
          },
          { extends: true, test: { name: 'commands', include: ['tests/scripts/**/*.test.ts'] } },
        ],
  },
});
