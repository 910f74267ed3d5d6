import * as z from 'zod';
import {
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
  type Guide,
  type LinkException,
  type Municipality,
  type Offer,
  type Provider,
  type Region,
  type Topic,
} from '../schema/schema.ts';
import { checkPaths, idOf, PATHS } from './paths.ts';
import { fieldName, type Problem } from './problem.ts';
import { checkShape } from './shape.ts';
import { parseSource, type ParsedFile, type SourceFile } from './source-file.ts';

/** An entry that follows the schema, with a way to report a problem at one of its fields. */
export interface Located<T> {
  entry: T;
  /** The fields as the file has them, before the schema fills in what is absent. */
  fields: Record<string, unknown>;
  file: ParsedFile;
  report: (path: readonly PropertyKey[], problem: string, fix: string) => Problem;
}

/** All that can be read of a content folder. Entries with a problem of shape are left out. */
export interface Entries {
  region: Located<Region>[];
  municipalities: Located<Municipality>[];
  topics: Located<Topic>[];
  linkExceptions: Located<LinkException>[];
  offers: Located<Offer>[];
  providers: Located<Provider>[];
  guides: Located<Guide>[];
}

/** Sorts the files of a content folder into entries, and reports what is unknown, missing or of the wrong shape. */
export function readEntries(files: readonly SourceFile[]): {
  entries: Entries;
  parsed: ParsedFile[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const parsed: ParsedFile[] = [];
  const read = <T extends z.ZodType>(pattern: RegExp, schema: T) =>
    files
      .filter((file) => pattern.test(file.path))
      .flatMap((source): Located<z.output<T>>[] => {
        const file = parseSource(source);
        parsed.push(file);
        const shape = file.problems.length > 0 ? { problems: file.problems } : checkShape(file, schema);
        problems.push(...shape.problems);
        return shape.data === undefined ? [] : [located(file, shape.data, file.data, [])];
      });
  const entries: Entries = {
    region: read(PATHS.region, regionSchema),
    municipalities: rows(read(PATHS.municipalities, z.array(municipalitySchema))),
    topics: rows(read(PATHS.topics, z.array(topicSchema))),
    linkExceptions: rows(read(PATHS.linkExceptions, z.array(linkExceptionSchema))),
    offers: named(read(PATHS.offers, offerSchema)),
    providers: named(read(PATHS.providers, providerSchema)),
    guides: named(read(PATHS.guides, guideSchema)),
  };
  return { entries, parsed, problems: [...checkPaths(files.map(({ path }) => path)), ...problems] };
}

function located<T>(file: ParsedFile, entry: T, data: unknown, prefix: readonly PropertyKey[]): Located<T> {
  return {
    entry,
    fields: data as Record<string, unknown>,
    file,
    report: (path, problem, fix) => {
      const full = [...prefix, ...path];
      return { file: file.path, line: file.lineOf(full), field: fieldName(full) || 'bestand', problem, fix };
    },
  };
}

const rows = <T>(lists: Located<T[]>[]): Located<T>[] =>
  lists.flatMap(({ entry, file }) =>
    entry.map((row, index) => located(file, row, (file.data as unknown[])[index], [index])),
  );

const named = <T extends object>(entries: Located<T>[]): Located<T & { id: string }>[] =>
  entries.map(({ entry, file }) => {
    return located(file, { ...entry, id: idOf(file.path) }, file.data, []);
  });
