import type { Scores } from './lexicon.ts';
import type { Term } from './interpretation.ts';

/** What a text search found. */
export interface Found {
  /** Rows of the list, best first. */
  rows: number[];
  /** Typed words with the known words that were searched in their place. */
  corrections: { typed: string; known: string }[];
  /** Typed words that were left out, because no offer has all of them. */
  dropped: string[];
}

/**
 * The offers that all terms tell of, best first. When no offer has them all, the term is dropped that leaves the
 * fewest: so one word more never gives more answers than the words before it.
 */
export function rank(terms: readonly Term[]): Found {
  let kept = [...terms];
  const dropped: string[] = [];
  let common = intersect(kept);
  while (common.size === 0 && kept.length > 1) {
    const options = kept
      .map((term) => ({ term, rest: kept.filter((other) => other !== term) }))
      .map((option) => ({ ...option, left: intersect(option.rest).size }));
    const best =
      options.filter(({ left }) => left > 0).toSorted((a, b) => a.left - b.left)[0] ?? options.at(-1);
    if (!best) break;
    kept = best.rest;
    dropped.push(best.term.text);
    common = intersect(kept);
  }
  return {
    rows: [...common].toSorted(([a, first], [b, second]) => second - first || a - b).map(([row]) => row),
    corrections: kept.flatMap(({ text, correction }) =>
      correction ? [{ typed: text, known: correction }] : [],
    ),
    dropped,
  };
}

function intersect(terms: readonly Term[]): Scores {
  const [first, ...others] = terms.map(({ scores }) => scores);
  const common: Scores = new Map();
  for (const [row, score] of first ?? []) {
    const rest = others.map((scores) => scores.get(row));
    if (rest.some((one) => one === undefined)) continue;
    common.set(
      row,
      rest.reduce<number>((sum, one) => sum + (one ?? 0), score),
    );
  }
  return common;
}
