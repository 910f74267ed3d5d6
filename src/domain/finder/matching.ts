import { agesMatch, agesOfGroup } from '../offer/ages.ts';
import type { PlainDate } from '../schema/dates.ts';
import { freshness, type Refresh } from '../offer/freshness.ts';
import type { Listing } from '../offer/listing.ts';
import { askers, type Asker, type Query } from './question.ts';
import { WHOLE_REGION } from '../schema/vocabulary.ts';

/** What matching needs besides the question: the calendar, and for a text the ids that it found, best first. */
export interface Circumstances {
  refresh: Refresh;
  today: PlainDate;
  found?: ReadonlySet<string> | undefined;
}

/** Whether residents of a municipality may come, wherever the offer is held. */
export function isOpenTo(listing: Pick<Listing, 'area'>, municipality: string): boolean {
  return listing.area.includes(WHOLE_REGION) || listing.area.includes(municipality);
}

/** Whether an offer is for who asks: a parent, or a school. */
export function isFor({ audience }: Pick<Listing, 'audience'>, asker: Asker): boolean {
  return overlaps(askers[asker], audience);
}

/** Whether an offer answers the question. Within one filter one choice is enough; all filters must hold. */
export function matches(listing: Listing, query: Query, { refresh, today, found }: Circumstances): boolean {
  const group = query.group ? agesOfGroup(query.group) : undefined;
  return (
    isFor(listing, query.asker) &&
    (query.age === undefined || agesMatch(listing.ages, { from: query.age, to: query.age })) &&
    (!group || agesMatch(listing.ages, group)) &&
    (!query.place || isOpenTo(listing, query.place.municipality.id)) &&
    isChosen(query.kinds, [listing.kind]) &&
    isChosen(query.topics, listing.topics) &&
    isChosen(query.sectors, listing.sectors) &&
    isChosen(query.forms, listing.forms) &&
    (query.freshness.length === 0 || query.freshness.includes(freshness(listing, refresh, today))) &&
    (!found || found.has(listing.id))
  );
}

function isChosen<T>(choices: readonly T[], values: readonly T[]): boolean {
  return choices.length === 0 || overlaps(choices, values);
}

function overlaps<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.some((value) => others.includes(value));
}
