import type { Offer } from '../domain/schema.ts';
import { texts } from './nl.ts';
import { sentence } from './wording.ts';

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** "Gratis. Geen kosten voor ouders", "€ 40,00 per cursus"; empty when it is not known. */
export function costLabel(cost: Offer['cost']): string {
  if (!cost) return '';
  const { amount, per, text } = cost;
  const paid = amount ? [euros.format(amount), per && `per ${per}`].filter(Boolean).join(' ') : '';
  const price = amount === 0 ? texts.cost.free : paid;
  return [price, text && sentence(text)].filter(Boolean).join('. ');
}
