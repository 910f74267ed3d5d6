import { z } from 'zod';
import {
  guideSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
  type Guide,
  type Municipality,
  type Offer,
  type Provider,
  type Region,
  type Topic,
} from '../schema.ts';
import { fieldName, type Problem } from './problem.ts';
import { checkShape } from './shape.ts';
import { parseSource, type ParsedFile, type SourceFile } from './source-file.ts';

/** An entry that follows the schema, with a way to report a problem at one of its fields. */
export interface Located<T> {
  entry: T;
  file: ParsedFile;
  report: (path: readonly PropertyKey[], problem: string, fix: string) => Problem;
}

/** All that can be read of a content folder. Entries with a problem of shape are left out. */
export interface Entries {
  region: Located<Region>[];
  municipalities: Located<Municipality>[];
  topics: Located<Topic>[];
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
        return shape.data === undefined ? [] : [located(file, shape.data, [])];
      });
  const entries: Entries = {
    region: read(PATHS.region, regionSchema),
    municipalities: rows(read(PATHS.municipalities, z.array(municipalitySchema))),
    topics: rows(read(PATHS.topics, z.array(topicSchema))),
    offers: named(read(PATHS.offers, offerSchema)),
    providers: named(read(PATHS.providers, providerSchema)),
    guides: named(read(PATHS.guides, guideSchema)),
  };
  return { entries, parsed, problems: [...checkFiles(files), ...problems] };
}

const PATHS = {
  region: /^region\.yaml$/,
  municipalities: /^municipalities\.yaml$/,
  topics: /^topics\.yaml$/,
  offers: /^offers\/[^/]+\.mdx$/,
  providers: /^providers\/[^/]+\.yaml$/,
  guides: /^pages\/[^/]+\.mdx$/,
};

function located<T>(file: ParsedFile, entry: T, prefix: readonly PropertyKey[]): Located<T> {
  return {
    entry,
    file,
    report: (path, problem, fix) => {
      const full = [...prefix, ...path];
      return { file: file.path, line: file.lineOf(full), field: fieldName(full) || 'bestand', problem, fix };
    },
  };
}

const rows = <T>(lists: Located<T[]>[]): Located<T>[] =>
  lists.flatMap(({ entry, file }) => entry.map((row, index) => located(file, row, [index])));

const named = <T extends object>(entries: Located<T>[]): Located<T & { id: string }>[] =>
  entries.map(({ entry, file }) => {
    const id = file.path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    return located(file, { ...entry, id }, []);
  });

const WHERE = 'offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx';

function checkFiles(files: readonly SourceFile[]): Problem[] {
  const atFile = (file: string, problem: string, fix: string): Problem => ({
    file,
    line: 1,
    field: 'bestand',
    problem,
    fix,
  });
  const known = [...Object.values(PATHS), /^README\.md$/];
  const unknown = files
    .filter(({ path }) => !known.some((pattern) => pattern.test(path)))
    .map(({ path }) => atFile(path, 'dit bestand hoort hier niet', `haal het weg, of noem het ${WHERE}`));
  const missing = ['region.yaml', 'municipalities.yaml', 'topics.yaml']
    .filter((name) => !files.some(({ path }) => path === name))
    .map((name) => atFile(name, 'dit bestand ontbreekt', 'zet het terug in de map'));
  const misnamed = files
    .filter(({ path }) => path.includes('/') && known.some((pattern) => pattern.test(path)))
    .filter(({ path }) => !/\/(?=[a-z0-9-]*[a-z])[a-z0-9]+(-[a-z0-9]+)*\.\w+$/.test(path))
    .map(({ path }) =>
      atFile(
        path,
        'de naam van dit bestand is geen geldige id',
        'gebruik kleine letters, cijfers en streepjes',
      ),
    );
  return [...unknown, ...missing, ...misnamed];
}
