import { groupBy } from '../schema/grouping.ts';
import { agesMatch } from '../offer/ages.ts';
import type { Listing, Venue } from '../offer/listing.ts';
import { distanceTo } from './order.ts';
import { distanceKm, type Point } from './home.ts';
import { compareText } from '../schema/text.ts';
import { WHOLE_REGION } from '../schema/vocabulary.ts';

/** How many similar offers a page shows. */
export const MOST_SIMILAR = 3;
/**
 * How many offers are looked at for each. It serves the budget of 60 s for a build at 10,000 offers alone: without it the
 * time would grow with the square of their number.
 */
export const MOST_CANDIDATES = 100;

type Municipality = { id: string; point: Point };

/**
 * Prepares to find similar offers nearby for any offer. An offer is similar when it is of the same kind or for the same
 * people, for ages that overlap, open to some of the same residents, running, and another. The same kind comes first,
 * then more topics in common, then the nearest. The finder is made once for all offers; each search looks at the
 * nearest municipalities first and stops after `MOST_CANDIDATES`.
 */
export function similarFinder(
  listings: readonly Listing[],
  municipalities: readonly Municipality[],
): (listing: Listing) => Listing[] {
  const running = listings.filter(({ state }) => state !== 'gestopt');
  const byMunicipality = groupBy(running, ({ venues }) => venues[0]?.municipality ?? '');
  const nearest = new Map(municipalities.map((one) => [one.id, idsByDistance(one, municipalities)]));
  const anywhere = ['', ...municipalities.map(({ id }) => id)];
  return (listing) => {
    const order = nearest.get(listing.venues[0]?.municipality ?? '') ?? anywhere;
    return firstOf(order, byMunicipality)
      .filter((other) => isSimilar(listing, other))
      .map((other) => ({ other, rank: rankOf(listing, other) }))
      .sort(
        (a, b) =>
          a.rank.kind - b.rank.kind ||
          b.rank.topics - a.rank.topics ||
          a.rank.distance - b.rank.distance ||
          compareText(a.other.title, b.other.title),
      )
      .slice(0, MOST_SIMILAR)
      .map(({ other }) => other);
  };
}

/** The first candidates of the municipalities in this order. */
function firstOf(order: readonly string[], byMunicipality: ReadonlyMap<string, Listing[]>): Listing[] {
  const candidates: Listing[] = [];
  for (const id of order) {
    candidates.push(...(byMunicipality.get(id) ?? []).slice(0, MOST_CANDIDATES - candidates.length));
    if (candidates.length >= MOST_CANDIDATES) break;
  }
  return candidates;
}

/**
 * The order in which municipalities are searched: the municipality itself, then offers without a venue (under the empty
 * id), then the others from near to far.
 */
function idsByDistance(from: Municipality, municipalities: readonly Municipality[]): string[] {
  const others = municipalities
    .filter(({ id }) => id !== from.id)
    .sort((a, b) => distanceKm(from.point, a.point) - distanceKm(from.point, b.point));
  return [from.id, '', ...others.map(({ id }) => id)];
}

function isSimilar(listing: Listing, other: Listing): boolean {
  return (
    other.id !== listing.id &&
    (other.kind === listing.kind || isForTheSame(listing, other)) &&
    (!listing.ages || agesMatch(other, listing.ages)) &&
    sharesResidents(listing.area, other.area)
  );
}

function isForTheSame(listing: Listing, other: Listing): boolean {
  return other.audience.some((one) => listing.audience.includes(one));
}

function sharesResidents(area: readonly string[], other: readonly string[]): boolean {
  return area.includes(WHOLE_REGION) || other.includes(WHOLE_REGION) || other.some((id) => area.includes(id));
}

function rankOf(listing: Listing, other: Listing): { kind: number; topics: number; distance: number } {
  const from = listing.venues.find((venue): venue is Venue & { point: Point } => venue.point !== undefined);
  return {
    kind: Number(other.kind !== listing.kind),
    topics: other.topics.filter((topic) => listing.topics.includes(topic)).length,
    distance: distanceTo(other, from?.point) ?? Number.MAX_VALUE,
  };
}
