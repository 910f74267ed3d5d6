import { isTopic } from '../schema/topic.ts';
import { normalise } from '../schema/text.ts';
import { WHOLE_REGION } from '../schema/vocabulary.ts';
import type { Entries, Located } from './entries.ts';
import type { KnownIds } from './known-ids.ts';
import { idMeant, nearest } from './meant/word.ts';
import type { Problem } from './problem.ts';

/** Reports every id in an entry that is not the id of an existing entry. */
export function checkReferences(
  { offers, providers, linkExceptions }: Entries,
  targetOf: (field: string) => Target | undefined,
): Problem[] {
  const problems = (report: Report, id: string | undefined, path: readonly PropertyKey[]): Problem[] => {
    const target = targetOf(fieldOf(path));
    if (id === undefined || !target?.ids || target.ids.has(id)) return [];
    return [report(path, `${target.name} bestaat niet: ${id}`, target.remedy(id))];
  };
  const listProblems = (report: Report, ids: readonly string[], field: string): Problem[] =>
    ids.flatMap((id, index) => problems(report, id, [field, index]));
  const ofOffers = offers.flatMap(({ entry, report }) => [
    ...listProblems(report, entry.providers, 'providers'),
    ...listProblems(report, entry.partners, 'partners'),
    ...listProblems(report, entry.area, 'area'),
    ...listProblems(report, entry.topics, 'topics'),
    ...entry.locations.flatMap((location, index) =>
      problems(report, location.municipality, ['locations', index, 'municipality']),
    ),
  ]);
  const ofProviders = providers.flatMap(({ entry, report }) => [
    ...problems(report, entry.municipality, ['municipality']),
    ...problems(report, entry.location?.municipality, ['location', 'municipality']),
  ]);
  const ofExceptions = linkExceptions.flatMap(({ entry, report }) =>
    problems(report, entry.entry, ['entry']),
  );
  return [...ofOffers, ...ofProviders, ...ofExceptions];
}

/** The field that holds the ids at the end of a path, or around it when the path ends in a list. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return String(path.filter((key) => typeof key === 'string').at(-1) ?? '');
}

/** What the ids in a field must be ids of. */
export interface Target {
  /** `undefined` when the list could not be read, so that every id may be right. */
  ids: ReadonlySet<string> | undefined;
  name: string;
  /** The id of something by its name; `undefined` when nothing has that name. */
  idOf: (name: string) => string | undefined;
  /** What to do about an id that is not there, or about a word that is no id. */
  remedy: (typed: string) => string;
}

/** The longest list of ids that is shown whole. */
const MOST_SHOWN = 20;

/**
 * Says by the name of a field what its ids must be ids of; `undefined` for a field without ids. `unread` holds the paths of
 * folders that could not be read: nothing can be said about what is in them.
 */
export function targetsIn(
  known: KnownIds,
  unread: ReadonlySet<string>,
): (field: string) => Target | undefined {
  const provider = target('deze aanbieder', unread.has('providers') ? undefined : known.providers, {
    names: known.names.providers,
    source: 'de bestanden in providers',
    make: (id) => `maak eerst providers/${id}.yaml`,
  });
  const municipality = target('deze gemeente', known.municipalities, {
    names: known.names.municipalities,
    source: 'municipalities.yaml',
  });
  const region = [
    known.region ?? '',
    'hele regio',
    'de hele regio',
    'alle',
    'alles',
    'alle gemeenten',
    'overal',
    'heel de regio',
    'heel regio',
    'gehele regio',
    'de gehele regio',
    'in de hele regio',
    'in heel de regio',
    'de regio',
  ].filter((word) => normalise(word) !== '');
  const area = target('deze gemeente', known.municipalities && [...known.municipalities, WHOLE_REGION], {
    names: new Map([
      ...region.map((word): [string, string] => [normalise(word), WHOLE_REGION]),
      ...known.names.municipalities,
    ]),
    source: `municipalities.yaml, of ${WHOLE_REGION}`,
    mistakes: new Map(
      region.map((word) => [normalise(word), `schrijf ${WHOLE_REGION}, dat is de hele regio`]),
    ),
  });
  const topic = target('dit thema', known.topics?.filter(isTopic), {
    names: known.names.topics,
    source: 'topics.yaml',
    make: () => 'zet het thema eerst in topics.yaml',
    mistakes: new Map(
      (known.topics ?? [])
        .filter((id) => !isTopic(id))
        .map((id) => [normalise(id), `haal het weg: ${id} is geen thema maar een soort of een sector`]),
    ),
  });
  const entries = [...known.offers, ...known.providers, ...known.guides];
  const isWhole = !['offers', 'providers', 'pages'].some((folder) => unread.has(folder));
  const entry = target('deze vermelding', isWhole ? entries : undefined, {
    names: new Map(),
    source: 'de bestanden in offers, providers en pages',
  });
  const targets = new Map([
    ['providers', provider],
    ['partners', provider],
    ['area', area],
    ['municipality', municipality],
    ['topics', topic],
    ['entry', entry],
  ]);
  return (field) => targets.get(field);
}

interface Listing {
  names: ReadonlyMap<string, string>;
  source: string;
  /** What an editor makes when it is not there yet. */
  make?: (id: string) => string;
  /** What to do about words that are often written here by mistake, without capitals and accents. */
  mistakes?: ReadonlyMap<string, string>;
}

function target(
  name: string,
  list: readonly string[] | undefined,
  { names, source, make, mistakes = new Map() }: Listing,
): Target {
  const ids = list && new Set(list);
  const idOf = (typed: string) => {
    const plain = idMeant(typed);
    const id = ids?.has(plain) ? plain : names.get(normalise(typed));
    return id !== undefined && ids?.has(id) ? id : undefined;
  };
  return {
    ids,
    name,
    idOf,
    remedy: (typed) => {
      const mistake = mistakes.get(normalise(typed));
      if (mistake !== undefined) return mistake;
      const id = idOf(typed);
      if (id !== undefined) return `schrijf ${id}`;
      const plain = idMeant(typed);
      const guess = nearest(plain, list ?? []);
      const shown = !make && list && list.length <= MOST_SHOWN ? list.join(', ') : source;
      const choices =
        guess === undefined ? `kies uit ${shown}` : `bedoel je ${guess}? Kies anders uit ${shown}`;
      return make && plain !== '' ? `${choices}, of ${make(plain)}` : choices;
    },
  };
}

type Report = Located<unknown>['report'];
