import type { PlainDate } from '../schema/dates.ts';
import type { Offer } from '../schema/schema.ts';

/** Where an offer is held, as a list or a map shows it. */
export type Spot = Pick<Offer['locations'][number], 'municipality' | 'town' | 'point' | 'precision'>;

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
  spots: Spot[];
  verified?: PlainDate | undefined;
  /** Whether there is room, when that is known. */
  room?: NonNullable<Offer['places']>['state'] | undefined;
}

export function listingOf(offer: Offer): Listing {
  const { id, title, kind, audience, sectors, ages, area, access, online, topics, forms, state, verified } =
    offer;
  const spots = offer.locations.map(({ municipality, town, point, precision }) => ({
    municipality,
    town,
    point,
    precision,
  }));
  const room = offer.places?.state;
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
    spots,
    verified,
    room,
  };
}

/** Whether the offer can be drawn on a map. */
export function hasPoint(listing: Listing): boolean {
  return listing.spots.some((spot) => spot.point);
}
