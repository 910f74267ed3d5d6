import * as z from 'zod';
import {
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  roundSchema,
  topicSchema,
  type Guide,
  type LinkException,
  type Municipality,
  type Offer,
  type Provider,
  type Region,
  type Topic,
} from '../schema/schema.ts';
import type { RoundMemory } from '../round/memory.ts';
import { knownIds, type KnownIds } from './known-ids.ts';
import { noteOnLeftBehind, type Note } from './left-behind.ts';
import { checkPaths, idOf, isKnownPath, PATHS } from './paths.ts';
import { fieldName, firstProblems, type Problem } from './problem.ts';
import { targetsIn, type Target } from './references.ts';
import { checkShape } from './shape.ts';
import { parseSource, unreadableProblem, type ParsedFile, type SourceFile } from './source-file.ts';

/** An entry that follows the schema, with a way to report a problem at one of its fields. */
export interface Located<T> {
  entry: T;
  /** The fields as the file has them, before the schema fills in what is absent. */
  fields: Record<string, unknown>;
  file: ParsedFile;
  report: (path: readonly PropertyKey[], problem: string, fix: string) => Problem;
}

/** All entries of a content folder that can be read. Entries with a problem of shape are left out. */
export interface Entries {
  region: Located<Region>[];
  municipalities: Located<Municipality>[];
  topics: Located<Topic>[];
  linkExceptions: Located<LinkException>[];
  offers: Located<Offer>[];
  providers: Located<Provider>[];
  guides: Located<Guide>[];
  rounds: Located<RoundMemory>[];
}

/** The result of reading the files of a content folder. */
export interface Reading {
  entries: Entries;
  parsed: ParsedFile[];
  known: KnownIds;
  /** What the ids in a field must be ids of. */
  targetOf: (field: string) => Target | undefined;
  problems: Problem[];
  /** Files that were left aside. */
  notes: Note[];
}

const municipalityList = z.array(municipalitySchema).min(1);
const topicList = z.array(topicSchema).min(1);

/** Sorts the files of a content folder into entries, and reports what is unknown, missing or of the wrong shape. */
export function readEntries(given: readonly SourceFile[]): Reading {
  const notes = given.flatMap(({ path }) => noteOnLeftBehind(path) ?? []);
  const leftBehind = new Set(notes.map(({ file }) => file));
  const files = given.filter(({ path }) => !leftBehind.has(path));
  const problems: Problem[] = [];
  const parsed = files.filter(({ path }) => isEntry(path)).map(parseSource);
  // All ids are read first, so that the report on a name where an id belongs can give the id that goes with that name.
  const inFiles = knownIds(parsed);
  const unread = new Set(files.filter(({ unreadable }) => unreadable).map(({ path }) => path));
  // A list with a mistake may lack anything: one mistake there must not make every entry that refers to it wrong.
  const isSound = (pattern: RegExp, schema: z.ZodType) =>
    parsed.every(
      (file) =>
        !pattern.test(file.path) || (file.problems.length === 0 && schema.safeParse(file.data).success),
    );
  const known: KnownIds = {
    ...inFiles,
    municipalities: isSound(PATHS.municipalities, municipalityList) ? inFiles.municipalities : undefined,
    topics: isSound(PATHS.topics, topicList) ? inFiles.topics : undefined,
  };
  const targetOf = targetsIn(known, unread);
  const read = <T extends z.ZodType>(pattern: RegExp, schema: T) =>
    parsed
      .filter((file) => pattern.test(file.path))
      .flatMap((file): Located<z.output<T>>[] => {
        const shape =
          file.problems.length > 0 ? { problems: file.problems } : checkShape(file, schema, targetOf);
        problems.push(...firstProblems(shape.problems));
        return shape.data === undefined ? [] : [located(file, shape.data, file.data, [])];
      });
  const entries: Entries = {
    region: read(PATHS.region, regionSchema),
    municipalities: rows(read(PATHS.municipalities, municipalityList)),
    topics: rows(read(PATHS.topics, topicList)),
    linkExceptions: rows(read(PATHS.linkExceptions, z.array(linkExceptionSchema))),
    offers: named(read(PATHS.offers, offerSchema)),
    providers: named(read(PATHS.providers, providerSchema)),
    guides: named(read(PATHS.guides, guideSchema)),
    rounds: read(PATHS.rounds, roundSchema),
  };
  const unreadable = files.flatMap(({ path, unreadable }) =>
    unreadable && !isEntry(path) ? [unreadableProblem(path, unreadable)] : [],
  );
  const unknown = files.filter((file) => isKnownPath(file.path) || !file.unreadable);
  return {
    entries,
    parsed,
    known,
    targetOf,
    problems: [...checkPaths(unknown.map(({ path }) => path)), ...unreadable, ...problems],
    notes,
  };
}

const isEntry = (path: string) => Object.values(PATHS).some((pattern) => pattern.test(path));

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
