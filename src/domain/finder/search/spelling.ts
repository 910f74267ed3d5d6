import { distance } from 'fastest-levenshtein';
import type { Lexicon } from './lexicon.ts';
import { stem, withoutDoubles } from './stem.ts';

/** A known word that was probably meant by an unknown one. */
export interface Meant {
  word: string;
  /** Whether it may be searched at once: one letter of seven or more differs, and no other word is as near. */
  isCertain: boolean;
}

/** In letters. A shorter word resembles too many. */
const SHORTEST = 4;
const SHORTEST_CERTAIN = 7;
/** In letters. From here on two letters may differ. */
const LONG = 8;

/** The known word that an unknown one resembles: one letter off, or two in a long word. */
export function wordMeant({ spelling }: Lexicon, typed: string): Meant | undefined {
  if (typed.length < SHORTEST || /\d/.test(typed)) return undefined;
  const root = stem(typed);
  const farthest = typed.length >= LONG ? 2 : 1;
  let nearest: { word: string; known: string; letters: number } | undefined;
  let isAlone = true;
  for (const [word, known] of spelling) {
    if (Math.abs(word.length - typed.length) > farthest + 2) continue;
    const letters = Math.min(lettersBetween(typed, word), lettersBetween(root, known));
    if (letters > farthest || letters >= Math.min(root.length, known.length) / 2) continue;
    if (!nearest || letters < nearest.letters) [nearest, isAlone] = [{ word, known, letters }, true];
    else if (letters === nearest.letters && known !== nearest.known) isAlone = false;
  }
  if (!nearest) return undefined;
  const isCertain = nearest.letters === 1 && typed.length >= SHORTEST_CERTAIN && isAlone;
  return { word: nearest.word, isCertain };
}

/**
 * In how many letters two words differ. Two neighbours that changed places are one slip of the finger, and letters that
 * sound the same are one slip of the ear.
 */
function lettersBetween(a: string, b: string): number {
  const [heardA, heardB] = [asHeard(a), asHeard(b)];
  const letters = Math.min(
    distance(a, b),
    distance(heardA, heardB) + Number(heardA !== a || heardB !== b ? 1 : 0),
  );
  if (a !== b && heardA === heardB) return 1;
  if (letters !== 2 || a.length !== b.length) return letters;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return swapped === b ? 1 : letters;
}

/** A word with one spelling for letters that sound the same in Dutch. */
function asHeard(word: string): string {
  return withoutDoubles(word)
    .replace(/ij/g, 'ei')
    .replace(/ou/g, 'au')
    .replace(/c(?!h)/g, 'k')
    .replace(/dt?$/, 't');
}
