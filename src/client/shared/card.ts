import { hasPoint, type Listing } from '../../domain/offer/listing.ts';
import { cardOf, type CardContext } from '../../texts/card.ts';
import { fillTemplate } from './fields.ts';

/** Makes the card of an offer from the template that the page carries (`components/OfferCard.astro`). */
export function createCard(
  template: HTMLTemplateElement,
  listing: Listing,
  context: CardContext,
  address: string,
): Element {
  const card = cardOf(listing, context);
  const element = fillTemplate(template, listing, card, address);
  const keep = element.querySelector('keep-button');
  keep?.setAttribute('data-keep', listing.id);
  keep?.querySelector('button')?.setAttribute('aria-label', card.keep);
  const show = element.querySelector<HTMLElement>('[data-action=show-on-map]');
  if (show) show.hidden = !hasPoint(listing);
  return element;
}
