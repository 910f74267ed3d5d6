import type * as z from 'zod';
import { expectationAt, type Expectation } from './expectation.ts';
import { explain } from './explanation.ts';
import { fieldMeant, topFields } from './field-names.ts';
import { findMisread, joinedByComma } from './misread.ts';
import { fieldName, MOST_TOLD, type Problem } from './problem.ts';
import { fieldOf, type Target } from './references.ts';
import type { RefusedSign } from '../schema/signs.ts';
import type { ParsedFile } from './source-file.ts';

type Path = readonly PropertyKey[];
type Explanation = [problem: string, fix: string];

/**
 * Checks the data of a file against its schema, and says each difference in words for an editor. `targetOf` says what
 * the ids in a field must be ids of.
 */
export function checkShape<T extends z.ZodType>(
  file: ParsedFile,
  schema: T,
  targetOf: (field: string) => Target | undefined,
): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(file.data, { reportInput: true });
  const at = (path: Path, [problem, fix]: Explanation): Problem => ({
    file: file.path,
    line: file.lineOf(path),
    field: fieldName(path) || 'bestand',
    problem,
    fix,
  });
  const misread = findMisread(file, schema).map(({ path, problem, fix }) => at(path, [problem, fix]));
  if (result.success) return { ...(misread.length === 0 && { data: result.data }), problems: misread };
  // A value that a comma cut short is reported with its pieces, and not again for what is left of it.
  const cut = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? cutFields(file, schema, issue) : [],
    ),
  );
  const whole = misread.filter(({ field }) => !cut.has(field));
  const misreadFields = new Set([...cut, ...whole.map(({ field }) => field)]);
  const named = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? namedFields(issue, expectationAt(schema, issue.path)) : [],
  );
  const shape = result.error.issues.flatMap((issue) => {
    const expectation = expectationAt(schema, issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, MOST_TOLD + 1).map((key) => {
        const path = [...issue.path, key];
        return at(path, explainKey(file, schema, path, expectation));
      });
    // A sign that stands in the file as it is, is found there, with the words around it.
    if (issue.code === 'custom' && areInFile(file, issue.params?.['signs'])) return [];
    // A field that has another name here is one mistake, reported at that name.
    const isNamed = issue.input === undefined && named.includes(fieldName(issue.path));
    if (isNamed && issue.code !== 'custom') return [];
    const isTop = issue.path.length === 0;
    const place = {
      expectation,
      isTop,
      typed: file.typedAt(issue.path),
      target: targetOf(fieldOf(issue.path)),
    };
    return [at(issue.path, explain(issue, place))];
  });
  const others = shape.filter(({ field }) => !misreadFields.has(field));
  return { problems: [...whole, ...others.filter(isFirst)] };
}

/** Whether these signs stand in the text of a file, and not only as an escape such as "\\u0007". */
function areInFile({ text }: ParsedFile, signs: unknown): boolean {
  return Array.isArray(signs) && signs.every(({ sign }: RefusedSign) => text.includes(sign));
}

/**
 * Whether a problem is the first of its kind: several pieces of one text give the same problem, each under its own name.
 */
function isFirst({ line, problem, fix }: Problem, index: number, all: readonly Problem[]): boolean {
  const same = all.findIndex(
    (other) => other.line === line && other.problem === problem && other.fix === fix,
  );
  return same === index || !fix.startsWith('zet de tekst tussen aanhalingstekens, zo: ');
}

/** The fields whose values are cut by a comma, so that what stands behind it looks like fields of its own. */
function cutFields(
  file: ParsedFile,
  schema: z.ZodType,
  { path, keys }: { path: Path; keys: string[] },
): string[] {
  return keys.slice(0, MOST_TOLD + 1).flatMap((key) => {
    const joined = joinedByComma(file, schema, [...path, key]);
    return joined ? [fieldName([...path, joined.owner])] : [];
  });
}

/** The fields that were surely meant by names that do not exist. */
function namedFields({ path, keys }: { path: Path; keys: string[] }, expectation: Expectation): string[] {
  return keys.slice(0, MOST_TOLD + 1).flatMap((key) => {
    const meant = withoutValue(key)[0] ?? key;
    const field = fieldMeant(meant, expectation)?.field;
    return field === undefined ? [] : [fieldName([...path, field])];
  });
}

/** A name to which its value sticks, because the space behind the colon is missing. */
function withoutValue(key: string): [name?: string, value?: string] {
  const [, name, value] = /^([A-Za-z]+):(.+)$/.exec(key) ?? [];
  return name === undefined || value === undefined ? [] : [name, value];
}

function explainKey(file: ParsedFile, schema: z.ZodType, path: Path, expectation: Expectation): Explanation {
  const key = String(path.at(-1));
  const [name, value] = withoutValue(key);
  if (name !== undefined) return [`achter ${name}: ontbreekt een spatie`, `schrijf ${name}: ${value}`];
  const joined = joinedByComma(file, schema, path);
  if (joined) return [joined.problem, joined.fix];
  if (key === '' || key === 'null')
    return ['hier staat een losse dubbele punt', 'haal hem weg, of zet de naam van een veld ervoor'];
  const meant = fieldMeant(key, expectation);
  if (meant?.isCertain) return ['dit veld heet hier anders', `schrijf ${meant.field} in plaats van ${key}`];
  const elsewhere = levelMeant(file, path, expectation);
  if (elsewhere) return elsewhere;
  const fix = meant ? `bedoel je ${meant.field}? Haal het veld anders weg` : withoutGuess(key, expectation);
  return ['dit veld bestaat niet', fix];
}

/** A field that stands below another one than it belongs to. */
function levelMeant(file: ParsedFile, path: Path, { keys, field }: Expectation): Explanation | undefined {
  const key = String(path.at(-1));
  const owners = keys.filter((owner) => field(owner).keys.includes(key));
  if (owners.length > 0) {
    const fix = `zet het onder ${owners.join(' of ')}, met evenveel spaties ervoor als de andere velden daar`;
    return [`${key} hoort in een ander veld`, fix];
  }
  if (path.length < 2 || !topFields(file.path).has(key)) return undefined;
  return [`${key} hoort niet onder ${fieldName(path.slice(0, -1))}`, `haal de spaties voor ${key} weg`];
}

function withoutGuess(key: string, { keys }: Expectation): string {
  if (/\s/.test(key))
    return 'hoort deze regel bij de tekst erboven, zet er dan twee spaties voor en zet de hele tekst tussen aanhalingstekens';
  return keys.includes('note')
    ? 'haal het veld weg, of zet de tekst in note'
    : `haal het veld weg, of kies uit ${keys.join(', ')}`;
}
