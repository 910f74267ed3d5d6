import type { Problem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { fieldsOfNew } from '../../domain/round/outcome.ts';
import type { TakenFile } from '../../domain/round/take-in.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { SheetRow } from '../../domain/sheet/differences.ts';
import type { Change } from '../../domain/sheet/changes.ts';
import type { TextCheck } from '../read.ts';
import { newIds } from './new-id.ts';
import { offerPath, planEdits, type Plan } from './plan.ts';

export interface ReplyPlan extends Plan {
  /** Why a file is left alone as a whole, by its source: with it the content would be wrong. */
  blocked: Map<string, Problem[]>;
}

/**
 * Works out what the replies that are applied change in the content. A file whose replies would make the content wrong is
 * left out, and the others go on; within one file it is all or nothing.
 */
export function planReplies(
  files: readonly SourceFile[],
  taken: readonly TakenFile[],
  { ids, today, checkText }: { ids: readonly string[]; today: PlainDate; checkText: TextCheck },
): ReplyPlan {
  const blocked = new Map<string, Problem[]>();
  for (;;) {
    const sources = new Map<string, string[]>();
    const touch = (path: string, source: string) => sources.set(path, [...(sources.get(path) ?? []), source]);
    const changed = new Map<string, readonly Change[]>();
    const rows: { source: string; row: SheetRow }[] = [];
    for (const { received, replies, added } of taken) {
      if (blocked.has(received.source)) continue;
      for (const { reply, decision } of replies)
        if (decision.kind === 'applied') {
          changed.set(reply.offer, decision.outcome.edits);
          touch(offerPath(reply.offer), received.source);
        }
      for (const { offer, decision } of added)
        if (decision.kind === 'applied')
          rows.push({ source: received.source, row: { ...offer.row, fields: fieldsOfNew(offer) } });
    }
    const named = newIds(
      rows.map(({ row }) => row),
      ids,
    );
    named.forEach(({ id }, at) => touch(offerPath(id), rows[at]?.source ?? ''));
    const plan = planEdits(
      files,
      { changed, added: new Map(named.map(({ row, id }) => [id, row.fields])) },
      today,
      checkText,
    );
    const count = blocked.size;
    for (const problem of plan.problems)
      for (const source of sources.get(problem.file) ?? [])
        blocked.set(source, [...(blocked.get(source) ?? []), problem]);
    if (plan.problems.length === 0 || blocked.size === count) return { ...plan, blocked };
  }
}
