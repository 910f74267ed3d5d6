import { isTopic } from '../schema/topic.ts';
import { WHOLE_REGION } from '../schema/vocabulary.ts';
import type { Entries, Located } from './entries.ts';
import type { KnownIds } from './known-ids.ts';
import type { Problem } from './problem.ts';
import { chooseFrom } from './suggestion.ts';

/** Every id in an entry must be that of an entry that exists. */
export function checkReferences({ offers, providers, linkExceptions }: Entries, known: KnownIds): Problem[] {
  const provider: Target = {
    ids: known.providers,
    name: 'deze aanbieder',
    source: 'de bestanden in providers',
  };
  const municipality: Target = {
    ids: known.municipalities,
    name: 'deze gemeente',
    source: 'municipalities.yaml',
  };
  const topic: Target = { ids: known.topics?.filter(isTopic), name: 'dit thema', source: 'topics.yaml' };
  const area: Target = {
    ids: known.municipalities && [...known.municipalities, WHOLE_REGION],
    name: 'deze gemeente',
    source: `municipalities.yaml, of ${WHOLE_REGION}`,
    mistakes: { [known.region ?? '']: `schrijf ${WHOLE_REGION}, dat is de hele regio` },
  };
  const anyEntry: Target = {
    ids: [...known.offers, ...known.providers, ...known.guides],
    name: 'deze vermelding',
    source: 'de bestanden in offers, providers en pages',
  };
  const ofOffers = offers.flatMap(({ entry, report }) => [
    ...listProblems(report, entry.providers, ['providers'], provider),
    ...listProblems(report, entry.partners, ['partners'], provider),
    ...listProblems(report, entry.area, ['area'], area),
    ...listProblems(report, entry.topics, ['topics'], topic),
    ...entry.locations.flatMap((location, index) =>
      problems(report, location.municipality, ['locations', index, 'municipality'], municipality),
    ),
  ]);
  const ofProviders = providers.flatMap(({ entry, report }) => [
    ...problems(report, entry.municipality, ['municipality'], municipality),
    ...problems(report, entry.location?.municipality, ['location', 'municipality'], municipality),
  ]);
  const ofExceptions = linkExceptions.flatMap(({ entry, report }) =>
    problems(report, entry.entry, ['entry'], anyEntry),
  );
  return [...ofOffers, ...ofProviders, ...ofExceptions];
}

interface Target {
  /** `undefined` when the list could not be read, so that every id may be right. */
  ids: readonly string[] | undefined;
  name: string;
  source: string;
  /** What to do about an id that is often written here by mistake. */
  mistakes?: Record<string, string>;
}

type Report = Located<unknown>['report'];

function problems(
  report: Report,
  id: string | undefined,
  path: readonly PropertyKey[],
  { ids, name, source, mistakes }: Target,
): Problem[] {
  if (id === undefined || !ids || ids.includes(id)) return [];
  return [report(path, `${name} bestaat niet: ${id}`, mistakes?.[id] ?? chooseFrom(id, ids, source))];
}

function listProblems(
  report: Report,
  ids: readonly string[],
  path: readonly PropertyKey[],
  target: Target,
): Problem[] {
  return ids.flatMap((id, index) => problems(report, id, [...path, index], target));
}
