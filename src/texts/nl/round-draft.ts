import type { Catalogue } from '../../content/catalogue.ts';
import { lastDayToReply, type WorkRow } from '../../domain/round/work-list.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import { allHoldsMail, replyMail, mailAddress } from './reply-mail.ts';
import { addressOf } from '../../domain/site/addresses.ts';
import type { OutgoingMail } from './round-sending.ts';
import { otherWays } from './round-work-list.ts';
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

/** Where the site is, with a slash at its end, and the code by which a provider shows that it has our mail. */
export interface Sending {
  site: string;
  codeOf: (provider: string) => string;
}

/** The mail that asks one provider about all that is still open. */
export function outgoingMail(row: WorkRow, catalogue: Catalogue, { site, codeOf }: Sending): OutgoingMail {
  const { provider, task, lastDrafted } = row;
  const page = `${site}${addressOf('check', provider.id).slice(1)}`;
  const code = codeOf(provider.id);
  const mail = mailToProvider(catalogue, { provider, offers: task.open, page, lastDrafted, code });
  return {
    provider,
    mail,
    page: `${page}#code=${code}`,
    count: task.open.length,
    lastDrafted,
    otherWays: otherWays(row),
  };
}
