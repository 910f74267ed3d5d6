import { isEqual } from '../sheet/changes.ts';
import { normalise } from '../schema/text.ts';
import type { Entries, Located } from './entries.ts';
import { isId } from '../schema/id.ts';
import type { Problem } from './problem.ts';

type Named = Located<{ id: string }>;

/**
 * Nothing may be published twice under two names. An offer is a copy when another has the same title, kind and first
 * provider, because a visitor cannot tell them apart; an organisation when another has the same name and municipality; a
 * guide when another has the same title.
 */
export function checkCopies({ offers, providers, guides }: Entries): Problem[] {
  return [
    ...copies(
      offers,
      ({ title, kind, providers: [first] }) => [title, kind, first],
      'titel, soort en aanbieder',
      ['title', 'een andere titel'],
    ),
    ...copies(providers, ({ name, municipality }) => [name, municipality], 'naam en gemeente', [
      'name',
      'een andere naam',
    ]),
    ...copies(guides, ({ title }) => [title], 'titel', ['title', 'een andere titel']),
  ];
}

function copies<T extends { id: string }>(
  rows: readonly Located<T>[],
  marks: (entry: T) => (string | undefined)[],
  shared: string,
  [field, another]: [field: string, another: string],
): Problem[] {
  const groups = new Map<string, Located<T>[]>();
  // A file that must be renamed is reported for that; reporting it as a copy too would name the same mistake twice.
  for (const row of rows.filter(({ entry }) => isId(entry.id))) {
    const key = marks(row.entry)
      .map((mark) => normalise(mark ?? ''))
      .join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [original, ...others] = [...group].sort(byName);
    if (!original) return [];
    return others.map((copy) => {
      const isWhole = isEqual(withoutId(original), withoutId(copy));
      const problem = isWhole
        ? `dit is een kopie van ${original.file.path}: alles is gelijk`
        : `${original.file.path} heeft dezelfde ${shared}`;
      return copy.report(
        [field],
        problem,
        `haal een van de twee weg; is het iets anders, geef het dan ${another}`,
      );
    });
  });
}

/** Sorts by length of the name, because a copy mostly has the longer one: `leerlab-kopie` beside `leerlab`. */
function byName(a: Named, b: Named): number {
  return a.entry.id.length - b.entry.id.length || (a.entry.id < b.entry.id ? -1 : 1);
}

function withoutId({ entry, file }: Named): unknown {
  return { ...entry, id: '', text: file.body.text.trim() };
}
