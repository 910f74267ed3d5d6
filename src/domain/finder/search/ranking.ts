import type { Term } from './interpretation.ts';
import { intersect, type Scores } from './scores.ts';

/** The candidates that have all terms, with their scores. */
export function scoreAll(terms: readonly Term[], candidates: Scores): Scores {
  return terms.reduce((common, { scores }) => intersect(common, scores), candidates);
}

/** The rows, best first; those with the same score in the order of the list. */
export function inOrderOfScore(scores: Scores): number[] {
  return [...scores].sort(([a, first], [b, second]) => second - first || a - b).map(([row]) => row);
}

/** The terms that a candidate has, those that tell what it is first, and of these the rarest first. */
export function rarestFirst(terms: readonly Term[], candidates: Scores): Term[] {
  const isVague = ({ sort }: Term) => Number(sort !== 'specific');
  return terms
    .map((term) => ({ term, count: intersect(candidates, term.scores).size }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => isVague(a.term) - isVague(b.term) || a.count - b.count)
    .map(({ term }) => term);
}

/**
 * The candidates that come nearest to having all terms: those with the rarest, and with as many of the others as can be
 * added. The rarest is what the question is about.
 */
export function nearestTo(terms: readonly Term[], candidates: Scores): Scores {
  const [first, ...others] = rarestFirst(terms, candidates);
  if (!first) return new Map();
  return others.reduce(
    (common, { scores }) => {
      const narrowed = intersect(common, scores);
      return narrowed.size > 0 ? narrowed : common;
    },
    intersect(candidates, first.scores),
  );
}
