/** The manual for editors, which lies beside the content that it is about. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manualToHtml } from '../domain/prose/manual.ts';
import { contentFolder } from './folder.ts';

const NAME = 'README.md';

/** The manual as HTML; `undefined` in a region that has none. `folder` is where the site stands on its host. */
export function getManual(folder: string): string | undefined {
  const file = path.join(contentFolder(), NAME);
  return existsSync(file) ? manualToHtml(readFileSync(file, 'utf8'), folder) : undefined;
}
