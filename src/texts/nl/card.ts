import { freshness, type Freshness, type Refresh } from '../../domain/offer/freshness.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { distanceTo } from '../../domain/finder/order.ts';
import type { Home } from '../../domain/finder/home.ts';
import { askers } from '../../domain/finder/question.ts';
import type { Audience } from '../../domain/schema/vocabulary.ts';
import { labels } from './labels.ts';
import { keeping } from './shortlist.ts';
import {
  agesLabel,
  distanceLabel,
  sectorsLabel,
  vacancyLabel,
  whereLabel,
  sentence,
  sentenceList,
} from './wording.ts';

/** What the button of a card says that shows its offer on the map. */
export const showOnMap = 'Toon op kaart';

/** The words on the card of one offer. */
export interface Card {
  kind: string;
  title: string;
  /** What a screen reader says of the button that keeps it. */
  keep: string;
  /** What a screen reader says of the button that shows it on the map. */
  showOnMap: string;
  ages: string;
  where: string;
  distance: string;
  /** Who may come or for whom it is, where that is not plain, such as "Via samenwerkingsverband". */
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
  home?: Home | undefined;
}

/** Puts an offer in words for a list. The server and the browser write the same card. */
export function cardOf(listing: Listing, { refresh, today, nameOf, home }: CardContext): Card {
  const fresh = freshness(listing, refresh, today);
  const vacancy =
    listing.vacancy && listing.vacancy !== 'open'
      ? vacancyLabel(listing.vacancy, listing.vacancyOn, today)
      : '';
  return {
    kind: labels.kinds[listing.kind].one,
    title: listing.title,
    keep: keeping.keepOne(listing.title),
    showOnMap: `${showOnMap}: ${listing.title}`,
    ages: sentence(listing.ages ? agesLabel(listing.ages) : sectorsLabel(listing.sectors)),
    where: sentence(whereLabel(listing, home?.municipality.id, nameOf)),
    distance: distanceOf(listing, home),
    who: whoOf(listing),
    state: listing.state === 'gepland' ? labels.states.gepland : vacancy,
    freshness: fresh,
    freshnessLabel: labels.freshness[fresh],
  };
}

/** Who may come or for whom it is; empty when nothing is known. */
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

/**
 * The distance from home. It is empty between two middles of one town; an address in a town may still be near or far.
 */
function distanceOf(listing: Listing, home: Home | undefined): string {
  const distance = distanceTo(listing, home?.point);
  const isRough = listing.venues.every(
    ({ precision }) => precision === 'town' || precision === 'municipality',
  );
  return distance === undefined || (distance < 1 && isRough) ? '' : distanceLabel(distance);
}
