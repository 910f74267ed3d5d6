import type { Term } from './interpretation.ts';
import { intersect, type Scores } from './scores.ts';

/** What a text search found. */
export interface Found {
  /** The rows of the offers in the list, best first. */
  rows: number[];
  /** Typed words with the known words that were searched in their place. */
  corrections: { typed: string; known: string }[];
  /** Typed words that were left out, because no offer has all of them. */
  dropped: string[];
}

/**
 * Ranks the candidates that have a score for all terms, best first. A term that no candidate has together with the
 * terms before it is dropped, so that one word more never gives more results.
 */
export function rank(terms: readonly Term[], isCandidate: (row: number) => boolean): Found {
  const kept: Term[] = [];
  const dropped: string[] = [];
  let common: Scores = new Map();
  for (const term of terms) {
    const narrowed =
      kept.length === 0
        ? new Map([...term.scores].filter(([row]) => isCandidate(row)))
        : intersect(common, term.scores);
    if (narrowed.size === 0) {
      dropped.push(term.text);
      continue;
    }
    kept.push(term);
    common = narrowed;
  }
  return {
    rows: [...common].toSorted(([a, first], [b, second]) => second - first || a - b).map(([row]) => row),
    corrections: kept.flatMap(({ text, correction }) =>
      correction ? [{ typed: text, known: correction }] : [],
    ),
    dropped,
  };
}
