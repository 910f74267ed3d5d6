/** How templates become the items of a list. A template is one offer without its words, which the page carries once. */
import type { Freshness } from '../../domain/offer/freshness.ts';
import { hasPoint, type Listing } from '../../domain/offer/listing.ts';
import type { Kind } from '../../domain/schema/vocabulary.ts';
import { SIGNS_ID } from '../../looks/kind-signs.ts';
import { cardOf, type CardContext } from '../../texts/nl/card.ts';

/** The words that a copy of a template shows; `kind` and the state of freshness also colour it. */
export interface Words {
  kind: string;
  freshness: Freshness;
  freshnessLabel: string;
}

/** Makes the card of an offer from the template in `components/OfferCard.astro`. */
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
  show?.setAttribute('aria-label', card.showOnMap);
  if (show) show.hidden = !hasPoint(listing);
  return element;
}

/**
 * Copies a template and writes the words in the parts that carry their name as `data-field`. Throws when the template is
 * empty.
 */
export function fillTemplate(
  template: HTMLTemplateElement,
  listing: Pick<Listing, 'id' | 'kind' | 'state' | 'verified'>,
  words: Words,
  address: string,
): Element {
  const original = template.content.firstElementChild;
  if (!original) throw new Error('The template is empty');
  const item = document.importNode(original, true);
  item.setAttribute('data-offer', listing.id);
  item.setAttribute('data-kind', listing.kind);
  for (const field of item.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'];
    field.textContent = isPart(words, name) ? String(words[name]) : '';
    if (name === 'address') field.textContent = new URL(address, location.href).href;
  }
  showKind(item, listing.kind);
  item.querySelector('a')?.setAttribute('href', address);
  const badge = item.querySelector('freshness-badge');
  badge?.setAttribute('data-state', listing.state);
  if (listing.verified) badge?.setAttribute('data-verified', listing.verified);
  badge?.setAttribute('data-freshness', words.freshness);
  if (badge) badge.textContent = words.freshnessLabel;
  return item;
}

/** Gives the label of the kind its colour and its sign. */
function showKind(item: Element, kind: Kind): void {
  const label = item.querySelector('.kind');
  label?.setAttribute('data-kind', kind);
  label?.prepend(signOf(kind));
}

function isPart<T extends object>(words: T, name: string | undefined): name is keyof T & string {
  return name !== undefined && name in words;
}

/**
 * A copy of the drawn sign of a kind, from those that the page carries (`components/KindSigns.astro`). It is no
 * reference, because the browser builds a tree of its own for each `<use>`, and a list of results has twenty. Throws on a
 * page without signs.
 */
export function signOf(kind: Kind): Node {
  const signs = document.querySelector<HTMLTemplateElement>(`#${SIGNS_ID}`);
  const sign = signs?.content.querySelector(`[data-kind=${kind}] > svg`);
  if (!sign) throw new Error(`The page carries no sign for ${kind}`);
  return document.importNode(sign, true);
}
