import type { z } from 'zod';
import { fieldName, type Problem } from './problem.ts';
import type { ParsedFile } from './source-file.ts';
import { chooseFrom, nearest } from './suggestion.ts';

type Issue = z.core.$ZodIssue;

/** Checks the data of a file against its schema, and says each difference in words for an editor. */
export function checkShape<T extends z.ZodType>(
  file: ParsedFile,
  schema: T,
): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(file.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return {
    problems: result.error.issues.flatMap((issue) => explain(file, issue, keysOf(schema, issue.path))),
  };
}

function explain(file: ParsedFile, issue: Issue, knownKeys: string[]): Problem[] {
  const at = (path: readonly PropertyKey[], problem: string, fix: string): Problem => ({
    file: file.path,
    line: file.lineOf(path),
    field: fieldName(path) || 'bestand',
    problem,
    fix,
  });
  const got =
    issue.input === undefined || issue.input === null ? '' : `"${String(issue.input).slice(0, 60)}" `;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const guess = nearest(key, knownKeys);
        const fix = guess
          ? `bedoel je ${guess}? Haal het veld anders weg`
          : 'haal het veld weg, of zet de tekst in note';
        return at([...issue.path, key], 'dit veld bestaat niet', fix);
      });
    case 'invalid_type':
      if (got === '')
        return [
          at(issue.path, 'dit veld ontbreekt of is leeg', `vul ${EXPECTED[issue.expected] ?? 'het'} in`),
        ];
      return [
        at(
          issue.path,
          `${got}is hier niet wat er moet staan`,
          `vul ${EXPECTED[issue.expected] ?? 'iets anders'} in`,
        ),
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [
        at(
          issue.path,
          `${got}staat niet op de lijst`,
          chooseFrom(String(issue.input), values, values.join(', ')),
        ),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const [least, limit] =
        issue.code === 'too_small' ? ['minstens', issue.minimum] : ['hoogstens', issue.maximum];
      const unit = issue.origin === 'string' ? ' tekens' : issue.origin === 'array' ? ' keuze(s)' : '';
      const problem = issue.code === 'too_small' ? 'is te kort of te klein' : 'is te lang of te groot';
      return [at(issue.path, problem, `gebruik ${least} ${String(limit)}${unit}`)];
    }
    case 'custom':
      return [at(issue.path, `${got}${issue.message}`, String(issue.params?.['fix'] ?? 'verbeter het'))];
    default:
      return [at(issue.path, `${got}heeft niet de goede vorm`, 'vergelijk met een andere vermelding')];
  }
}

const EXPECTED: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst, zoals [een, twee],',
  object: 'de velden die erbij horen',
  tuple: 'twee hoekpunten',
};

/** The keys that exist at a path of the schema, to suggest one for a mistyped key. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  const unwrap = (value: unknown): unknown => {
    const definition = (value as { def?: { innerType?: unknown } } | undefined)?.def;
    return definition?.innerType ? unwrap(definition.innerType) : value;
  };
  for (const key of path) {
    const inner = unwrap(current) as { shape?: Record<string, unknown>; element?: unknown };
    current = typeof key === 'number' ? inner.element : inner.shape?.[String(key)];
  }
  return Object.keys((unwrap(current) as { shape?: object } | undefined)?.shape ?? {});
}
