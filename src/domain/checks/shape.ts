import type * as z from 'zod';
import { explain, type Expectation } from './explanation.ts';
import { fieldName, type Problem } from './problem.ts';
import type { ParsedFile } from './source-file.ts';
import { nearest } from './suggestion.ts';

type Path = readonly PropertyKey[];

/** Checks the data of a file against its schema, and says each difference in words for an editor. */
export function checkShape<T extends z.ZodType>(
  file: ParsedFile,
  schema: T,
): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(file.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const at = (path: Path, [problem, fix]: [problem: string, fix: string]): Problem => ({
    file: file.path,
    line: file.lineOf(path),
    field: fieldName(path) || 'bestand',
    problem,
    fix,
  });
  return {
    problems: result.error.issues.flatMap((issue) => {
      const expectation = expectationAt(schema, issue.path);
      if (issue.code !== 'unrecognized_keys') return [at(issue.path, explain(issue, expectation))];
      return issue.keys.map((key) => at([...issue.path, key], explainKey(key, expectation.keys)));
    }),
  };
}

function explainKey(key: string, known: string[]): [problem: string, fix: string] {
  const guess = nearest(key, known);
  const otherwise = known.includes('note')
    ? 'haal het veld weg, of zet de tekst in note'
    : `haal het veld weg, of kies uit ${known.join(', ')}`;
  const fix = guess ? `bedoel je ${guess}? Haal het veld anders weg` : otherwise;
  return ['dit veld bestaat niet', fix];
}

/** What a schema asks for at a path in the data. */
function expectationAt(schema: z.ZodType, path: Path): Expectation {
  let current: unknown = schema;
  for (const key of path) {
    const inner = unwrap(current);
    current = typeof key === 'number' ? inner.element : inner.shape?.[String(key)];
  }
  const inner = unwrap(current);
  const shape = inner.shape ?? unwrap(inner.element).shape ?? {};
  return { keys: Object.keys(shape), isOptional: isOptional(current) };
}

/** The parts of a zod type that lead to what is inside it, past `optional` and `default`. */
function unwrap(type: unknown): { shape?: Record<string, unknown>; element?: unknown } {
  const { def } = (type ?? {}) as { def?: { innerType?: unknown } };
  return def?.innerType ? unwrap(def.innerType) : ((type ?? {}) as ReturnType<typeof unwrap>);
}

function isOptional(type: unknown): boolean {
  return (type as z.ZodType | undefined)?.safeParse(undefined).success ?? false;
}
