import { MAX_AGE } from '../ages.ts';
import { kinds, valuesOf } from '../vocabulary.ts';
import type { Entries } from './entries.ts';

const FIXED = ['/', '/aanbod/', '/aanbieders/', '/over/'];

/** The addresses of the site's own pages, without the folder in which the site may be placed. */
export function siteAddresses({ offers, providers, municipalities, guides }: Entries): Set<string> {
  const under = (folder: string, ids: readonly (string | number)[]) => ids.map((id) => `/${folder}/${id}/`);
  const idsOf = (entries: { entry: { id: string } }[]) => entries.map(({ entry }) => entry.id);
  return new Set([
    ...FIXED,
    ...under('aanbod', idsOf(offers)),
    ...under('aanbieders', idsOf(providers)),
    ...under('gemeente', idsOf(municipalities)),
    ...under('wijzer', idsOf(guides)),
    ...under('soort', valuesOf(kinds)),
    ...under(
      'leeftijd',
      Array.from({ length: MAX_AGE + 1 }, (_, age) => age),
    ),
  ]);
}
