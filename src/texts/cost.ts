import type { Offer } from '../domain/schema/schema.ts';
import { texts } from './nl.ts';
import { sentence } from './wording.ts';

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** "Gratis", "€ 40,00 per cursus"; empty when no amount is known. */
export function priceLabel(cost: Offer['cost']): string {
  if (cost?.amount === 0) return texts.cost.free;
  return cost?.amount
    ? [euros.format(cost.amount), cost.per && `per ${cost.per}`].filter(Boolean).join(' ')
    : '';
}

/** The price with the words about it: "Gratis. Geen kosten voor ouders"; empty when nothing is known. */
export function costLabel(cost: Offer['cost']): string {
  return [priceLabel(cost), cost?.text && sentence(cost.text)].filter(Boolean).join('. ');
}
