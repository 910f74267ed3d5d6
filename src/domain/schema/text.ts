/**
 * Text as people type it, made comparable: in lower case, without accents, with hyphens, dots, slashes and apostrophes
 * taken as spaces, so that "hb'er", "HB-er" and "hb er" are one.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\ba\/d\b/g, 'aan den')
    .replace(/&/g, ' en ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, made comparable. */
export const wordsIn = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

/** It is made once, when it is first needed: a page that sorts nothing need not wait for it. */
let collator: Intl.Collator | undefined;

/** Compares titles as a Dutch reader sorts them. Accents and case do not count, and numbers go by their value. */
export function compareText(a: string, b: string): number {
  collator ??= new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}
