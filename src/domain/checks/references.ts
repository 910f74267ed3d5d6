import { WHOLE_REGION } from '../vocabulary.ts';
import type { Entries, Located } from './entries.ts';
import type { Problem } from './problem.ts';
import { chooseFrom } from './suggestion.ts';

/** Every id in an entry must be that of an entry that exists. */
export function checkReferences(entries: Entries): Problem[] {
  const providers = target(entries.providers, 'deze aanbieder', 'de bestanden in providers');
  const municipalities = target(entries.municipalities, 'deze gemeente', 'municipalities.yaml');
  const topics = target(entries.topics, 'dit thema', 'topics.yaml');
  const area = {
    ...municipalities,
    ids: [...municipalities.ids, WHOLE_REGION],
    source: `municipalities.yaml, of ${WHOLE_REGION}`,
  };

  const ofOffers = entries.offers.flatMap((offer) => [
    ...missing(offer, offer.entry.providers, ['providers'], providers),
    ...missing(offer, offer.entry.partners, ['partners'], providers),
    ...missing(offer, offer.entry.area, ['area'], area),
    ...missing(offer, offer.entry.topics, ['topics'], topics),
    ...offer.entry.locations.flatMap((location, index) =>
      missing(offer, [location.municipality], ['locations', index, 'municipality'], municipalities),
    ),
  ]);
  const ofProviders = entries.providers.flatMap((provider) => {
    const { municipality, location } = provider.entry;
    return [
      ...missing(provider, municipality ? [municipality] : [], ['municipality'], municipalities),
      ...missing(
        provider,
        location ? [location.municipality] : [],
        ['location', 'municipality'],
        municipalities,
      ),
    ];
  });
  return [...ofOffers, ...ofProviders];
}

interface Target {
  ids: string[];
  name: string;
  source: string;
}

function target(entries: Located<{ id: string }>[], name: string, source: string): Target {
  return { ids: entries.map(({ entry }) => entry.id), name, source };
}

function missing<T>(
  from: Located<T>,
  ids: readonly string[],
  path: readonly PropertyKey[],
  to: Target,
): Problem[] {
  return ids.flatMap((id, index) => {
    if (to.ids.includes(id)) return [];
    const where = ids.length > 1 ? [...path, index] : path;
    return [from.report(where, `${to.name} bestaat niet: ${id}`, chooseFrom(id, to.ids, to.source))];
  });
}
