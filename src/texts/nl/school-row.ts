import { freshness, type Freshness, type Refresh } from '../../domain/offer/freshness.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import { WHOLE_REGION } from '../../domain/schema/vocabulary.ts';
import { labels } from './labels.ts';
import { schools } from './schools.ts';
import { contactLabel, costLabel, sentence, sentenceList } from './wording.ts';

/** What a school reads of an offer beyond its listing, already in words. A text is empty where nothing is known. */
export interface SchoolDetails {
  provider: string;
  route: string;
  cost: string;
  contact: string;
}

/** The words in one row of the view for schools. */
export interface SchoolRow extends SchoolDetails {
  kind: string;
  title: string;
  topics: string;
  forms: string;
  sectors: string;
  area: string;
  state: string;
  freshness: Freshness;
  freshnessLabel: string;
}

export interface SchoolRowContext {
  refresh: Refresh;
  today: PlainDate;
  nameOf: (municipality: string) => string;
  topicOf: (topic: string) => string;
}

const ROUTE_LENGTH = 140;

/** The details of an offer. */
export function schoolDetailsOf(offer: Offer, providers: readonly Provider[]): SchoolDetails {
  return {
    provider: sentenceList(providers.map(({ name }) => name)),
    route: routeLabel(offer.apply),
    cost: costLabel(offer.cost),
    contact: contactLabel(offer, providers),
  };
}

/** Puts an offer in words for a school. The server, the browser and the spreadsheet write the same row. */
export function schoolRowOf(
  listing: Listing,
  details: SchoolDetails,
  { refresh, today, nameOf, topicOf }: SchoolRowContext,
): SchoolRow {
  const fresh = freshness(listing, refresh, today);
  const { unknown, wholeRegion } = schools;
  return {
    kind: labels.kinds[listing.kind].one,
    title: listing.title,
    topics: enumeration(listing.topics.map(topicOf)) || sentence(unknown),
    forms: enumeration(listing.forms.map((form) => labels.forms[form])) || sentence(unknown),
    sectors: enumeration(listing.sectors.map((sector) => labels.sectors[sector])),
    area: listing.area.includes(WHOLE_REGION) ? wholeRegion : sentenceList(listing.area.map(nameOf)),
    provider: details.provider,
    route: details.route || sentence(unknown),
    cost: details.cost || sentence(unknown),
    contact: details.contact,
    state: listing.state === 'actief' ? '' : labels.states[listing.state],
    freshness: fresh,
    freshnessLabel: labels.freshness[fresh],
  };
}

/** Through whom one applies, or the first of the steps where only those are known. */
function routeLabel(apply: Offer['apply']): string {
  if (apply && apply.via.length > 0) return enumeration(apply.via.map((route) => labels.routesShort[route]));
  const first = /^.*?[.!?](?=\s|$)/s.exec(apply?.steps ?? '')?.[0] ?? apply?.steps ?? '';
  return first.length > ROUTE_LENGTH ? `${first.slice(0, ROUTE_LENGTH - 1).trimEnd()}…` : first;
}

/** "Eén op één, advies aan school": the line begins with a capital, and its later words do not. */
function enumeration(words: readonly string[]): string {
  return sentence(words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)).join(', '));
}
