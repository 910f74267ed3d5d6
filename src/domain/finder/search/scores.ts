/**
 * How well offers fit a word or an expression, by the row of the offer in the list. An offer that does not fit is
 * absent.
 */
export type Scores = Map<number, number>;

/** A word that so large a part of the offers has tells nothing about any. */
export const COMMON_SHARE = 1 / 3;

/** Raises the score of an offer to at least this. */
export function raise(scores: Scores, row: number, score: number): void {
  const before = scores.get(row);
  if (before === undefined || before < score) scores.set(row, score);
}

/** Adds the scores of all offers that are in either. With `share`, only that part of the others counts. */
export function sum(some: Scores, others: Scores = new Map(), share = 1): Scores {
  const total = new Map(some);
  for (const [row, score] of others) total.set(row, (total.get(row) ?? 0) + score * share);
  return total;
}

/** Adds the scores of the offers that are in both. */
export function intersect(some: Scores, others: Scores): Scores {
  const common: Scores = new Map();
  for (const [row, score] of some) {
    const other = others.get(row);
    if (other !== undefined) common.set(row, score + other);
  }
  return common;
}

/** Which full texts hold a word, or a form of it. */
export interface TextMatch {
  /** By the row of the offer. */
  scores: Scores;
  /** The ids of the guides. */
  guides: ReadonlySet<string>;
}

/** Gives which full texts hold a word; `undefined` when they cannot be searched. */
export type TextMatches = (word: string) => TextMatch | undefined;
