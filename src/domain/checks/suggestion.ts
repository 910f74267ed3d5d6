import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant; `undefined` when none is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), known as string[]);
  return distance(word.toLowerCase(), candidate) <= Math.max(2, candidate.length / 3) ? candidate : undefined;
}

/** What to do about a word that is not on a list. */
export function chooseFrom(word: string, known: readonly string[], source: string): string {
  const guess = nearest(word, known);
  if (guess) return `bedoel je ${guess}? Kies anders uit ${source}`;
  return `kies uit ${source}`;
}
