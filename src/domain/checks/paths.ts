import { isId } from '../schema/id.ts';
import type { Problem } from './problem.ts';

/** Where each sort of entry stands in a content folder. */
export const PATHS = {
  region: /^region\.yaml$/,
  municipalities: /^municipalities\.yaml$/,
  topics: /^topics\.yaml$/,
  linkExceptions: /^link-exceptions\.yaml$/,
  offers: /^offers\/[^/]+\.mdx$/,
  providers: /^providers\/[^/]+\.yaml$/,
  guides: /^pages\/[^/]+\.mdx$/,
};

/** The schematic map, made by a command; a region may do without. */
export const BASEMAP = /^basemap\.json$/;

/** The name of a file without folder and ending: the id of the entry in it. */
export function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

const REQUIRED = ['region.yaml', 'municipalities.yaml', 'topics.yaml'];
const WHERE = 'offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx';

/** Reports files that do not belong in a content folder, that it lacks, or whose name is no id. */
export function checkPaths(paths: readonly string[]): Problem[] {
  const known = [...Object.values(PATHS), BASEMAP, /^README\.md$/];
  const isKnown = (path: string) => known.some((pattern) => pattern.test(path));
  const atFile = (file: string, problem: string, fix: string): Problem => ({
    file,
    line: 1,
    field: 'bestand',
    problem,
    fix,
  });
  return [
    ...paths
      .filter((path) => !isKnown(path))
      .map((path) => atFile(path, 'dit bestand hoort hier niet', `haal het weg, of noem het ${WHERE}`)),
    ...REQUIRED.filter((name) => !paths.includes(name)).map((name) =>
      atFile(name, 'dit bestand ontbreekt', 'zet het terug in de map'),
    ),
    ...paths
      .filter((path) => path.includes('/') && isKnown(path) && !isId(idOf(path)))
      .map((path) =>
        atFile(
          path,
          'de naam van dit bestand is geen geldige id',
          'gebruik kleine letters, cijfers en streepjes, met minstens één letter',
        ),
      ),
  ];
}
