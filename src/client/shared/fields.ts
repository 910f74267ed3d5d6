import type { Freshness } from '../../domain/offer/freshness.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Kind } from '../../domain/schema/vocabulary.ts';
import { signOf } from './kind-sign.ts';

/** The words that a copy of a template shows; `kind` and the state of freshness also colour it. */
export interface Words {
  kind: string;
  freshness: Freshness;
  freshnessLabel: string;
}

/** Copies a template of one offer and writes the words in the parts that carry their name as `data-field`. Throws when the template is empty. */
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
  markKind(item, listing.kind);
  item.querySelector('a')?.setAttribute('href', address);
  const badge = item.querySelector('freshness-badge');
  badge?.setAttribute('data-state', listing.state);
  if (listing.verified) badge?.setAttribute('data-verified', listing.verified);
  badge?.setAttribute('data-freshness', words.freshness);
  if (badge) badge.textContent = words.freshnessLabel;
  return item;
}

/** Gives the mark of the kind its colour and its sign. */
function markKind(item: Element, kind: Kind): void {
  const mark = item.querySelector('.kind');
  mark?.setAttribute('data-kind', kind);
  mark?.prepend(signOf(kind));
}

function isPart<T extends object>(words: T, name: string | undefined): name is keyof T & string {
  return name !== undefined && name in words;
}
