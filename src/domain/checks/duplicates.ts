import type { Entries, Located } from './entries.ts';
import type { Problem } from './problem.ts';

/** Nothing may be there twice: an id in a list, a postcode in two municipalities, a name in one field. */
export function checkDuplicates({ municipalities, topics, offers }: Entries): Problem[] {
  return [
    ...repeatedIds(municipalities),
    ...repeatedIds(topics),
    ...repeatedPostcodes(municipalities),
    ...offers.flatMap((offer) =>
      (['providers', 'partners', 'audience', 'sectors', 'area', 'topics', 'forms'] as const).flatMap(
        (field) => {
          const values: readonly string[] = offer.entry[field];
          const repeated = values.find((value, index) => values.indexOf(value) < index);
          return repeated
            ? [offer.report([field], `${repeated} staat er twee keer`, 'haal een van de twee weg')]
            : [];
        },
      ),
    ),
  ];
}

function repeatedIds(rows: Located<{ id: string }>[]): Problem[] {
  return rows
    .filter(({ entry }, index) => rows.findIndex((other) => other.entry.id === entry.id) < index)
    .map((row) =>
      row.report(['id'], `de id ${row.entry.id} staat er twee keer`, 'geef elke regel een eigen id'),
    );
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
