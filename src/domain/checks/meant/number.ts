import { readAgeQuestion } from '../../offer/age-words.ts';
import { agesOfGroup, MAX_AGE, type AgeRange } from '../../offer/ages.ts';

/**
 * The amount in euro that was meant, as YAML wants it: `12.50`. A point before three digits is one of thousands, as in
 * Dutch, and so is a comma when a point stands behind it. `undefined` when the text names no single amount.
 */
export function amountMeant(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/^[“”„"'‘’]+|[“”„"'‘’]+$/g, '')
    .replace(/^(?:€|eur(?:o|'s)?)\s*/i, '')
    .replace(/\s*(?:€|eur|euro(?:['’]?s)?)\.?$/i, '')
    .replace(/,(?:-+|–|—|=)$/, '')
    .trim();
  if (/^(?:gratis|kosteloos|nihil|niets|geen|geen kosten|nul)$/i.test(text)) return '0';
  const dutch = /^(\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text);
  const english = dutch ?? /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  const [, whole = '', cents] = english ?? [];
  if (whole === '') return undefined;
  const euros = String(Number(whole.replace(/\D/g, '')));
  return cents === undefined ? euros : `${euros}.${cents.padEnd(2, '0')}`;
}

const COUNTED =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien'.split(
    ' ',
  );

/** The whole number that was meant, such as an age: `6 jaar`, `twaalf`. */
export function wholeNumberMeant(typed: string): string | undefined {
  const text = unquoted(typed)
    .toLowerCase()
    .replace(/\s*(?:jaar|jarigen?|jr\.?)$/, '')
    .replace(/^één$/, 'een');
  if (/^\d+$/.test(text)) return String(Number(text));
  const index = COUNTED.indexOf(text);
  return index < 0 ? undefined : String(index);
}

/** The ages that were meant, in whole years: `6-12`, `6 t/m 12 jaar`. `undefined` when the text does not name two. */
export function agesMeant(typed: unknown): { from: number; to: number } | undefined {
  const text = Array.isArray(typed) ? typed.join('-') : unquoted(String(typed));
  const range =
    /^(?:van\s+)?(\d{1,2})(?:\s*jaar)?\s*(?:-|–|—|t\/m|tm|tot en met|tot|,|\/|en)\s*(\d{1,2})(?:\s*(?:jaar|jr\.?))?$/i;
  const [, first, last] = range.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from <= to && to <= MAX_AGE ? { from, to } : undefined;
}

/** The ages in a group of a school that was typed where an age belongs; `undefined` when the text names no single group. */
export function agesOfGroupNamed(typed: string): AgeRange | undefined {
  const group = readAgeQuestion(unquoted(typed))?.group;
  const isNumbered = group !== undefined && /\d/.test(typed);
  return isNumbered ? agesOfGroup(group) : undefined;
}

function unquoted(text: string): string {
  return text.trim().replace(/^[“”„"'‘’]+|[“”„"'‘’]+$/g, '');
}
