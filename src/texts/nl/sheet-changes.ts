import type { Problem } from '../../domain/checks/problem.ts';
import { printable } from '../../domain/schema/signs.ts';
import type { FieldChange, SheetRow, SheetWords } from '../../domain/sheet/differences.ts';
import { sheet } from './sheet.ts';

/** What a row changes, a line for each field with before and after. */
export function describeRow(row: SheetRow, id: string, words: SheetWords = sheet): string[] {
  return [`${id}${row.id === undefined ? ' (nieuw)' : ''}`, ...describeChanges(row.changes, words)].map(
    printable,
  );
}

/** "  Titel: Leerlab → Leerlab Zuid", and below it whether a web address or mailbox goes to another place. */
export function describeChanges(changes: readonly FieldChange[], { headers }: SheetWords = sheet): string[] {
  return changes.flatMap(({ field, before, after }) => {
    const [from, to] = [hostIn(before), hostIn(after)];
    const isMoved = from !== undefined && to !== undefined && from !== to;
    return [
      `  ${headers[field] ?? field}: ${shown(before)} → ${shown(after)}`,
      ...(isMoved ? [`  Let op: dit gaat naar een andere plek: ${from} → ${to}`] : []),
    ];
  });
}

const shown = (text: string) => (text === '' ? '(leeg)' : text.replaceAll('\n', ' / '));

/** The host of a text that is one web address or mailbox. */
function hostIn(text: string): string | undefined {
  return /^(?:https?:\/\/(?:www\.)?|[^\s@/]+@)([^\s/:?#@]+)[^\s@]*$/i.exec(text)?.[1]?.toLowerCase();
}

/** Advice for whoever edits a file, and not a cell. */
const FOR_A_FILE =
  /\b(regel|YAML|aanhalingstekens|streepje|inspring|inspringen|spatie|dubbele punt|bestand|haakjes|sleutel)\b/i;

/** What would be wrong in the content, in the words of the spreadsheet: in which row and column, and what to type there. */
export function describeInSheet(
  { file, field, problem, fix }: Problem,
  rows: readonly { id: string; place?: string | undefined }[],
  words: SheetWords = sheet,
): string {
  const id = /([^/]+)\.[a-z]+$/.exec(file)?.[1] ?? file;
  const place = rows.find((row) => row.id === id)?.place;
  const header = columnOf(field, words);
  const where = [place ?? id, header && `kolom "${header}"`].filter(Boolean).join(', ');
  return `${where}: ${problem}${FOR_A_FILE.test(fix) ? '' : `. Wat te doen: ${fix}`}`;
}

/** The heading of a field, or of the list or group that it is in. */
function columnOf(field: string, { headers }: SheetWords): string | undefined {
  const parts = field.split(/[.[\]]+/).filter(Boolean);
  for (let count = parts.length; count > 0; count -= 1) {
    const header = headers[parts.slice(0, count).join('.')];
    if (header !== undefined) return header;
  }
  return field || undefined;
}
