import { oneLine, type Incoming, type IncomingReply } from '../../domain/round/incoming.ts';
import type { Outcome } from '../../domain/round/outcome.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import type { SheetRow } from '../../domain/sheet/differences.ts';
import { round } from './round.ts';
import { sheet } from './sheet.ts';
import { describeChange, describeRow } from './sheet-changes.ts';

type Offers = ReadonlyMap<string, Offer>;

/** The entry, the reply and the file, and below them each field before and after. */
export function describeOutcome({ reply, shown }: Outcome, offers: Offers): string[] {
  return [heading(reply, offers), ...shown.map((change) => describeChange(change, sheet)), ...said(reply)];
}

export function describeNew(row: SheetRow, id: string): string[] {
  return describeRow(row, id, sheet);
}

/** What an editor must do by hand: a provider wrote that something changed, but not in which field. */
export function describeToDo(outcomes: readonly Outcome[], offers: Offers): string[] {
  if (outcomes.length === 0) return [];
  return [
    '',
    'Zelf te verwerken:',
    ...outcomes.flatMap(({ reply }) => [heading(reply, offers), ...said(reply)]),
  ];
}

export function describeLeftAlone(lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', 'Overgeslagen:', ...lines.map((line) => `  ${line}`)] : [];
}

/** Senders whose address is not that of the organisation as far as the map knows: worth a second look, no more. */
export function describeSenders(senders: Incoming['senders'], providers: readonly Provider[]): string[] {
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const lines = senders.flatMap(({ source, domain, provider }) => {
    const known = domainsOf(byId.get(provider));
    const isKnown = known.some((name) => domain === name || domain.endsWith(`.${name}`));
    if (known.length === 0 || isKnown) return [];
    return [
      `  ${source}: komt van @${domain}; van ${provider} kennen we ${known.map((name) => `@${name}`).join(', ')}`,
    ];
  });
  return lines.length > 0 ? ['', 'Kijk even of dit klopt:', ...lines] : [];
}

function domainsOf(provider: Provider | undefined): string[] {
  const site = provider?.url ? new URL(provider.url).hostname.replace(/^www\./, '') : undefined;
  const mail = provider?.email?.split('@')[1]?.toLowerCase();
  return [...new Set([mail, site].filter((name) => name !== undefined))];
}

function heading({ offer, verdict, date, source }: IncomingReply, offers: Offers): string {
  const reply = verdict ? round.verdicts[verdict] : 'geen antwoord, wel wijzigingen';
  return `${offers.get(offer)?.title ?? offer} (${offer}): ${reply}, ${date ?? ''}, ${source}`;
}

const said = ({ words, verdict }: IncomingReply) =>
  words && verdict !== 'klopt' ? [`  Erbij stond: ${oneLine(words)}`] : [];
