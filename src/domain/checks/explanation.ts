import type * as z from 'zod';
import { chooseFrom } from './suggestion.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says about the place where something is wrong. */
export interface Expectation {
  /** The names of the fields that may stand there, or in each row there; empty when it holds no fields. */
  keys: string[];
  isOptional: boolean;
}

/** Says in words for an editor how a value differs from what the schema asks for, and what to do about it. */
export function explain(issue: Issue, expectation: Expectation): [problem: string, fix: string] {
  const { input } = issue;
  if (input == null && issue.code !== 'custom') return explainAbsence(issue, expectation);
  switch (issue.code) {
    case 'invalid_type':
      return [`${show(input)} past hier niet`, replacement(issue.expected, input, expectation)];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (!isPlain(input)) return [`${show(input)} past hier niet`, `kies er één uit ${values.join(', ')}`];
      const problem = `${show(input)} staat niet op de lijst`;
      return [problem, chooseFrom(String(input), values, values.join(', '))];
    }
    case 'too_small':
      return explainSize(issue.origin, input, 'minstens', Number(issue.minimum));
    case 'too_big':
      return explainSize(issue.origin, input, 'hoogstens', Number(issue.maximum));
    case 'custom':
      return [
        isPlain(input) ? `${show(input)} ${issue.message}` : issue.message,
        String(issue.params?.['fix'] ?? 'verbeter het'),
      ];
    default:
      return [`${show(input)} heeft niet de goede vorm`, 'vergelijk met een andere vermelding'];
  }
}

function explainAbsence(issue: Issue, expectation: Expectation): [problem: string, fix: string] {
  if (issue.path.length === 0) return ['dit bestand is leeg', 'vul de velden in, zoals in een ander bestand'];
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const fix =
    values.length > 0
      ? `kies uit ${values.join(', ')}`
      : replacement(issue.code === 'invalid_type' ? issue.expected : '', undefined, expectation);
  if (issue.input === undefined) return ['dit veld ontbreekt', fix];
  return ['dit veld is leeg', expectation.isOptional ? `${fix}, of haal het veld weg` : fix];
}

const EXPECTED: Record<string, string> = {
  string: 'vul tekst in',
  number: 'vul een getal in, zonder komma',
  int: 'vul een heel getal in',
  boolean: 'vul true of false in',
  array: 'schrijf een lijst tussen vierkante haken, zoals [een, twee]',
  tuple: 'schrijf twee punten tussen vierkante haken, elk tussen aanhalingstekens',
};

function replacement(expected: string, input: unknown, { keys }: Expectation): string {
  if (keys.length > 0) {
    const fields = `velden ${keys.join(', ')}`;
    return expected === 'array' ? `schrijf een streepje met daarachter de ${fields}` : `gebruik de ${fields}`;
  }
  if (expected === 'string' && isPlain(input)) return 'zet het tussen aanhalingstekens';
  if (expected === 'array' && isPlain(input)) return `zet het tussen vierkante haken: [${String(input)}]`;
  return EXPECTED[expected] ?? 'vul het in';
}

function explainSize(
  origin: string,
  input: unknown,
  bound: 'minstens' | 'hoogstens',
  limit: number,
): [problem: string, fix: string] {
  const tooLittle = bound === 'minstens';
  if (origin === 'string') {
    const problem = `deze tekst is te ${tooLittle ? 'kort' : 'lang'} (${countCharacters(String(input))})`;
    return [problem, `gebruik er ${bound} ${limit}`];
  }
  if (origin === 'array') {
    const isEmpty = Array.isArray(input) && input.length === 0;
    const problem = isEmpty ? 'deze lijst is leeg' : `deze lijst is te ${tooLittle ? 'kort' : 'lang'}`;
    return [problem, `zet er ${bound} ${limit} in`];
  }
  return [`${show(input)} is te ${tooLittle ? 'laag' : 'hoog'}`, `gebruik ${bound} ${limit}`];
}

function countCharacters(text: string): string {
  return text.length === 1 ? '1 teken' : `${text.length} tekens`;
}

const LONGEST_QUOTE = 60;

function show(input: unknown): string {
  if (Array.isArray(input)) return 'een lijst';
  return isPlain(input) ? `"${String(input).slice(0, LONGEST_QUOTE)}"` : 'een groep velden';
}

function isPlain(input: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof input);
}
