import type { RoundProgress, RoundTask, WorkRow } from '../../domain/round/work-list.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Offer } from '../../domain/schema/schema.ts';
import { toCsv } from '../../domain/sheet/csv.ts';
import { escapeHtml } from '../../domain/site/html.ts';
import { labels } from '../nl.ts';
import { round } from './round.ts';
import { dateLabel } from './wording.ts';

const REPLIED = 'Heeft geantwoord';
const UNREACHABLE = 'komt niet aan';

const needOf = ({ task }: WorkRow) => (task.need ? labels.freshness[task.need] : REPLIED);
const countOf = ({ task: { offers, open } }: WorkRow) =>
  `${offers.length - open.length} van ${offers.length}`;

/** "Beantwoord: 12 van 63 keer aanbod (19%), 4 van 40 aanbieders." */
export function describeProgress(progress: RoundProgress): string {
  const { offers, repliedOffers, providers, repliedProviders } = progress;
  const percent = offers === 0 ? 100 : Math.floor((100 * repliedOffers) / offers);
  return `Beantwoord: ${repliedOffers} van ${offers} keer aanbod (${percent}%), ${repliedProviders} van ${providers} aanbieders.`;
}

/** A bar of so many signs wide, for on the screen. */
export function progressBar({ offers, repliedOffers }: RoundProgress, width = 40): string {
  const full = offers === 0 ? width : Math.floor((width * repliedOffers) / offers);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
}

/** The cells of the work list, a row for each provider below the heading, for on the screen. */
export function workListCells(rows: readonly WorkRow[]): string[][] {
  return [
    ['Aanbieder', 'Stand', 'Beantwoord', 'Mailbox', 'Laatste mail'],
    ...rows.map((row) => [
      row.provider.name,
      needOf(row),
      countOf(row),
      row.unreachable ? UNREACHABLE : (row.provider.email ?? '-'),
      row.lastDrafted ?? '-',
    ]),
  ];
}

type Listed = RoundTask<Offer>['offers'][number];

const COLUMNS: Record<string, (row: WorkRow, offer: Listed) => string> = {
  aanbieder: ({ provider }) => provider.id,
  naam: ({ provider }) => provider.name,
  mailbox: ({ provider, unreachable }) =>
    [provider.email, unreachable && UNREACHABLE].filter(Boolean).join(', '),
  website: ({ provider }) => provider.url ?? '',
  telefoon: ({ provider }) => provider.phone ?? '',
  aanbod: (_, { id }) => id,
  titel: (_, { title }) => title,
  stand: (_, { fresh }) => labels.freshness[fresh],
  bevestigd: (_, { verified }) => verified ?? '',
  beantwoord: ({ task }, { id }) => (task.open.some((offer) => offer.id === id) ? 'nee' : 'ja'),
  'laatste mail': ({ lastDrafted }) => lastDrafted ?? '',
};

/** A spreadsheet with a line for each entry, so that it can be sorted and ticked off. */
export function workListCsv(rows: readonly WorkRow[]): string {
  const cells = Object.values(COLUMNS);
  return toCsv([
    Object.keys(COLUMNS),
    ...rows.flatMap((row) => row.task.offers.map((offer) => cells.map((cell) => cell(row, offer)))),
  ]);
}

/** What is known of a provider that has no mailbox: its own addresses, and those in its entries. */
export function otherWays({ provider, task }: WorkRow): string[] {
  const ways = [provider.url, provider.phone, provider.location?.town].filter((way) => way !== undefined);
  const inEntries = task.offers.flatMap(({ contact, apply }) =>
    [contact, apply].flatMap((part) =>
      [part?.email, part?.phone, part?.url].filter((way) => way !== undefined),
    ),
  );
  return [...new Set([...ways, ...inEntries])];
}

/** A search on the web that often finds the mailbox of an organisation. It names the organisation and nothing else. */
export function mailboxSearch(name: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(`"${name}" contact e-mail`)}`;
}

/** The work list as a page to print, with a box to tick for each entry. */
export function workListPage(
  rows: readonly WorkRow[],
  title: string,
  today: PlainDate,
  progress: RoundProgress,
): string {
  const section = (row: WorkRow) => {
    const { provider, task, lastDrafted, unreachable } = row;
    const isReached = provider.email !== undefined && unreachable === undefined;
    const mailbox = provider.email && unreachable ? `${provider.email} (${UNREACHABLE})` : provider.email;
    const ways = [mailbox, ...(isReached ? [] : otherWays(row))].filter((way) => way !== undefined);
    const items = task.offers.map((offer) => {
      const isOpen = task.open.some(({ id }) => id === offer.id);
      const state = `${labels.freshness[offer.fresh]}${offer.verified ? `, ${dateLabel(offer.verified)}` : ''}`;
      return `<li>${isOpen ? '☐' : '☑'} ${escapeHtml(offer.title)} <small>${escapeHtml(state)}</small></li>`;
    });
    return `<section><h2>${escapeHtml(provider.name)}</h2>
<p>${escapeHtml(needOf(row))} · ${countOf(row)} · ${escapeHtml(ways.join(' · ') || 'geen mailbox bekend')}${isReached ? '' : ` · <a href="${escapeHtml(mailboxSearch(provider.name))}">${round.sending.search}</a>`}${lastDrafted ? ` · laatste mail: ${dateLabel(lastDrafted)}` : ''}</p>
<ul>${items.join('')}</ul></section>`;
  };
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 11pt/1.4 system-ui, sans-serif; max-width: 45rem; margin: 1.5rem auto; padding: 0 1rem; }
  section { break-inside: avoid; border-top: 1px solid #999; }
  h2 { font-size: 1.1em; margin: 0.6em 0 0; }
  p { margin: 0.2em 0; }
  ul { list-style: none; padding: 0; }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${dateLabel(today)}. ${escapeHtml(describeProgress(progress))}</p>
${rows.map(section).join('\n')}
</html>
`;
}
