import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { askers, emptyQuery, type Asker, type Query } from './question.ts';
import type { Form } from '../schema/vocabulary.ts';

/** Forms in which help reaches a school itself. */
const SCHOOL_FORMS: readonly Form[] = ['schooladvies', 'training'];
const ASKERS = Object.keys(askers) as Asker[];

/**
 * Whether a school can engage it: all begeleiding, and of the other kinds what advises or trains schools and
 * professionals. What has ended helps nobody, so it is left out.
 */
export function helpsSchools({
  kind,
  forms,
  audience,
  state,
}: Pick<Listing, 'kind' | 'forms' | 'audience' | 'state'>): boolean {
  const isForSchools = askers.school.some((one) => audience.includes(one));
  const reachesSchools = forms.some((form) => SCHOOL_FORMS.includes(form));
  return state !== 'gestopt' && (kind === 'begeleiding' || (isForSchools && reachesSchools));
}

/** The part of a question that the view for schools asks: topic, form, sector and place. The rest has no field there. */
export function schoolQuestion({ topics, forms, sectors, place }: Query): Query {
  return { ...emptyQuery, topics, forms, sectors, place };
}

/** The help for schools that answers a question, in the order given; who is asking plays no part in this view. */
export function answerSchool(
  listings: readonly Listing[],
  query: Query,
  circumstances: Circumstances,
): Listing[] {
  const asked = ASKERS.map((asker) => ({ ...schoolQuestion(query), asker }));
  return listings.filter(
    (listing) => helpsSchools(listing) && asked.some((one) => matches(listing, one, circumstances)),
  );
}

/** The question with one filter less, for each filter in use: what may help when nothing is found. */
export function withOneFilterLess(query: Query): { filter: SchoolFilter; query: Query }[] {
  const filters: [SchoolFilter, boolean, Query][] = [
    ['thema', query.topics.length > 0, { ...query, topics: [] }],
    ['vorm', query.forms.length > 0, { ...query, forms: [] }],
    ['sector', query.sectors.length > 0, { ...query, sectors: [] }],
    ['gemeente', query.place !== undefined, { ...query, place: undefined }],
  ];
  return filters.filter(([, isUsed]) => isUsed).map(([filter, , less]) => ({ filter, query: less }));
}

/** The filters of the view for schools, by their name in the address. */
export const schoolFilters = ['thema', 'vorm', 'sector', 'gemeente'] as const;
export type SchoolFilter = (typeof schoolFilters)[number];
