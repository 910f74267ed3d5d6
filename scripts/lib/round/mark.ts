import { createHash } from 'node:crypto';
import type { RoundState } from './state.ts';

/** Fields that say something about the entry rather than about what is offered. */
const ASIDE = new Set(['verified', 'verifiedBy', 'note', 'state']);

/** The entries as they are now, each as a mark that changes when what it offers does. */
export function marksOf(
  entries: ReadonlyMap<string, Record<string, unknown>>,
): RoundState['begin']['entries'] {
  return Object.fromEntries(
    [...entries].map(([id, fields]) => {
      const offered = Object.entries(fields).filter(([key]) => !ASIDE.has(key));
      const text = JSON.stringify(offered.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const mark = createHash('sha256').update(text).digest('hex').slice(0, 16);
      return [id, { mark, ended: fields['state'] === 'gestopt' }];
    }),
  );
}
