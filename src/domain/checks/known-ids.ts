import { normalise } from '../schema/text.ts';
import { idOf, PATHS } from './paths.ts';
import type { ParsedFile } from './source-file.ts';

/**
 * Every id of a content folder, also those of entries with a mistake, so that one mistake does not look like many. A list
 * is `undefined` when some id in it cannot be read, because nobody can say then what it lacks.
 */
export interface KnownIds {
  region: string | undefined;
  offers: string[];
  providers: string[];
  guides: string[];
  municipalities: string[] | undefined;
  topics: string[] | undefined;
  /** The ids by the names that people give them, without capitals and accents. */
  names: Record<'providers' | 'municipalities' | 'topics', ReadonlyMap<string, string>>;
}

export function knownIds(parsed: readonly ParsedFile[]): KnownIds {
  const named = (pattern: RegExp) =>
    parsed
      .map(({ path }) => path)
      .filter((path) => pattern.test(path))
      .map(idOf);
  const dataOf = (pattern: RegExp) => parsed.find(({ path }) => pattern.test(path))?.data;
  const listed = (pattern: RegExp) => {
    const rows = dataOf(pattern);
    const ids = Array.isArray(rows) ? rows.map(ownId) : [undefined];
    return ids.every((id) => id !== undefined) ? ids : undefined;
  };
  return {
    region: ownId(dataOf(PATHS.region)),
    offers: named(PATHS.offers),
    providers: named(PATHS.providers),
    guides: named(PATHS.guides),
    municipalities: listed(PATHS.municipalities),
    topics: listed(PATHS.topics),
    names: {
      providers: namesOf(
        parsed
          .filter(({ path }) => PATHS.providers.test(path))
          .map(({ path, data }) => [idOf(path), [textAt(data, 'name')]]),
      ),
      municipalities: namesOf(
        rowsOf(dataOf(PATHS.municipalities)).map((row) => [
          ownId(row),
          [textAt(row, 'name'), ...rowsOf(at(row, 'towns')).map((town) => textAt(town, 'name'))],
        ]),
      ),
      topics: namesOf(
        rowsOf(dataOf(PATHS.topics)).map((row) => [
          ownId(row),
          [textAt(row, 'label'), ...rowsOf(at(row, 'synonyms')).map(String)],
        ]),
      ),
    },
  };
}

/** The ids by name; a name that several entries share is left out. */
function namesOf(rows: [id: string | undefined, names: (string | undefined)[]][]): Map<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const [id, names] of rows)
    for (const name of names.flatMap((given) => normalise(given ?? '') || [])) {
      if (id === undefined) continue;
      if ((ids.get(name) ?? id) !== id) shared.add(name);
      ids.set(name, id);
    }
  for (const name of shared) ids.delete(name);
  return ids;
}

const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function at(row: unknown, key: string): unknown {
  return (row as Record<string, unknown> | null | undefined)?.[key];
}

function textAt(row: unknown, key: string): string | undefined {
  const value = at(row, key);
  return typeof value === 'string' ? value : undefined;
}

function ownId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
