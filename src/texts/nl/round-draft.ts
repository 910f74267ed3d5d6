import type { Catalogue } from '../../content/catalogue.ts';
import { lastDayToReply } from '../../domain/round/work-list.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import { SHARED_COLUMNS } from '../../domain/sheet/columns.ts';
import { versionOf, writeTable } from '../../domain/sheet/table.ts';
import { toXlsx } from '../../domain/sheet/xlsx.ts';
import { allHoldsMail, replyMail, mailAddress } from './reply-mail.ts';
import { sheet } from './sheet.ts';
import { roundMail, shownEntry, type RoundMail } from './round-mail.ts';
import { monthLabel } from './wording.ts';

export interface DraftInput {
  provider: Provider;
  /** The offers that it is asked about. */
  offers: readonly Offer[];
  /** The whole web address of the provider's own page. */
  page: string;
  /** When the last mail of this round was made; absent for the first. */
  lastDrafted?: PlainDate | undefined;
  /** By which the provider shows that it has this mail. */
  code?: string | undefined;
}

/** The mail that asks a provider whether its entries still hold: the same for the commands and for the pages. */
export function mailToProvider(catalogue: Catalogue, input: DraftInput): RoundMail {
  const { region, today, nameIn, writtenFields } = catalogue;
  const { provider, offers, lastDrafted, code } = input;
  const page = code === undefined ? input.page : `${input.page}#code=${code}`;
  return roundMail({
    provider,
    site: region.title,
    publisher: region.publisher,
    month: monthLabel(region.refresh.month),
    until: lastDayToReply(region.refresh, today),
    page,
    entries: offers.map(({ id }) => shownEntry(writtenFields(id), nameIn)),
    lastDrafted,
    allHolds: region.email && holdsAddress(catalogue, input),
  });
}

/** The address of the mail in which everything holds that is asked, or else all that the provider has. */
function holdsAddress(
  { region, answeredBy }: Catalogue,
  { provider, offers, code }: DraftInput,
): string | undefined {
  const replies = offers.map(({ id, title }) => ({ id, title, verdict: 'klopt' as const }));
  const all = answeredBy(provider.id).map(({ id }) => id);
  return (
    mailAddress(replyMail(provider, replies, { code }), region.email) ??
    mailAddress(allHoldsMail(provider, all, { code }), region.email)
  );
}

/** The spreadsheet that goes with the mail, as the bytes of an Excel file. */
export function sheetForProvider(
  { writtenFields }: Catalogue,
  offers: readonly Offer[],
): Promise<Uint8Array> {
  const written = new Map(offers.map(({ id }) => [id, writtenFields(id)]));
  return toXlsx(writeTable(written, SHARED_COLUMNS, sheet, true, versionOf), sheet.name);
}
