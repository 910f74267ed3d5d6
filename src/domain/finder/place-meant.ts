import { distance } from 'fastest-levenshtein';
import { placeKey, placesOf, type FinderMunicipality } from './home.ts';

/** In letters. From here on two letters may differ. */
const LONG = 8;
const SHORTEST = 4;

/**
 * The name of the place that was probably meant by one that the region does not know: one letter off, or two in a long
 * name. `undefined` when none is near, or two are as near.
 */
export function placeMeant(municipalities: readonly FinderMunicipality[], text: string): string | undefined {
  const key = placeKey(text.replace(/\d{4}\s*[a-z]{2}?/i, ''));
  if (key.length < SHORTEST) return undefined;
  const farthest = key.length >= LONG ? 2 : 1;
  const near = placesOf(municipalities)
    .map(({ key: known, municipality, town }) => ({
      known,
      name: town ?? municipality.name,
      letters: isSwapped(key, known) ? 1 : distance(key, known),
    }))
    // In a short name another first letter makes another name: Den Haag is not Kaag.
    .filter(({ known, letters }) => letters <= farthest && (key.length >= LONG || known[0] === key[0]))
    .sort((a, b) => a.letters - b.letters);
  const [first] = near;
  const isAlone = near.every(
    ({ known, letters }) => known === first?.known || letters > (first?.letters ?? 0),
  );
  return isAlone ? first?.name : undefined;
}

/** Whether two neighbouring letters changed places. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}
