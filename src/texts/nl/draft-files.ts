import type { Catalogue } from '../../content/catalogue.ts';
import { writeDraft } from '../../domain/round/mail/draft.ts';
import type { WorkRow } from '../../domain/round/work-list.ts';
import type { Offer } from '../../domain/schema/schema.ts';
import { SHARED_COLUMNS } from '../../domain/sheet/columns.ts';
import { versionOf, writeTable } from '../../domain/sheet/table.ts';
import { toXlsx } from '../../domain/sheet/xlsx.ts';
import type { OutgoingMail } from './round-sending.ts';
import { sheet } from './sheet.ts';

/**
 * The files of one mail by their names: a draft with the spreadsheet in it, the same as plain text, and the spreadsheet.
 * Without a mailbox there is no draft, only the text to paste elsewhere.
 */
export async function draftFiles(
  { provider: { id, email }, task }: WorkRow,
  { mail }: OutgoingMail,
  catalogue: Catalogue,
): Promise<Record<string, Uint8Array>> {
  const workbook = await sheetForProvider(catalogue, task.open);
  const attachment = { name: `${id}.xlsx`, bytes: workbook };
  const draft = email && writeDraft({ ...mail, from: catalogue.region.email, to: email, attachment });
  return {
    ...(draft && { [`${id}.eml`]: draft }),
    [`${id}.txt`]: new TextEncoder().encode(`${mail.subject}\n\n${mail.text}`),
    [`${id}.xlsx`]: workbook,
  };
}

/** The spreadsheet that goes with the mail, as the bytes of an Excel file. */
function sheetForProvider({ writtenFields }: Catalogue, offers: readonly Offer[]): Promise<Uint8Array> {
  const written = new Map(offers.map(({ id }) => [id, writtenFields(id)]));
  return toXlsx(writeTable(written, SHARED_COLUMNS, sheet, true, versionOf), sheet.name);
}
