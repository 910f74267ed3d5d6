import { freshness, type Freshness, type Refresh } from '../domain/freshness.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { Listing } from '../domain/listing.ts';
import { distanceTo } from '../domain/order.ts';
import type { FoundPlace } from '../domain/places.ts';
import { labels } from './nl.ts';
import { agesLabel, distanceLabel, placeLabel, sentence } from './wording.ts';

/** The words on the card of one offer. */
export interface Card {
  kind: string;
  title: string;
  ages: string;
  place: string;
  distance: string;
  state: string;
  freshness: Freshness;
  freshnessLabel: string;
}

/** What a card depends on besides its offer. */
export interface CardContext {
  refresh: Refresh;
  today: PlainDate;
  nameOf: (municipality: string) => string;
  place?: FoundPlace | undefined;
}

/** Puts an offer in words for a list; the server and the browser write the same card. */
export function cardOf(listing: Listing, { refresh, today, nameOf, place }: CardContext): Card {
  const fresh = freshness(listing, refresh, today);
  const room = listing.room && listing.room !== 'open' ? labels.room[listing.room] : '';
  return {
    kind: labels.kinds[listing.kind].one,
    title: listing.title,
    ages: sentence(agesLabel(listing.ages)),
    place: sentence(placeLabel(listing, place?.municipality.id, nameOf)),
    distance: distanceOf(listing, place),
    state: listing.state === 'gepland' ? labels.states.gepland : room,
    freshness: fresh,
    freshnessLabel: labels.freshness[fresh],
  };
}

/** Between two middles of one town there is nothing to tell; an address in it may still be near or far. */
function distanceOf(listing: Listing, place: FoundPlace | undefined): string {
  const distance = distanceTo(listing, place?.point);
  const isRough = listing.spots.every(
    ({ precision }) => precision === 'town' || precision === 'municipality',
  );
  return distance === undefined || (distance < 1 && isRough) ? '' : distanceLabel(distance);
}
