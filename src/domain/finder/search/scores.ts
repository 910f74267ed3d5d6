/** How much something tells of each offer, by the offer's place in the list. */
export type Scores = Map<number, number>;

/** Gives an offer at least this score. */
export function raise(scores: Scores, row: number, score: number): void {
  const before = scores.get(row);
  if (before === undefined || before < score) scores.set(row, score);
}

/** What both tell, of the offers that either tells of; of the others a share when that is given. */
export function sum(some: Scores, others: Scores = new Map(), share = 1): Scores {
  const total = new Map(some);
  for (const [row, score] of others) total.set(row, (total.get(row) ?? 0) + score * share);
  return total;
}

/** What both tell, of the offers that both tell of. */
export function intersect(some: Scores, others: Scores): Scores {
  const common: Scores = new Map();
  for (const [row, score] of some) {
    const other = others.get(row);
    if (other !== undefined) common.set(row, score + other);
  }
  return common;
}
