import { agesMatch, agesOfGroup } from '../offer/ages.ts';
import type { PlainDate } from '../schema/dates.ts';
import { freshness, type Refresh } from '../offer/freshness.ts';
import type { Listing } from '../offer/listing.ts';
import { askers, type Asker, type Question } from './question.ts';
import { WHOLE_REGION } from '../schema/vocabulary.ts';

/**
 * What matching needs besides the question: the calendar, and for a question with words the ids that these found, best
 * first.
 */
export interface Circumstances {
  refresh: Refresh;
  today: PlainDate;
  found?: ReadonlySet<string> | undefined;
}

/** Whether residents of a municipality may come, wherever the offer is held. */
export function isOpenTo(listing: Pick<Listing, 'area'>, municipality: string): boolean {
  return listing.area.includes(WHOLE_REGION) || listing.area.includes(municipality);
}

/** Whether an offer is for this asker, a parent or a school. */
export function isFor({ audience }: Pick<Listing, 'audience'>, asker: Asker): boolean {
  return overlaps(askers[asker], audience);
}

/**
 * Whether an offer is a result of the question. What has ended never is. Within one filter one of the choices is enough; all filters must hold.
 */
export function matches(
  listing: Listing,
  question: Question,
  { refresh, today, found }: Circumstances,
): boolean {
  const group = question.group ? agesOfGroup(question.group) : undefined;
  return (
    listing.state !== 'gestopt' &&
    isFor(listing, question.asker) &&
    (question.age === undefined || agesMatch(listing, { from: question.age, to: question.age })) &&
    (!group || agesMatch(listing, group)) &&
    (!question.home || isOpenTo(listing, question.home.municipality.id)) &&
    isChosen(question.kinds, [listing.kind]) &&
    isChosen(question.topics, listing.topics) &&
    isChosen(question.sectors, listing.sectors) &&
    isChosen(question.forms, listing.forms) &&
    (question.freshness.length === 0 || question.freshness.includes(freshness(listing, refresh, today))) &&
    (!found || found.has(listing.id))
  );
}

function isChosen<T>(choices: readonly T[], values: readonly T[]): boolean {
  return choices.length === 0 || overlaps(choices, values);
}

function overlaps<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.some((value) => others.includes(value));
}
