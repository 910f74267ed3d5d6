import type { Catalogue } from '../../content/catalogue.ts';
import { normalise } from '../../domain/schema/text.ts';
import {
  accesses,
  audiences,
  forms,
  kinds,
  routes,
  sectors,
  states,
  vacancies,
  valuesOf,
  WHOLE_REGION,
} from '../../domain/schema/vocabulary.ts';
import type { SheetContext } from '../../domain/sheet/differences.ts';
import { COLUMNS, PROVIDER_COLUMNS } from '../../domain/sheet/columns.ts';
import { labels } from './labels.ts';
import { providerSheet, sheet } from './sheet.ts';

/** What a spreadsheet is compared with: the entries, and the names by which people know ids and words of lists. */
export function sheetContext({
  offers,
  providers,
  municipalities,
  topics,
  writtenFields,
}: Catalogue): SheetContext {
  const named = (pairs: readonly (readonly [id: string, ...names: string[]])[]) =>
    new Map(pairs.flatMap(([id, ...names]) => [id, ...names].map((name) => [normalise(name), id] as const)));
  const organisations = named(providers.map(({ id, name }) => [id, name]));
  const words = (options: object, labelOf: Readonly<Record<string, string>>) =>
    named(valuesOf(options as Record<string, unknown>).map((value) => [value, labelOf[value] ?? value]));
  const names: Record<string, ReadonlyMap<string, string>> = {
    providers: organisations,
    partners: organisations,
    area: named([[WHOLE_REGION], ...municipalities.map(({ id, name }) => [id, name] as const)]),
    topics: named(topics.map(({ id, label }) => [id, label])),
    audience: words(audiences, labels.audiences),
    sectors: words(sectors, labels.sectors),
    forms: words(forms, labels.forms),
    'apply.via': words(routes, labels.routesShort),
    kind: words(
      kinds,
      Object.fromEntries(Object.entries(labels.kinds).map(([kind, { one }]) => [kind, one])),
    ),
    access: words(accesses, labels.accessesShort),
    'places.state': words(vacancies, labels.vacancy),
    state: words(states, labels.states),
  };
  return {
    words: sheet,
    columns: COLUMNS,
    title: 'title',
    entries: new Map(offers.map(({ id }) => [id, writtenFields(id)])),
    namesOf: (field) => names[field] ?? new Map<string, string>(),
  };
}

/** What a spreadsheet of organisations is compared with: their fields as their files have them, by id. */
export function providerSheetContext(entries: ReadonlyMap<string, Record<string, unknown>>): SheetContext {
  return {
    words: providerSheet,
    columns: PROVIDER_COLUMNS,
    title: 'name',
    entries,
    namesOf: () => new Map<string, string>(),
  };
}
