import { MAX_AGE, MIN_AGE, neighboursOf } from '../offer/ages.ts';
import { countChoices, filters, type Filter } from './facets.ts';
import type { Listing } from '../offer/listing.ts';
import { matches, type Circumstances } from './matching.ts';
import { normalise } from '../schema/text.ts';
import { otherAsker, type Asker, type Question } from './question.ts';
import { kinds, valuesOf, type Kind } from '../schema/vocabulary.ts';

/** A question close to the one that was asked, with how many results it has. */
export type Relaxation = { question: Question; count: number } & (
  | { by: 'age'; age: number }
  | { by: 'group'; group: string }
  | { by: 'kind'; kind: Kind }
  | { by: 'filter'; filter: Filter }
);

/** A question whose words must be searched anew before its results can be counted. */
export type Rewording = { question: Question } & (
  { by: 'word'; word: string } | { by: 'asker'; asker: Asker }
);

const MOST_KINDS = 3;

/**
 * The nearest questions that have more results: a year younger or older, another kind, or one filter less. None changes
 * where the visitor lives: what another municipality has for its own residents is a shut door.
 */
export function relax(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): Relaxation[] {
  const count = (candidate: Question) =>
    listings.filter((listing) => matches(listing, candidate, circumstances)).length;
  const now = count(question);
  return [
    ...better(otherAges(question), now, count),
    ...otherKinds(listings, question, circumstances, now),
    ...better(withoutOne(question, filters), now, count),
  ];
}

/** Keeps the questions that have more results than there are now, and adds how many. */
export function better<T extends { question: Question }>(
  candidates: readonly T[],
  now: number,
  count: (question: Question) => number,
): (T & { count: number })[] {
  return candidates
    .map((candidate) => ({ ...candidate, count: count(candidate.question) }))
    .filter((candidate) => candidate.count > now);
}

/** The question without one of its filters, once for each of them that it has. */
export function withoutOne<Part extends Filter>(question: Question, parts: readonly Part[]) {
  return parts
    .filter((part) => question[part].length > 0)
    .map((part) => ({ by: 'filter' as const, filter: part, question: { ...question, [part]: [] } }));
}

/**
 * The question with one word less, once for each word that it is not about, and the question as the other asker: a parent
 * may want what is for schools. `essential` holds the words that it is about, as `normalise` gives them.
 */
export function reword(question: Question, essential: readonly string[]): Rewording[] {
  const words = question.words.split(/\s+/).filter(Boolean);
  const asker = otherAsker(question.asker);
  const isNeeded = (word: string) =>
    normalise(word)
      .split(' ')
      .some((part) => essential.includes(part));
  return [
    ...words
      .filter((word) => words.length > 1 && !isNeeded(word))
      .map((word) => ({
        by: 'word' as const,
        word,
        question: { ...question, words: words.filter((other) => other !== word).join(' ') },
      })),
    { by: 'asker', asker, question: { ...question, asker } },
  ];
}

function otherAges(question: Question) {
  const { age, group } = question;
  const ages =
    age === undefined ? [] : [age - 1, age + 1].filter((other) => other >= MIN_AGE && other <= MAX_AGE);
  const others = group ? neighboursOf(group) : [];
  return [
    ...ages.map((other) => ({ by: 'age' as const, age: other, question: { ...question, age: other } })),
    ...others.map((other) => ({
      by: 'group' as const,
      group: other,
      question: { ...question, group: other },
    })),
  ];
}

function otherKinds(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
  now: number,
) {
  if (question.kinds.length === 0) return [];
  const counts = countChoices(listings, question, circumstances).kinds;
  return valuesOf(kinds)
    .filter((kind) => !question.kinds.includes(kind))
    .map((kind) => ({
      by: 'kind' as const,
      kind,
      question: { ...question, kinds: [...question.kinds, kind] },
      count: counts(kind),
    }))
    .filter(({ count }) => count > now)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_KINDS);
}
