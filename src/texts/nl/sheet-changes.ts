import type { FieldChange, SheetRow, SheetWords } from '../../domain/sheet/differences.ts';

/** What a row changes, a line for each field with before and after. */
export function describeRow(row: SheetRow, id: string, words: SheetWords): string[] {
  return [
    `${id}${row.id === undefined ? ' (nieuw)' : ''}`,
    ...row.changes.map((change) => describeChange(change, words)),
  ];
}

/** "  Titel: Leerlab → Leerlab Zuid" */
export function describeChange({ field, before, after }: FieldChange, words: SheetWords): string {
  return `  ${words.headers[field] ?? field}: ${shown(before)} → ${shown(after)}`;
}

const shown = (text: string) => (text === '' ? '(leeg)' : text.replaceAll('\n', ' / '));
