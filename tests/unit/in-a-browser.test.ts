import { globSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

/** What the desk and the other islands may load: rules, the reading and the joining of content, edits, feeds and words. */
const ROOMS = [
  'src/domain/**/*.ts',
  'src/content/{read,recheck,catalogue,store}.ts',
  'src/content/{edit,stores}/*.ts',
  'src/feeds/**/*.ts',
  'src/texts/**/*.ts',
];

test('the rules and the content run in a browser: a bundle of them asks for nothing of Node or Astro', async () => {
  const files = ROOMS.flatMap((room) => globSync(room)).filter((file) => !file.endsWith('.d.ts'));
  expect(files.length).toBeGreaterThan(100);
  const everything = files.map((file, index) => `export * as room${index} from '${path.resolve(file)}';`);
  const complaints: string[] = [];
  const bundle = await rolldown({
    input: 'everything',
    platform: 'browser',
    // As astro.config.mjs has it.
    resolve: { alias: { 'iconv-lite': path.resolve('src/domain/round/mail/code-pages.ts') } },
    plugins: [
      {
        name: 'everything',
        resolveId: (id) => (id === 'everything' ? id : null),
        load: (id) => (id === 'everything' ? everything.join('\n') : null),
      },
    ],
    onLog: (_, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT' || code === 'MISSING_EXPORT') complaints.push(message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  const asked = output.flatMap((chunk) =>
    chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [],
  );
  const names = output.map(({ fileName }) => fileName);
  expect(complaints).toEqual([]);
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
});
