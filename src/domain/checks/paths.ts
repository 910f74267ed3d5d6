import { isId } from '../schema/id.ts';
import { idMeant } from './meant/word.ts';
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
  rounds: /^rondes\/\d{4}\.yaml$/,
};

/** The schematic map, made by a command; a region may do without. */
export const BASEMAP = /^basemap\.json$/;

/** The name of a file without folder and ending: the id of the entry in it. */
export function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

const REQUIRED = ['region.yaml', 'municipalities.yaml', 'topics.yaml'];
const WHERE = 'offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx';
const KNOWN = [...Object.values(PATHS), BASEMAP, /^README\.md$/];

/** Whether a file belongs in a content folder, by its path there. */
export function isKnownPath(path: string): boolean {
  return KNOWN.some((pattern) => pattern.test(path));
}

/** Reports files that do not belong in a content folder, that it lacks, or whose name is no id. */
export function checkPaths(paths: readonly string[]): Problem[] {
  const there = new Set(paths);
  const atFile = (file: string, problem: string, fix: string): Problem => ({
    file,
    line: 1,
    field: 'bestand',
    problem,
    fix,
  });
  const renamed = paths
    .filter((path) => !isKnownPath(path))
    .map((path) => ({ path, meant: pathMeant(path) }));
  const missing = REQUIRED.filter((name) => !there.has(name) && !renamed.some(({ meant }) => meant === name));
  return [
    ...renamed.map(({ path, meant }) =>
      meant === undefined
        ? atFile(path, 'dit bestand hoort hier niet', `haal het weg, of noem het ${WHERE}`)
        : there.has(meant)
          ? atFile(path, 'dit bestand hoort hier niet', `haal het weg; ${meant} is er al`)
          : atFile(path, 'zo heet hier geen bestand', `noem het ${meant}`),
    ),
    ...missing.map((name) => atFile(name, 'dit bestand ontbreekt', 'zet het terug in de map')),
    ...paths
      .filter(
        (path) => path.includes('/') && isKnownPath(path) && !PATHS.rounds.test(path) && !isId(idOf(path)),
      )
      .map((path) => atFile(path, 'de naam van dit bestand is geen geldige id', newName(path))),
  ];
}

/** How programs and people name a copy, in Dutch and English. */
const COPY = /^(?:kopie van |copy of )|[\s_-]+(?:kopie|copy|conflict\w*)(?:[\s_-]*\(?\d+\)?)?$|\s*\(\d+\)$/i;

/** What to do about a file whose name cannot be an id. */
function newName(path: string): string {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const rule = 'gebruik kleine letters, cijfers en streepjes, met minstens één letter';
  const id = idMeant(name);
  if (COPY.test(name)) return `haal de kopie weg; is het een nieuwe vermelding, ${rule}`;
  return isId(id) ? `noem het ${path.replace(name, id)}` : rule;
}

const FOLDERS = new Map([
  ['offers', '.mdx'],
  ['providers', '.yaml'],
  ['pages', '.mdx'],
]);

/** Where a file belongs that was saved with another ending or with capitals; `undefined` when that is not certain. */
function pathMeant(path: string): string | undefined {
  const [, folder = '', name = ''] = /^(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? [];
  // Notepad puts .txt behind every name, and Windows does not show it.
  const bare = name.replace(/\.txt$/i, '').replace(/\.(?:mdx?|ya?ml)$/i, '');
  if (bare === name) return undefined;
  const ending = FOLDERS.get(folder.toLowerCase());
  const id = idMeant(bare);
  if (ending !== undefined && (COPY.test(bare) || !isId(id))) return undefined;
  const meant =
    ending === undefined ? `${bare.toLowerCase()}.yaml` : `${folder.toLowerCase()}/${id}${ending}`;
  return (folder === '') === (ending === undefined) && isKnownPath(meant) ? meant : undefined;
}
