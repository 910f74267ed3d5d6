import type { Listing } from '../../domain/listing.ts';
import { cardOf, type CardContext } from '../../texts/card.ts';

/** Makes the card of an offer from the template that the page carries (`components/OfferCard.astro`). */
export function createCard(
  template: HTMLTemplateElement,
  listing: Listing,
  context: CardContext,
  address: string,
): DocumentFragment {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const card = cardOf(listing, context);
  const item = fragment.querySelector('li');
  item?.setAttribute('data-offer', listing.id);
  item?.setAttribute('data-kind', listing.kind);
  for (const field of fragment.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'];
    field.textContent = isPart(card, name) ? card[name] : '';
    if (name === 'kind') field.dataset['kind'] = listing.kind;
  }
  fragment.querySelector('a')?.setAttribute('href', address);
  const badge = fragment.querySelector('freshness-badge');
  badge?.setAttribute('data-state', listing.state);
  if (listing.verified) badge?.setAttribute('data-verified', listing.verified);
  badge?.setAttribute('data-freshness', card.freshness);
  if (badge) badge.textContent = card.freshnessLabel;
  return fragment;
}

function isPart<T extends object>(card: T, name: string | undefined): name is keyof T & string {
  return name !== undefined && name in card;
}
