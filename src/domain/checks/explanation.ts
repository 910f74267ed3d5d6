import { stringify } from 'yaml';
import type * as z from 'zod';
import { MAX_MEANT_LENGTH } from '../limits.ts';
import type { Expectation } from './expectation.ts';
import { emailMeant, phoneMeant, urlMeant } from './meant/contact.ts';
import { dateInWords, dateMeant, dayBeyondMonth, partialDateMeant } from './meant/date.ts';
import { agesMeant, agesOfGroupNamed, amountMeant, wholeNumberMeant } from './meant/number.ts';
import { pointMeant, postcodeMeant } from './meant/place.ts';
import { booleanMeant, chooseFrom, partsOf, wordMeant } from './meant/word.ts';
import type { Target } from './references.ts';
import { inQuotes } from './yaml-lines.ts';

type Issue = z.core.$ZodIssue;
type Explanation = [problem: string, fix: string];

/** The position of a value. */
export interface ValueContext {
  expectation: Expectation;
  /** The value as it was typed, when it is one word or text. */
  typed: string | undefined;
  isTop: boolean;
  /** What the ids in this field must be ids of. */
  target: Target | undefined;
}

/** Says in words for an editor how a value differs from what the schema asks for, and what to type instead. */
export function explain(issue: Issue, place: ValueContext): Explanation {
  const { input } = issue;
  const { expectation } = place;
  if (input == null && issue.code !== 'custom') return explainAbsence(issue, expectation);
  switch (issue.code) {
    case 'invalid_type':
      return [`${show(input, place)} past hier niet`, replacement(issue.expected, input, place)];
    case 'invalid_value':
      return explainChoice(input, issue.values.map(String), typeof issue.path.at(-1) === 'number');
    case 'too_small':
      return explainSize(issue.origin, input, 'minstens', Number(issue.minimum));
    case 'too_big':
      return explainSize(issue.origin, input, 'hoogstens', Number(issue.maximum));
    case 'custom': {
      const fix = String(issue.params?.['fix'] ?? 'verbeter het');
      const { bare } = issue.params ?? {};
      if (typeof bare === 'string') return [issue.message, `schrijf ${asField(issue.path.at(-1), bare)}`];
      if (!isPlain(input) || issue.params?.['isWhole']) return [issue.message, fix];
      const isDate = expectation.sort === 'date' || expectation.sort === 'partialDate';
      const beyond = isDate ? dayBeyondMonth(String(input)) : undefined;
      if (beyond) return [`${show(input, place)} ${beyond.problem}`, beyond.fix];
      const meant = meantBy(input, place);
      const problem = meant !== undefined && isDate ? 'is geen datum zoals die hier hoort' : issue.message;
      return [`${show(input, place)} ${problem}`, meant ?? fix];
    }
    default:
      return [`${show(input, place)} heeft niet de goede vorm`, 'vergelijk met een andere vermelding'];
  }
}

function explainAbsence(issue: Issue, expectation: Expectation): Explanation {
  if (issue.path.length === 0) return ['dit bestand is leeg', 'vul de velden in, zoals in een ander bestand'];
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  const fix = values.length > 0 ? `kies uit ${values.join(', ')}` : toWrite(expected, expectation);
  if (issue.input === undefined) return ['dit veld ontbreekt', fix];
  return ['dit veld is leeg', expectation.isOptional ? `${fix}, of haal het veld weg` : fix];
}

function explainChoice(input: unknown, values: string[], isInList: boolean): Explanation {
  const list = values.join(', ');
  if (Array.isArray(input)) {
    const [only] = input.length === 1 ? input.map((value) => wordMeant(String(value), values)) : [];
    const fix = only === undefined ? `kies er één uit ${list}` : `schrijf ${only}, zonder vierkante haken`;
    return ['een lijst past hier niet', fix];
  }
  if (!isPlain(input)) return ['een groep velden past hier niet', `kies er één uit ${list}`];
  const several = severalIn(String(input), (part) => wordMeant(part, values));
  const fix =
    several && (isInList ? inOneList(several) : `hier past er maar één: kies ${either(several.words)}`);
  return [`"${String(input)}" staat niet op de lijst`, fix ?? chooseFrom(String(input), values, list)];
}

