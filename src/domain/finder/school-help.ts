import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { better, withoutOne } from './relaxation.ts';
import { askers, emptyQuestion, type Asker, type Question } from './question.ts';
import type { Form } from '../schema/vocabulary.ts';

/** The forms in which help reaches a school itself. */
const SCHOOL_FORMS: readonly Form[] = ['schooladvies', 'training'];
const ASKERS = Object.keys(askers) as Asker[];

/**
 * Whether a school can make use of an offer: of all begeleiding, and of the other kinds when they advise or train
 * schools and professionals. What has ended helps nobody, so it is left out.
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

/**
 * The part of a question that the view for schools asks: topic, form, sector, and for home the municipality of the
 * school. The rest has no field there.
 */
export function schoolQuestion({ topics, forms, sectors, home }: Question): Question {
  return { ...emptyQuestion, topics, forms, sectors, home };
}

/** The results of a question in the view for schools, in the order given. Who is asking plays no part in this view. */
export function schoolResultsOf(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): Listing[] {
  const asked = ASKERS.map((asker) => ({ ...schoolQuestion(question), asker }));
  return listings.filter(
    (listing) => helpsSchools(listing) && asked.some((one) => matches(listing, one, circumstances)),
  );
}

/** The filters of the view for schools: parts of a question, by their name in an address. */
export const schoolFilters = { thema: 'topics', vorm: 'forms', sector: 'sectors', gemeente: 'home' } as const;
export type SchoolField = keyof typeof schoolFilters;
export type SchoolFilter = (typeof schoolFilters)[SchoolField];

/** The question with one filter less, once for each filter without which there are more results. */
export function relaxForSchools(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): { filter: SchoolFilter; question: Question; count: number }[] {
  const count = (candidate: Question) => schoolResultsOf(listings, candidate, circumstances).length;
  const ways: { filter: SchoolFilter; question: Question }[] = withoutOne(question, [
    'topics',
    'forms',
    'sectors',
  ]);
  if (question.home) ways.push({ filter: 'home', question: { ...question, home: undefined } });
  return better(ways, count(question), count);
}
