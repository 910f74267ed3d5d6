import { distanceKm, type Home } from '../../domain/finder/home.ts';
import { directionTo } from '../../domain/map/geometry/direction.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { kinds, valuesOf, type Kind } from '../../domain/schema/vocabulary.ts';
import { labels, mapTexts } from '../../texts/nl.ts';
import { sentenceList } from '../../texts/nl/wording.ts';
import type { Mark } from './marks.ts';

/**
 * What a mark is called. For one offer it is the kind, the title and the town; for several how many there are of each
 * kind, and where. Somebody who does not see the map hears how far that is from home, and in which direction.
 */
export function nameOf(mark: Mark, home?: Home): string {
  const [first] = mark.listings;
  const [venue] = mark.venues;
  const away = home && mapTexts.away(distanceKm(home.point, mark.point), directionTo(home.point, mark.point));
  if (mark.listings.length === 1 && first && venue) {
    const where = mapTexts.where[venue.precision](venue.town);
    const name = `${labels.kinds[first.kind].one}: ${first.title}`;
    return [name, where, away, ...cautionsOf(first)].filter(Boolean).join(', ');
  }
  const counts = countKinds(mark.listings).map(([kind, count]) =>
    mapTexts.times(count, labels.kinds[kind].one.toLowerCase()),
  );
  return `${[hereLabel(mark), away].filter(Boolean).join(', ')}: ${sentenceList(counts)}`;
}

/** "12 keer aanbod in en om Leiden", by the town where most of it is. */
export function hereLabel({ venues, listings }: Mark): string {
  const towns = new Map<string, number>();
  for (const { town, listings: here } of venues) towns.set(town, (towns.get(town) ?? 0) + here.length);
  const [most] = [...towns].sort(([, a], [, b]) => b - a);
  return mapTexts.here(listings.length, most?.[0] ?? '', towns.size === 1);
}

/** How many offers there are of each kind, in the order of the kinds. */
export function countKinds(listings: readonly Listing[]): [kind: Kind, count: number][] {
  const counts = new Map<Kind, number>();
  for (const { kind } of listings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return valuesOf(kinds).flatMap((kind): [Kind, number][] => {
    const count = counts.get(kind);
    return count ? [[kind, count]] : [];
  });
}

/** What somebody must know before going there: that it has ended, or that nobody ever confirmed it. */
export function cautionsOf({ state, verified }: Listing): string[] {
  if (state === 'gestopt') return [labels.freshness.ended.toLowerCase()];
  return verified ? [] : [labels.freshness.unconfirmed.toLowerCase()];
}