const either = (words: string[]) => `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;

/** Several words of a list that were typed as one; `undefined` when it is one, or when one of them is not known. */
function severalIn(
  typed: string,
  wordOf: (part: string) => string | undefined,
): { words: string[]; isBySpaces: boolean } | undefined {
  if (wordOf(typed) !== undefined) return undefined;
  for (const [parts, isBySpaces] of [
    [partsOf(typed), false] as const,
    [typed.trim().split(/\s+/), true] as const,
  ]) {
    const words = parts.flatMap((part) => wordOf(part) ?? []);
    if (words.length === parts.length && new Set(words).size > 1)
      return { words: [...new Set(words)], isBySpaces };
  }
  return undefined;
}

/** What to type for several words between the brackets of one list. */
function inOneList({ words, isBySpaces }: { words: string[]; isBySpaces: boolean }): string {
  const list = words.join(', ');
  return isBySpaces ? `hier ontbreekt een komma: schrijf ${list}` : `schrijf ${list}, met een komma ertussen`;
}

const EXPECTED = new Map([
  ['string', 'vul tekst in'],
  ['number', 'vul een getal in, met een punt in plaats van een komma'],
  ['int', 'vul een heel getal in'],
  ['boolean', 'vul true of false in'],
  ['array', 'schrijf een lijst tussen vierkante haken, zoals [een, twee]'],
  ['tuple', 'schrijf twee punten tussen vierkante haken, elk tussen aanhalingstekens'],
]);

/** What to write in a field of which nothing is known but what belongs there. */
function toWrite(expected: string, { keys }: Expectation): string {
  if (keys.length === 0) return EXPECTED.get(expected) ?? 'vul het in';
  if (keys.join() === 'from,to') return 'schrijf de jongste en de oudste leeftijd, zoals { from: 6, to: 12 }';
  const fields = `velden ${keys.join(', ')}`;
  return expected === 'array' ? `schrijf een streepje met daarachter de ${fields}` : `gebruik de ${fields}`;
}

/** What to write instead of a value of the wrong sort. */
function replacement(expected: string, input: unknown, place: ValueContext): string {
  const { expectation, typed } = place;
  const otherwise = place.isTop
    ? 'schrijf elk veld op een eigen regel, als naam: waarde'
    : toWrite(expected, expectation);
  if (isPlain(input) && String(input).length > MAX_MEANT_LENGTH) return otherwise;
  if (place.isTop && isPlain(input)) return otherwise;
  if (expected === 'array' && isGroup(input))
    return 'zet een streepje en een spatie voor het eerste veld, en zet de andere velden er recht onder';
  if (expectation.keys.length > 0) {
    const filled = fieldsMeant(input, expectation);
    if (filled === undefined) return otherwise;
    return `schrijf ${expected === 'array' ? `[${filled}]` : filled}`;
  }
  if (expected === 'array' && isPlain(input)) return listMeant(String(input), place);
  if (expectation.sort === 'point' && Array.isArray(input)) return meantBy(input, place) ?? otherwise;
  if (Array.isArray(input) && expected === 'string') return `${otherwise}, zonder vierkante haken`;
  if (!isPlain(input)) return otherwise;
  if (expected === 'boolean') {
    const meant = booleanMeant(String(input));
    return meant === undefined ? otherwise : `schrijf ${meant}`;
  }
  if (expected === 'string')
    return meantBy(typed ?? String(input), place) ?? quoteFix(typed ?? String(input), place);
  if (expected === 'number' || expected === 'int') {
    const meant =
      expectation.sort === 'amount' ? amountMeant(String(input)) : wholeNumberMeant(String(input));
    const ofGroup = expectation.sort === 'amount' ? undefined : agesOfGroupNamed(String(input));
    if (ofGroup)
      return `schrijf een leeftijd in hele jaren; in ${String(input).trim()} zijn kinderen ${ofGroup.from} en ${ofGroup.to} jaar`;
    const inWords = meant === undefined || /\d/.test(String(input)) ? '' : '; het woord kan bij text';
    if (meant !== undefined) return `schrijf ${meant}${expectation.sort === 'amount' ? inWords : ''}`;
    if (expectation.sort === 'amount') return `${otherwise}, of zet het in woorden bij text`;
  }
  return otherwise;
}

/**
 * What to type for a number where text belongs. A sort that has a form of its own is not mended by quotation marks alone.
 */
function quoteFix(typed: string, { expectation, target }: ValueContext): string {
  if (target) return target.remedy(typed);
  switch (expectation.sort) {
    case 'postcode':
      return 'schrijf vier cijfers en twee letters, zoals 2171 AB; weet je de letters niet, haal het veld dan weg';
    case 'date':
      return 'schrijf de datum als jaar-maand-dag, zoals 2026-09-14';
    case 'phone':
      return "schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'";
    default:
      return `zet het tussen aanhalingstekens: "${typed}"`;
  }
}

/** What to type for a value that can be read only one way; `undefined` when nobody can be sure. */
function meantBy(input: unknown, { expectation, target }: ValueContext): string | undefined {
  const text = String(input);
  switch (expectation.sort) {
    case 'date': {
      const meant = dateMeant(text);
      if (!meant) return undefined;
      const doubt = meant.isAmbiguous ? `, als je ${dateInWords(meant.date)} bedoelt` : '';
      return `schrijf ${meant.date}${doubt}`;
    }
    case 'partialDate': {
      const meant = partialDateMeant(text);
      if (!meant) return undefined;
      // Unquoted, a year would be a number, and another program may take a month for a subtraction.
      const date = meant.date.length < 10 ? `'${meant.date}'` : meant.date;
      return `schrijf ${date}${meant.around === '' ? '' : '; de woorden eromheen kunnen bij title'}`;
    }
    case 'point':
      // Between curly brackets a comma would begin the next field.
      return writing(quoted(pointMeant(input)));
    case 'postcode':
      return writing(postcodeMeant(text));
    case 'url': {
      const meant = urlMeant(text);
      if (meant === undefined && /^\s*https?:\/\/\S+\s/i.test(text))
        return 'haal de spatie weg, of schrijf %20 op die plek als de spatie bij het adres hoort';
      return writing(meant);
    }
    case 'email':
      return writing(emailMeant(text));
    case 'phone': {
      const meant = phoneMeant(text);
      return writing(quoted(meant));
    }
    case 'id': {
      if (!target) return undefined;
      const several = severalIn(text, target.idOf);
      return several ? inOneList(several) : target.remedy(text);
    }
    default:
      return undefined;
  }
}

const quoted = (meant: string | undefined) => meant && `'${meant}'`;
const writing = (meant: string | undefined) => (meant === undefined ? undefined : `schrijf ${meant}`);

/** A list as YAML wants it, with each part in its right form where that is certain. */
function listMeant(typed: string, { expectation: { element }, target }: ValueContext): string {
  if (element?.sort === 'date') return datesMeant(typed);
  const options = element?.options ?? [];
  const wordOf = (part: string) => (target ? target.idOf(part) : wordMeant(part, options));
  const meant = partsOf(typed).map(wordOf);
  const bySpaces = typed.split(/\s+/).map(wordOf);
  for (const words of [meant, bySpaces])
    if (words.length > 0 && words.every((word) => word !== undefined)) return `schrijf [${words.join(', ')}]`;
  // Otherwise only commas and semicolons separate the parts, because "en" may well be a part of a name.
  const parts = typed.replace(/^[[(\s]+|[\])\s]+$/g, '').split(/\s*[,;]\s*/);
  const isPlainList = parts.every((part) => /^[\p{L}\p{N}' -]+$/u.test(part));
  return isPlainList
    ? `zet het tussen vierkante haken: [${parts.join(', ')}]`
    : 'zet elk deel op een eigen regel, met een streepje en een spatie ervoor';
}

/** What to type for a list of days; a day without a year stays uncertain. */
function datesMeant(typed: string): string {
  const parts = typed.replace(/^[[(\s]+|[\])\s]+$/g, '').split(/\s*(?:[,;\n]|\ben\b)\s*/);
  const meant = parts.filter((part) => part !== '').map(dateMeant);
  const days = meant.flatMap((day) => day?.date ?? []);
  if (days.length === 0 || days.length < meant.length)
    return 'schrijf elke dag als jaar-maand-dag, tussen vierkante haken, zoals [2026-09-14, 2026-10-12]';
  const isInDoubt = meant.some((day) => day?.isAmbiguous);
  const doubt = isInDoubt ? `, als je ${days.map(dateInWords).join(' en ')} bedoelt` : '';
  return `schrijf [${days.join(', ')}]${doubt}`;
}

/** A group of fields as YAML wants it, from one text that holds what belongs in one of them. */
function fieldsMeant(input: unknown, { keys, field }: Expectation): string | undefined {
  if (keys.includes('from') && keys.includes('to')) {
    const ages = isPlain(input) || Array.isArray(input) ? agesMeant(input) : undefined;
    return ages && inline(ages);
  }
  if (!isPlain(input)) return undefined;
  const text = String(input);
  for (const key of keys) {
    const { sort, options } = field(key);
    const meant =
      sort === 'email'
        ? emailMeant(text)
        : sort === 'url'
          ? urlMeant(text)
          : sort === 'amount'
            ? amountMeant(text)
            : options.length > 0
              ? wordMeant(text, options)
              : undefined;
    if (meant === undefined) continue;
    if (keys.includes('on'))
      return `{ ${key}: ${meant}, on: ... } met op de puntjes de dag waarop dit zo was, zoals 2026-09-14`;
    // As text, so that an amount keeps its last zero.
    return sort === 'amount' && !/\d/.test(text)
      ? `{ text: ${text}, ${key}: ${meant} }`
      : `{ ${key}: ${meant} }`;
  }
  const phone = keys.includes('phone') ? phoneMeant(text) : undefined;
  if (phone !== undefined) return `{ phone: '${phone}' }`;
  const inWords = ['text', 'steps', 'title'].find((key) => keys.includes(key));
  return inWords && inline({ [inWords]: text });
}

/** A text as it is typed behind the name of its field, or alone in a list. */
function asField(name: PropertyKey | undefined, bare: string): string {
  const value = /^[\p{L}\p{N}][^:#,{}[\]]*$/u.test(bare) ? bare : inQuotes(bare);
  return typeof name === 'string' ? `${name}: ${value}` : value;
}

function inline(data: object): string {
  return stringify(data, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function explainSize(
  origin: string,
  input: unknown,
  bound: 'minstens' | 'hoogstens',
  limit: number,
): Explanation {
  const tooLittle = bound === 'minstens';
  if (origin === 'string') {
    if (input === '') return ['dit veld is leeg', `vul tekst in: minstens ${countCharacters(limit)}`];
    const problem = `deze tekst is te ${tooLittle ? 'kort' : 'lang'} (${countCharacters(String(input).length)})`;
    return [problem, `gebruik er ${bound} ${limit}`];
  }
  if (origin === 'array') {
    const isEmpty = Array.isArray(input) && input.length === 0;
    const problem = isEmpty ? 'deze lijst is leeg' : `deze lijst is te ${tooLittle ? 'kort' : 'lang'}`;
    return [problem, `zet er ${bound} ${limit} in`];
  }
  return [`"${String(input)}" is te ${tooLittle ? 'laag' : 'hoog'}`, `gebruik ${bound} ${limit}`];
}

function countCharacters(count: number): string {
  return count === 1 ? '1 teken' : `${count} tekens`;
}

const LONGEST_QUOTE = 60;

/** The value as the editor sees it in the file: `0715123456` and not the number without its zero. */
function show(input: unknown, { typed }: ValueContext): string {
  if (Array.isArray(input)) return 'een lijst';
  if (!isPlain(input)) return 'een groep velden';
  const text = typeof input === 'string' ? input : (typed ?? String(input));
  return `"${text.slice(0, LONGEST_QUOTE).replace(/\s+/g, ' ')}"`;
}

function isPlain(input: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof input);
}

function isGroup(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
