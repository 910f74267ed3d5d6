import { freshness, type Freshness } from '../offer/freshness.ts';
import { hasPoint, type Listing } from '../offer/listing.ts';
import type { Circumstances } from './matching.ts';
import { distanceKm, type Point } from './home.ts';
import type { Question, Sort } from './question.ts';
import { compareText } from '../schema/text.ts';
import { kinds, valuesOf } from '../schema/vocabulary.ts';

const KIND_ORDER = valuesOf(kinds);
const FRESHEST_FIRST: Freshness[] = ['current', 'due', 'overdue', 'unconfirmed', 'ended'];

/** Kilometres from a point to the nearest venue of an offer; `undefined` when it has none with a point. */
export function distanceTo(listing: Listing, from: Point | undefined): number | undefined {
  const points = from ? listing.venues.flatMap((venue) => venue.point ?? []) : [];
  return from && points.length > 0 ? Math.min(...points.map((point) => distanceKm(from, point))) : undefined;
}

/**
 * The order that a question asks for. Without a wish it is by relevance for a question with words, else by distance
 * where home is known, else by kind.
 */
export function sortOf(question: Question): Sort | 'soort' {
  return question.sort ?? (question.words ? 'relevantie' : question.home ? 'afstand' : 'soort');
}

/**
 * Sorts the results by what the question asks for. Where that makes no difference the kind decides; then what has a
 * point on the map comes before what has none; then the title decides. What has ended comes last.
 */
export function inOrder(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): Listing[] {
  const rank = rankBy(question, circumstances);
  const keyed = listings.map((listing) => ({
    listing,
    ended: Number(listing.state === 'gestopt'),
    rank: rank(listing),
    kind: question.sort === 'naam' ? 0 : KIND_ORDER.indexOf(listing.kind),
    unplaced: question.sort === 'naam' ? 0 : Number(!hasPoint(listing)),
  }));
  keyed.sort(
    (a, b) =>
      a.ended - b.ended ||
      a.rank - b.rank ||
      a.kind - b.kind ||
      a.unplaced - b.unplaced ||
      compareText(a.listing.title, b.listing.title),
  );
  return keyed.map(({ listing }) => listing);
}

function rankBy(question: Question, { found, refresh, today }: Circumstances): (listing: Listing) => number {
  const sort = sortOf(question);
  switch (sort) {
    case 'relevantie': {
      const ranks = new Map([...(found ?? [])].map((id, rank) => [id, rank]));
      return (listing) => ranks.get(listing.id) ?? ranks.size;
    }
    case 'afstand':
      return (listing) => distanceTo(listing, question.home?.point) ?? Number.MAX_VALUE;
    case 'versheid':
      return (listing) => FRESHEST_FIRST.indexOf(freshness(listing, refresh, today));
    case 'soort':
    case 'naam':
      return () => 0;
    default:
      return sort satisfies never;
  }
}
