import type { PlainDate } from '../schema/dates.ts';
import type { Offer } from '../schema/schema.ts';

/** A location as the map and the cards know it. */
export type Venue = Pick<Offer['locations'][number], 'municipality' | 'town' | 'point' | 'precision'>;

/** What lists, the map and the finder know of an offer; its page knows the rest. */
export interface Listing extends Pick<
  Offer,
  | 'id'
  | 'title'
  | 'kind'
  | 'audience'
  | 'sectors'
  | 'ages'
  | 'area'
  | 'access'
  | 'online'
  | 'topics'
  | 'forms'
  | 'state'
> {
  venues: Venue[];
  verified?: PlainDate | undefined;
  /** Whether somebody can still join, where that is known. */
  vacancy?: NonNullable<Offer['places']>['state'] | undefined;
  /** The day on which that was so. */
  vacancyOn?: PlainDate | undefined;
}

export function listingOf(offer: Offer): Listing {
  const { id, title, kind, audience, sectors, ages, area, access, online, topics, forms, state, verified } =
    offer;
  const venues = offer.locations.map(({ municipality, town, point, precision }) => ({
    municipality,
    town,
    point,
    precision,
  }));
  const { state: vacancy, on: vacancyOn } = offer.places ?? {};
  return {
    id,
    title,
    kind,
    audience,
    sectors,
    ages,
    area,
    access,
    online,
    topics,
    forms,
    state,
    venues,
    verified,
    vacancy,
    vacancyOn,
  };
}

/** Whether the offer can be drawn on a map. */
export function hasPoint(listing: Listing): boolean {
  return listing.venues.some((venue) => venue.point);
}
