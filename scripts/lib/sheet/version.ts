import { createHash } from 'node:crypto';
import { valueAt, writeCell } from '../../../src/domain/sheet/cells.ts';
import { SHARED_COLUMNS } from '../../../src/domain/sheet/columns.ts';

/** A mark of what a provider sees of an entry in its spreadsheet: another one as soon as a cell would differ. */
export function versionOf(fields: Record<string, unknown>): string {
  const cells = SHARED_COLUMNS.map((column) => writeCell(valueAt(fields, column.field), column));
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 12);
}
