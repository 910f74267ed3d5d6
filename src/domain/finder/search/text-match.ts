import type { Scores } from './scores.ts';

/** How full texts match a word. */
export interface TextMatch {
  scores: Scores;
  /**
   * Whether a text holds this very word: for another Pagefind gives what matches the longest beginning that it knows, right or
   * wrong. It counts only for a word that no title, town or topic knows.
   */
  isExact: boolean;
}

/** Gives how full texts match a word; `undefined` when they cannot be asked. */
export type TextMatches = (word: string) => TextMatch | undefined;
