import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Replacement } from '../../src/content/store.ts';

const OLD = 'title: Begeleiding op school';
const NEW = 'title: Begeleiding op deze school';

/** For every offer in a folder that still has the old text: the new text. */
export function replacementsIn(folder: string): Replacement[] {
  const names = readdirSync(path.join(folder, 'offers')).filter((name) => name.endsWith('.mdx'));
  return names.flatMap((name) => {
    const before = readFileSync(path.join(folder, 'offers', name), 'utf8');
    const after = before.replace(OLD, NEW);
    return after === before ? [] : [{ path: `offers/${name}`, before, after }];
  });
}
