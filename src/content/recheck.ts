import { PATHS } from '../domain/checks/paths.ts';
import { sortProblems } from '../domain/checks/problem.ts';
import { parseSource, type SourceFile } from '../domain/checks/source-file.ts';
import type { Entries, Located } from '../domain/checks/entries.ts';
import type { PlainDate } from '../domain/schema/dates.ts';
import { isRecord } from '../domain/sheet/changes.ts';
import { readContent, type Content, type TextCheck } from './read.ts';

/**
 * Checks the files that changed since a whole check, and keeps what that said of the others. It serves the budget of 50 ms from
 * a key to its check at 10,000 offers, where a whole check takes a second: what compares an entry with all others, such as
 * two offers with one title, waits for the next whole check.
 */
export function recheck(
  before: Content,
  files: readonly SourceFile[],
  changed: ReadonlySet<string>,
  { today, checkText }: { today: PlainDate; checkText: TextCheck },
): Content {
  const own = files.filter(({ path }) => changed.has(path));
  const named = new Set(own.flatMap(providersIn));
  const around = files.filter(
    ({ path }) =>
      !changed.has(path) &&
      (LISTS.some((list) => list.test(path)) || (PATHS.providers.test(path) && named.has(path))),
  );
  const part = readContent([...around, ...own], today, checkText);
  const isOwn = ({ file }: { file: string }) => changed.has(file);
  const problems = [...before.problems.filter((one) => !isOwn(one)), ...part.problems.filter(isOwn)];
  return {
    entries: merged(before.entries, part.entries, changed),
    problems: sortProblems(problems),
    notes: before.notes,
  };
}

const LISTS = [PATHS.region, PATHS.municipalities, PATHS.topics];

/** The files of the organisations that an offer names. */
function providersIn(file: SourceFile): string[] {
  const { data } = parseSource(file);
  if (!isRecord(data)) return [];
  return [data['providers'], data['partners']].flat().map((id) => `providers/${String(id)}.yaml`);
}

function merged(before: Entries, part: Entries, changed: ReadonlySet<string>): Entries {
  const both = <T>(old: readonly Located<T>[], fresh: readonly Located<T>[]): Located<T>[] => [
    ...old.filter(({ file }) => !changed.has(file.path)),
    ...fresh.filter(({ file }) => changed.has(file.path)),
  ];
  return {
    region: both(before.region, part.region),
    municipalities: both(before.municipalities, part.municipalities),
    topics: both(before.topics, part.topics),
    linkExceptions: both(before.linkExceptions, part.linkExceptions),
    offers: both(before.offers, part.offers),
    providers: both(before.providers, part.providers),
    guides: both(before.guides, part.guides),
    rounds: both(before.rounds, part.rounds),
  };
}
