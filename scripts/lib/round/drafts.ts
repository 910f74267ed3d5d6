import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlainDate } from '../../../src/domain/schema/dates.ts';
import { lastDayToAnswer } from '../../../src/domain/round/work-list.ts';
import type { RoundTask } from '../../../src/domain/round/work-list.ts';
import type { Offer, Provider } from '../../../src/domain/schema/schema.ts';
import { SHARED_COLUMNS } from '../../../src/domain/sheet/columns.ts';
import { writeTable } from '../../../src/domain/sheet/table.ts';
import { answerMail, mailAddress } from '../../../src/texts/answer-mail.ts';
import { sheet } from '../../../src/texts/nl/sheet.ts';
import { roundMail, shownEntry, type NameOf } from '../../../src/texts/round-mail.ts';
import { monthLabel } from '../../../src/texts/wording.ts';
import { draftOf } from '../mail/draft.ts';
import type { Content } from '../open-content.ts';
import { versionOf } from '../sheet/version.ts';
import { toXlsx } from '../sheet/xlsx.ts';

export interface DraftContext {
  content: Content;
  /** The fields of the offers as their files have them. */
  entries: ReadonlyMap<string, Record<string, unknown>>;
  today: PlainDate;
  /** The address of the site, with the folder in which it stands. */
  site: URL;
  /** Where the drafts go. */
  folder: string;
}

/**
 * Writes for one provider the mail as a draft and as plain text, and the spreadsheet that goes with it, with all that
 * is still open. Without a mailbox there is no draft, only the text to paste elsewhere.
 */
export async function writeDraft(
  provider: Provider,
  task: RoundTask<Offer>,
  lastDrafted: PlainDate | undefined,
  { content, entries, today, site, folder }: DraftContext,
): Promise<void> {
  const { region } = content;
  const { refresh } = region;
  const own = new Map(task.open.map(({ id }) => [id, entries.get(id) ?? {}]));
  const answers = task.open.map(({ id, title }) => ({ id, title, verdict: 'klopt' as const }));
  const mail = roundMail({
    provider,
    site: region.title,
    publisher: region.publisher,
    month: monthLabel(refresh.month),
    until: lastDayToAnswer(refresh, today),
    page: new URL(`controle/${provider.id}/`, site).href,
    entries: [...own.values()].map((fields) => shownEntry(fields, namesOf(content))),
    lastDrafted,
    allHolds: region.email && mailAddress(answerMail(provider, answers), region.email),
  });
  const workbook = await toXlsx(writeTable(own, SHARED_COLUMNS, sheet, true, versionOf), sheet.name);
  const name = (ending: string) => path.join(folder, `${provider.id}.${ending}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(name('xlsx'), workbook);
  writeFileSync(name('txt'), `${mail.subject}\n\n${mail.text}`);
  if (!provider.email) return;
  const attachment = { filename: `${provider.id}.xlsx`, content: workbook };
  writeFileSync(name('eml'), await draftOf({ mail, from: region.email, to: provider.email, attachment }));
}

/** Organisations and municipalities by their names; other words are shown as they are. */
function namesOf({ entries, providers }: Content): NameOf {
  const names = new Map<string, string>([
    ...providers.map(({ id, name }) => [`partners ${id}`, name] as [string, string]),
    ...entries.municipalities.map(({ entry }) => [`area ${entry.id}`, entry.name] as [string, string]),
  ]);
  return (field, id) => names.get(`${field} ${id}`) ?? id;
}
