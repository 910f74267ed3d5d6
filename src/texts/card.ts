import { freshness, type Freshness, type Refresh } from '../domain/offer/freshness.ts';
import type { PlainDate } from '../domain/schema/dates.ts';
import type { Listing } from '../domain/offer/listing.ts';
import { distanceTo } from '../domain/finder/order.ts';
import type { FoundPlace } from '../domain/finder/home.ts';
import { askers } from '../domain/finder/question.ts';
import type { Audience } from '../domain/schema/vocabulary.ts';
import { labels, texts } from './nl.ts';
import { agesLabel, distanceLabel, placeLabel, sentence, sentenceList } from './wording.ts';

/** The words on the card of one offer. */
export interface Card {
  kind: string;
  title: string;
  /** What the button that keeps it is called. */
  keep: string;
  ages: string;
  place: string;
  distance: string;
  /** Who may come or for whom it is, where that is not plain: "Via samenwerkingsverband". */
  who: string;
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
    keep: texts.shortlist.keepOne(listing.title),
    ages: sentence(agesLabel(listing.ages)),
    place: sentence(placeLabel(listing, place?.municipality.id, nameOf)),
    distance: distanceOf(listing, place),
    who: whoOf(listing),
    state: listing.state === 'gepland' ? labels.states.gepland : room,
    freshness: fresh,
    freshnessLabel: labels.freshness[fresh],
  };
}

/** Nothing when no condition is known: a card tells what it knows. */
function whoOf({ access, audience }: Pick<Listing, 'access' | 'audience'>): string {
  const schools: readonly Audience[] = askers.school;
  const isForSchoolsOnly = audience.every((one) => schools.includes(one));
  return [
    isForSchoolsOnly && sentence(`voor ${sentenceList(audience.map((one) => labels.audiences[one]))}`),
    access && labels.accessesShort[access],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Between two middles of one town there is nothing to tell; an address in it may still be near or far. */
function distanceOf(listing: Listing, place: FoundPlace | undefined): string {
  const distance = distanceTo(listing, place?.point);
  const isRough = listing.spots.every(
    ({ precision }) => precision === 'town' || precision === 'municipality',
  );
  return distance === undefined || (distance < 1 && isRough) ? '' : distanceLabel(distance);
}
