import { freshness, type Freshness } from '../domain/offer/freshness.ts';
import type { Offer } from '../domain/schema/schema.ts';
import { WHOLE_REGION } from '../domain/schema/vocabulary.ts';
import type { Publication } from '../content/catalogue.ts';

/** An offer as open data: the content contract without the editors' note, with what a reader elsewhere cannot know. */
export type OfferRecord = Omit<Offer, 'note' | 'providers' | 'partners'> & {
  /** The page of the offer. */
  url: string;
  providers: NamedRecord[];
  partners: NamedRecord[];
  /** The municipalities of `area` by name; `regio` gives all of them. */
  areaNames: string[];
  /** How fresh the confirmation is on the day of building. */
  freshness: Freshness;
};

interface NamedRecord {
  id: string;
  name: string;
}

export function offerRecord(offer: Offer, publication: Publication): OfferRecord {
  const { region, today, provider, address } = publication;
  const named = (id: string) => ({ id, name: provider(id).name });
  const { id, title, kind, summary, audience, sectors, ages, area, access, locations, online, topics } =
    offer;
  const { forms, when, cost, apply, contact, places, state, sources, verified, verifiedBy } = offer;
  return {
    ...{ id, url: address(`/aanbod/${id}/`), title, kind, summary },
    ...{ providers: offer.providers.map(named), partners: offer.partners.map(named) },
    ...{ audience, sectors, ages, area, areaNames: areaNames(area, publication), access },
    ...{ locations, online, topics, forms, when, cost, apply, contact, places, state, sources },
    ...{ verified, verifiedBy, freshness: freshness(offer, region.refresh, today) },
  };
}

/** The names of the municipalities whose residents may come. */
export function areaNames(area: readonly string[], { municipalities, municipality }: Publication): string[] {
  const open = area.includes(WHOLE_REGION) ? municipalities : area.map(municipality);
  return open.map(({ name }) => name);
}
