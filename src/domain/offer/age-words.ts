import { NUMBER, numberOf } from '../schema/number-words.ts';
import { normalise } from '../schema/text.ts';
import { agesOfGroup, MAX_AGE, schoolStages, type AgeQuestion, type AgeRange } from './ages.ts';

const MONTHS_IN_A_YEAR = 12;
/** After one of these words a number is an age. */
const BEFORE_AN_AGE = new Set([
  'van',
  'kind',
  'zoon',
  'dochter',
  'jongen',
  'meisje',
  'leerling',
  'vanaf',
  'leeftijd',
]);
/** Between two of these numbers a range is meant. */
const BETWEEN = new Set(['tot', 'en', 'of', 'tm']);
const SCHOOLS = new Set(['vmbo', 'mavo', 'havo', 'vwo', 'gymnasium', 'atheneum']);
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde'];
/** In years. A range that spans more is none of a child. */
const LONGEST_RANGE = 12;

/**
 * A text with the many ways to write an age or a group in one way each: "10+" is "10 jaar", "zesjarige" is "zes jaar", "18
 * maanden" is "1 jaar", "groep8" is "groep 8". All else stays.
 */
export function spellOutAges(text: string): string {
  const years = (months: string) => Math.floor((numberOf(months) ?? 0) / MONTHS_IN_A_YEAR);
  return normalise(
    text
      .toLowerCase()
      .replace(/(\d)\s*(?:½|[.,]5)(?!\d)/g, '$1')
      .replace(/\banderhalf\b/g, '1')
      .replace(/(\d{1,2})\s*\+/g, '$1 jaar ')
      .replace(/\bt\s*\/\s*m\b/g, ' tm ')
      .replace(/\bgr\.?\s*(?=\d)/g, 'groep ')
      .replace(/(\d)\s*j\b/g, '$1 jaar')
      .replace(/(\d)(vmbo|mavo|havo|vwo)\b|\b(vmbo|mavo|havo|vwo)(?=\d)/g, (whole) =>
        whole.replace(/(\d)(?=[a-z])|([a-z])$/, '$1$2 '),
      )
      .replace(/(\d)\s*e\s+(klas|groep|jaar)\b/g, '$2 $1'),
  )
    .replace(
      new RegExp(String.raw`\b(${NUMBER})\s*(?:maanden|maand|mnd)\b`, 'g'),
      (_, months) => `${years(months)} jaar`,
    )
    .replace(new RegExp(String.raw`\b(${NUMBER})\s*(?:jarig|jarige|jarigen|jr|jaren|jaar)\b`, 'g'), '$1 jaar')
    .replace(new RegExp(String.raw`\b(groep|klas|leerjaar)\s*(${NUMBER})\b`, 'g'), '$1 $2')
    .replace(/\bleerjaar (?=\d)/g, 'klas ')
    .replace(
      new RegExp(String.raw`\b(${ORDINALS.join('|')}) (klas|groep)\b`, 'g'),
      (_, which: string, kind: string) => {
        return `${kind} ${ORDINALS.indexOf(which) + 1}`;
      },
    );
}

/** An age that words begin with, and how many words it takes. */
export interface AgeWords {
  length: number;
  ages: AgeRange;
}

/**
 * Reads the age, the range of ages or the group with which words begin, as `spellOutAges` gives them: "8 jaar", "8 tot 10
 * jaar", "groep 5", "groep 7 8", "klas 1", "3 vwo". `before` is the word before them: after "zoon van" a number is an age.
 */
export function readAgeWords(words: readonly string[], before = ''): AgeWords | undefined {
  const [first = '', second = '', third = '', fourth = ''] = words;
  const groupOf = (word: string) => {
    const number = numberOf(word);
    return number === undefined ? undefined : agesOfGroup(first === 'klas' ? `klas-${number}` : `${number}`);
  };
  if (first === 'groep' || first === 'klas') {
    const [from, next, last] = [groupOf(second), groupOf(third), groupOf(fourth)];
    if (!from) return undefined;
    if (BETWEEN.has(third) && last) return { length: 4, ages: { from: from.from, to: last.to } };
    return next ? { length: 3, ages: { from: from.from, to: next.to } } : { length: 2, ages: from };
  }
  const number = numberOf(first);
  if (number === undefined || number > MAX_AGE) return undefined;
  const until = BETWEEN.has(second) ? numberOf(third) : undefined;
  const isRange =
    until !== undefined && until > number && until - number <= LONGEST_RANGE && until <= MAX_AGE;
  if (isRange && fourth === 'jaar') return { length: 4, ages: { from: number, to: until } };
  // A line between two numbers is no word.
  const last = numberOf(second);
  const isLine = last !== undefined && last > number && last - number <= LONGEST_RANGE && third === 'jaar';
  if (isLine && last <= MAX_AGE) return { length: 3, ages: { from: number, to: last } };
  if (second === 'jaar') return { length: 2, ages: { from: number, to: number } };
  const year = SCHOOLS.has(second) || SCHOOLS.has(before) ? agesOfGroup(`klas-${number}`) : undefined;
  if (year) return { length: 1, ages: year };
  return BEFORE_AN_AGE.has(before) ? { length: 1, ages: { from: number, to: number } } : undefined;
}

/**
 * Reads an age or a group that was asked for: "7", "7 jaar", "zes jaar", "18 maanden", "10+", "groep 4", "klas-1", "peuter"
 * or "kleuters"; `undefined` when it is none of these.
 */
export function readAgeQuestion(text: string): AgeQuestion | undefined {
  // A minus is no sign of writing that may be left out.
  if (/^\s*-/.test(text)) return undefined;
  const words = spellOutAges(text).split(' ');
  const [first = '', second = '', ...others] = words;
  if (others.length > 0) return undefined;
  if (first === 'groep' || first === 'klas') {
    const number = numberOf(second);
    const group = first === 'klas' ? `klas-${number}` : `${number}`;
    return number !== undefined && schoolStages.includes(group) ? { group } : undefined;
  }
  const age = second === '' || second === 'jaar' || second === 'j' ? numberOf(first) : undefined;
  if (age !== undefined) return age <= MAX_AGE ? { age } : undefined;
  const stage = first.replace(/s$/, '');
  return second === '' && schoolStages.includes(stage) && !/^\d/.test(stage) ? { group: stage } : undefined;
}
