import type { Offer, Provider } from '../../../src/domain/schema/schema.ts';
import type { SheetRow } from '../../../src/domain/sheet/differences.ts';
import { round } from '../../../src/texts/nl/round.ts';
import { sheet } from '../../../src/texts/nl/sheet.ts';
import { tellChange, tellRow } from '../sheet/tell.ts';
import { oneLine, type IncomingAnswer, type Incoming } from './incoming.ts';
import type { Outcome } from './outcome.ts';

type Offers = ReadonlyMap<string, Offer>;

/** The entry, the answer and the file, and below them each field before and after. */
export function tellOutcome({ answer, shown }: Outcome, offers: Offers): string[] {
  return [heading(answer, offers), ...shown.map((change) => tellChange(change, sheet)), ...said(answer)];
}

export function tellNew(row: SheetRow, id: string): string[] {
  return tellRow(row, id, sheet);
}

/** What an editor must do by hand: a provider wrote that something changed, but not in which field. */
export function tellToDo(outcomes: readonly Outcome[], offers: Offers): string[] {
  if (outcomes.length === 0) return [];
  return [
    '',
    'Zelf te verwerken:',
    ...outcomes.flatMap(({ answer }) => [heading(answer, offers), ...said(answer)]),
  ];
}

export function tellLeftAlone(lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', 'Overgeslagen:', ...lines.map((line) => `  ${line}`)] : [];
}

/** Senders whose address is not that of the organisation as far as the map knows: worth a second look, no more. */
export function tellSenders(senders: Incoming['senders'], providers: readonly Provider[]): string[] {
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

function heading({ offer, verdict, date, source }: IncomingAnswer, offers: Offers): string {
  const answer = verdict ? round.verdicts[verdict] : 'geen antwoord, wel wijzigingen';
  return `${offers.get(offer)?.title ?? offer} (${offer}): ${answer}, ${date ?? ''}, ${source}`;
}

const said = ({ words, verdict }: IncomingAnswer) =>
  words && verdict !== 'klopt' ? [`  Erbij stond: ${oneLine(words)}`] : [];
