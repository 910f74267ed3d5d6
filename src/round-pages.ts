/** What the pages of the yearly round show of a provider. */
import type { Catalogue, OfferEntry } from './content/site.ts';
import { WHOLE_REGION } from './domain/schema/vocabulary.ts';
import type { NameOf } from './texts/round-mail.ts';

/** The running offers that a provider answers for. */
export function answersFor({ offersOf }: Catalogue, provider: string): OfferEntry[] {
  return offersOf(provider).providers.filter(
    ({ providers, state }) => providers[0] === provider && state !== 'gestopt',
  );
}

/** The fields of an offer as its page shows them. */
export function fieldsOf(offer: OfferEntry): Record<string, unknown> {
  return offer.entry.data;
}

/** Organisations and municipalities by their names; other words are shown as they are. */
export function namesIn({ provider, nameOf, topic }: Catalogue): NameOf {
  return (field, id) => {
    if (field === 'partners') return provider(id).name;
    if (field === 'topics') return topic(id).label;
    return field === 'area' && id !== WHOLE_REGION ? nameOf(id) : id;
  };
}
