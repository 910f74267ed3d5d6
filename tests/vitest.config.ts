import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '..'),
    // A process on a busy machine may be slow; speed is measured by the bench, not here.
    testTimeout: 120_000,
    include: ['tests/{unit,content,scripts}/**/*.test.ts'],
  },
});
