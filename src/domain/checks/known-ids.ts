import { idOf, PATHS } from './paths.ts';
import type { ParsedFile } from './source-file.ts';

/**
 * Every id of a content folder, those of entries with a mistake included: one mistake must not look like many.
 * `undefined` for a list in which some id cannot be read, so that nothing can be said about what it lacks.
 */
export interface KnownIds {
  region: string | undefined;
  offers: string[];
  providers: string[];
  guides: string[];
  municipalities: string[] | undefined;
  topics: string[] | undefined;
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
  };
}

function ownId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
