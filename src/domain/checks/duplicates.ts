import type { Entries, Located } from './entries.ts';
import type { Problem } from './problem.ts';

/** Reports what occurs twice: an id in a file, a value in a list, a postcode in two municipalities. */
export function checkDuplicates({ municipalities, topics, offers, providers, guides }: Entries): Problem[] {
  return [
    ...repeatedIds(municipalities),
    ...repeatedIds(topics),
    ...repeatedPostcodes(municipalities),
    ...offers.flatMap(({ entry, report }) => [
      ...LISTS.flatMap((field) => repeatedValues(report, entry[field], [field])),
      ...repeatedValues(report, entry.apply?.via, ['apply', 'via']),
      ...repeatedValues(report, entry.when?.sessions, ['when', 'sessions']),
    ]),
    ...providers.flatMap(({ entry, report }) => repeatedValues(report, entry.sectors, ['sectors'])),
    ...guides.flatMap(({ entry, report }) => repeatedValues(report, entry.audience, ['audience'])),
  ];
}

const LISTS = ['providers', 'partners', 'audience', 'sectors', 'area', 'topics', 'forms'] as const;

function repeatedValues(
  report: Located<unknown>['report'],
  values: readonly string[] = [],
  path: readonly PropertyKey[],
): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [report([...path, index], `${value} staat er twee keer`, 'haal een van de twee weg')]
      : [],
  );
}

function repeatedIds(rows: Located<{ id: string }>[]): Problem[] {
  return rows
    .filter(({ entry }, index) => rows.findIndex((other) => other.entry.id === entry.id) < index)
    .map((row) => row.report(['id'], `de id ${row.entry.id} staat er twee keer`, 'geef ze elk een eigen id'));
}

function repeatedPostcodes(municipalities: Entries['municipalities']): Problem[] {
  const owner = new Map<string, string>();
  return municipalities.flatMap((row) =>
    row.entry.postcodes.flatMap((postcode, index) => {
      const first = owner.get(postcode);
      owner.set(postcode, first ?? row.entry.name);
      if (first === undefined) return [];
      const fix = 'laat hem staan bij de gemeente waar hij hoort';
      return [row.report(['postcodes', index], `postcode ${postcode} staat ook bij ${first}`, fix)];
    }),
  );
}
