import { stringify } from 'csv-stringify/sync';
import type { RoundProgress, RoundTask } from '../../../src/domain/round/work-list.ts';
import type { Offer, Provider } from '../../../src/domain/schema/schema.ts';
import type { PlainDate } from '../../../src/domain/schema/dates.ts';
import { labels } from '../../../src/texts/nl.ts';
import { escape } from '../../../src/texts/round-mail.ts';
import { dateLabel } from '../../../src/texts/wording.ts';
import { alignColumns } from '../columns.ts';

/** A provider's row in the work list. */
export interface WorkRow {
  provider: Provider;
  task: RoundTask<Offer>;
  /** When the last mail of this round was made. */
  lastDrafted: PlainDate | undefined;
}

const WIDTH = 110;
const ANSWERED = 'Heeft geantwoord';

const needOf = ({ task }: WorkRow) => (task.need ? labels.freshness[task.need] : ANSWERED);
const countOf = ({ task: { offers, open } }: WorkRow) =>
  `${offers.length - open.length} van ${offers.length}`;

/** "Beantwoord: 12 van 63 keer aanbod (19%), 4 van 40 aanbieders." */
export function describeProgress(progress: RoundProgress): string {
  const { offers, answeredOffers, providers, answeredProviders } = progress;
  const percent = offers === 0 ? 100 : Math.floor((100 * answeredOffers) / offers);
  return `Beantwoord: ${answeredOffers} van ${offers} keer aanbod (${percent}%), ${answeredProviders} van ${providers} aanbieders.`;
}

/** A bar of so many signs wide, for on the screen. */
export function progressBar({ offers, answeredOffers }: RoundProgress, width = 40): string {
  const full = offers === 0 ? width : Math.floor((width * answeredOffers) / offers);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
}

export function writeScreen(rows: readonly WorkRow[]): string[] {
  return alignColumns(
    [
      ['Aanbieder', 'Stand', 'Beantwoord', 'Mailbox', 'Laatste mail'],
      ...rows.map((row) => [
        row.provider.name,
        needOf(row),
        countOf(row),
        row.provider.email ?? '-',
        row.lastDrafted ?? '-',
      ]),
    ],
    WIDTH,
  );
}

/** A line for each entry, so that it can be sorted and ticked off. */
export function writeCsv(rows: readonly WorkRow[]): string {
  const lines = rows.flatMap(({ provider, task, lastDrafted }) =>
    task.offers.map((offer) => ({
      aanbieder: provider.id,
      naam: provider.name,
      mailbox: provider.email ?? '',
      website: provider.url ?? '',
      telefoon: provider.phone ?? '',
      aanbod: offer.id,
      titel: offer.title,
      stand: labels.freshness[offer.fresh],
      bevestigd: offer.verified ?? '',
      beantwoord: task.open.some(({ id }) => id === offer.id) ? 'nee' : 'ja',
      'laatste mail': lastDrafted ?? '',
    })),
  );
  return stringify(lines, { header: true, bom: true, delimiter: ';', escape_formulas: true });
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

/** The work list as a page to print, with a box to tick for each entry. */
export function writePage(
  rows: readonly WorkRow[],
  title: string,
  today: PlainDate,
  progress: RoundProgress,
): string {
  const section = (row: WorkRow) => {
    const { provider, task, lastDrafted } = row;
    const ways = [provider.email, ...(provider.email ? [] : otherWays(row))].filter(
      (way) => way !== undefined,
    );
    const items = task.offers.map((offer) => {
      const isOpen = task.open.some(({ id }) => id === offer.id);
      const state = `${labels.freshness[offer.fresh]}${offer.verified ? `, ${dateLabel(offer.verified)}` : ''}`;
      return `<li>${isOpen ? '☐' : '☑'} ${escape(offer.title)} <small>${escape(state)}</small></li>`;
    });
    return `<section><h2>${escape(provider.name)}</h2>
<p>${escape(needOf(row))} · ${countOf(row)} · ${escape(ways.join(' · ') || 'geen mailbox bekend')}${lastDrafted ? ` · laatste mail: ${dateLabel(lastDrafted)}` : ''}</p>
<ul>${items.join('')}</ul></section>`;
  };
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
  body { font: 11pt/1.4 system-ui, sans-serif; max-width: 45rem; margin: 1.5rem auto; padding: 0 1rem; }
  section { break-inside: avoid; border-top: 1px solid #999; }
  h2 { font-size: 1.1em; margin: 0.6em 0 0; }
  p { margin: 0.2em 0; }
  ul { list-style: none; padding: 0; }
</style>
<h1>${escape(title)}</h1>
<p>${dateLabel(today)}. ${escape(describeProgress(progress))}</p>
${rows.map(section).join('\n')}
</html>
`;
}
