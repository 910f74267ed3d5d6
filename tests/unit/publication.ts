import { entriesOf, joinCatalogue } from '../../src/content/catalogue.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import type { Publication } from '../../src/content/catalogue.ts';
import { checked, filesOf } from '../content/region.ts';

const TODAY = '2026-11-22';

/** A content folder as it would be published under https://voorbeeld.nl/kaart/, with changes to its offers. */
export function publish(folder: string, change: (offer: Offer) => Partial<Offer> = () => ({})): Publication {
  const entries = entriesOf(checked(filesOf(folder), TODAY));
  if (!entries) throw new Error(`${folder} has no region`);
  const offers = entries.offers.map((offer) => ({ ...offer, ...change(offer) }));
  return {
    ...joinCatalogue({ ...entries, offers }, TODAY),
    address: (path) => `https://voorbeeld.nl/kaart${path}`,
  };
}

export const FIXTURE = 'tests/fixtures/region';
/** Of the size and variety of a real region. */
export const REGION = 'tests/fixtures/frozen';
