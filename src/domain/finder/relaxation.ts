import { MAX_AGE, MIN_AGE, neighboursOf } from '../offer/ages.ts';
import { countChoices, filters, type Filter } from './facets.ts';
import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { distanceKm, inTown, type Place } from './home.ts';
import { otherAsker, type Asker, type Query } from './question.ts';
import { kinds, valuesOf, type Kind } from '../schema/vocabulary.ts';

/** A question close to the one that was asked, with how many answers it has. */
export type Relaxation = { query: Query; count: number } & (
  | { by: 'place'; name: string; kilometres: number }
  | { by: 'age'; age: number }
  | { by: 'group'; group: string }
  | { by: 'kind'; kind: Kind }
  | { by: 'filter'; filter: Filter }
);

/** A question whose words must be searched anew before its answers can be counted. */
export type Rewording = { query: Query } & ({ by: 'word'; word: string } | { by: 'asker'; asker: Asker });

/** With so few answers or fewer, a visitor is shown what would help. */
export const FEW_RESULTS = 3;

const MOST_NEIGHBOURS = 3;
const MOST_KINDS = 3;

/**
 * The nearest questions that have more answers: a year younger or older, another kind, a filter less, a neighbouring
 * municipality (the nearest first, with its distance in kilometres).
 */
export function relax(
  listings: readonly Listing[],
  query: Query,
  places: readonly Place[],
  circumstances: Circumstances,
): Relaxation[] {
  const count = (candidate: Query) =>
    listings.filter((listing) => matches(listing, candidate, circumstances)).length;
  const now = count(query);
  const better = <T extends { query: Query }>(candidates: T[]) =>
    candidates
      .map((candidate) => ({ ...candidate, count: count(candidate.query) }))
      .filter((one) => one.count > now);
  return [
    ...better(otherAges(query)),
    ...otherKinds(listings, query, circumstances, now),
    ...better(fewerFilters(query)),
    ...better(neighbours(query, places)).slice(0, MOST_NEIGHBOURS),
  ];
}

/** The question with one word less, for each word, and as the other asker: a parent who wants what is for schools. */
export function reword(query: Query): Rewording[] {
  const words = query.words.split(/\s+/).filter(Boolean);
  const fewer = words.length < 2 ? [] : words;
  const asker = otherAsker(query.asker);
  return [
    ...fewer.map((word, index) => ({
      by: 'word' as const,
      word,
      query: { ...query, words: words.toSpliced(index, 1).join(' ') },
    })),
    { by: 'asker', asker, query: { ...query, asker } },
  ];
}

function otherAges(query: Query) {
  const { age, group } = query;
  const ages =
    age === undefined ? [] : [age - 1, age + 1].filter((other) => other >= MIN_AGE && other <= MAX_AGE);
  const others = group ? neighboursOf(group) : [];
  return [
    ...ages.map((other) => ({ by: 'age' as const, age: other, query: { ...query, age: other } })),
    ...others.map((other) => ({ by: 'group' as const, group: other, query: { ...query, group: other } })),
  ];
}

function otherKinds(listings: readonly Listing[], query: Query, circumstances: Circumstances, now: number) {
  if (query.kinds.length === 0) return [];
  const counts = countChoices(listings, query, circumstances).kinds;
  return valuesOf(kinds)
    .filter((kind) => !query.kinds.includes(kind))
    .map((kind) => ({
      by: 'kind' as const,
      kind,
      query: { ...query, kinds: [...query.kinds, kind] },
      count: counts(kind),
    }))
    .filter(({ count }) => count > now)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_KINDS);
}

function fewerFilters(query: Query) {
  return filters
    .filter((filter) => query[filter].length > 0)
    .map((filter) => ({ by: 'filter' as const, filter, query: { ...query, [filter]: [] } }));
}

function neighbours(query: Query, places: readonly Place[]) {
  const { place } = query;
  if (!place) return [];
  return places
    .filter(({ id }) => id !== place.municipality.id)
    .map((other) => ({ other, kilometres: distanceKm(place.point, other.point) }))
    .toSorted((a, b) => a.kilometres - b.kilometres)
    .map(({ other, kilometres }) => ({
      by: 'place' as const,
      name: other.name,
      kilometres,
      query: { ...query, place: inTown(other) },
    }));
}
