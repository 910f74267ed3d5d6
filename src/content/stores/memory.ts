import type { SourceFile } from '../../domain/checks/source-file.ts';
import { ChangedMeanwhile, type ContentStore } from '../store.ts';

/** Content that is nowhere but in memory: the example that somebody tries. */
export function memoryStore(files: readonly SourceFile[]): ContentStore {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    list: async () => [...texts.keys()].sort(),
    read: async (paths) => paths.map((path) => ({ path, text: texts.get(path) ?? '' })),
    write: async (replacements) => {
      const changed = replacements.find(({ path, before }) => texts.get(path) !== before);
      if (changed)
        throw new ChangedMeanwhile(`${changed.path} is intussen veranderd. Er is niets geschreven.`);
      for (const { path, after } of replacements) {
        if (after === undefined) texts.delete(path);
        else texts.set(path, after);
      }
    },
  };
}
