import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import { readSheet, type SheetContext, type SheetRow } from '../../domain/sheet/differences.ts';
import { findHeading } from '../../domain/sheet/heading.ts';
import type { Tab } from '../../domain/sheet/tab.ts';
import type { TextCheck } from '../read.ts';
import { newIds } from './new-id.ts';
import { planEdits, type Plan } from './plan.ts';

/** What a spreadsheet from an editor changes in the content. */
export interface SheetPlan extends Plan {
  /** Whether it is the spreadsheet of organisations. */
  isOfProviders: boolean;
  /** The rows that change something, with the id of their entry. */
  changed: { row: SheetRow; id: string }[];
  /** What stands in it that only a person can judge. */
  remarks: string[];
  /** Why its cells cannot be used. */
  refused: string[];
}

/**
 * Works out what a spreadsheet changes. Which of the two spreadsheets it is shows in its headings. Writes nothing; with a
 * problem or a refusal nothing may be written.
 */
export function planSheet(
  files: readonly SourceFile[],
  tabs: readonly Tab[],
  contexts: { offers: SheetContext; providers: SheetContext },
  { today, checkText }: { today: PlainDate; checkText: TextCheck },
): SheetPlan {
  const isOfProviders = tabs.some((tab) => findHeading(tab, contexts.providers)?.problems.length === 0);
  const context = isOfProviders ? contexts.providers : contexts.offers;
  const { rows, words, told, problems } = readSheet(tabs, context);
  const isChanged = (row: SheetRow) => row.id === undefined || row.changes.length > 0;
  const changed = newIds(rows.filter(isChanged), [...context.entries.keys()]);
  const edits = {
    changed: new Map(changed.flatMap(({ row, id }) => (row.id === undefined ? [] : [[id, row.edits]]))),
    added: new Map(changed.flatMap(({ row, id }) => (row.id === undefined ? [[id, row.fields]] : []))),
  };
  const plan = planEdits(
    files,
    isOfProviders ? { changed: new Map(), providers: edits } : edits,
    today,
    checkText,
  );
  const said = rows.flatMap((row) => row.words.map((one) => `${row.place}: ${one}`));
  return { ...plan, isOfProviders, changed, remarks: [...words, ...told, ...said], refused: problems };
}
