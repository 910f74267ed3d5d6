import { freshness, type Freshness } from '../offer/freshness.ts';
import { hasPoint, type Listing } from '../offer/listing.ts';
import type { Circumstances } from './matching.ts';
import { distanceKm, type Point } from './home.ts';
import { askers, type Question, type Sort } from './question.ts';
import { compareText } from '../schema/text.ts';
import { kinds, valuesOf, type Kind } from '../schema/vocabulary.ts';

const KIND_ORDER = valuesOf(kinds);
const FRESHEST_FIRST: Freshness[] = ['current', 'due', 'overdue', 'unconfirmed', 'ended'];

/** Kilometres from a point to the nearest venue of an offer; `undefined` when it has none with a point. */
export function distanceTo(listing: Listing, from: Point | undefined): number | undefined {
  const points = from ? listing.venues.flatMap((venue) => venue.point ?? []) : [];
  return from && points.length > 0 ? Math.min(...points.map((point) => distanceKm(from, point))) : undefined;
}

/**
 * The order that a question asks for. Without a wish it is by relevance for a question with words, else by what fits the
 * asker best.
 */
export function sortOf(question: Question): Sort | 'passend' {
  return question.sort ?? (question.words ? 'relevantie' : 'passend');
}

/**
 * Sorts the results by what the question asks for. Where that makes no difference the kind decides; then what has a
 * point on the map comes before what has none; then the title decides.
 */
export function inOrder(
  listings: readonly Listing[],
  question: Question,
  circumstances: Circumstances,
): Listing[] {
  const ranksOf = rankBy(question, circumstances);
  return sorted(listings, ranksOf, question.sort !== 'naam');
}

/** Sorts offers by kind, for a list that answers no question. What has ended comes last. */
export function byKind(listings: readonly Listing[]): Listing[] {
  return sorted(listings, ({ state }) => [Number(state === 'gestopt')], true);
}

function sorted(
  listings: readonly Listing[],
  ranksOf: (listing: Listing) => number[],
  byKindNext: boolean,
): Listing[] {
  const keyed = listings.map((listing) => ({
    listing,
    ranks: byKindNext
      ? [...ranksOf(listing), KIND_ORDER.indexOf(listing.kind), Number(!hasPoint(listing))]
      : ranksOf(listing),
  }));
  keyed.sort((a, b) => compareRanks(a.ranks, b.ranks) || compareText(a.listing.title, b.listing.title));
  return keyed.map(({ listing }) => listing);
}

function compareRanks(some: readonly number[], others: readonly number[]): number {
  for (const [index, rank] of some.entries()) {
    const other = others[index] ?? 0;
    if (rank !== other) return rank - other;
  }
  return 0;
}

function rankBy(
  question: Question,
  { found, refresh, today }: Circumstances,
): (listing: Listing) => number[] {
  const sort = sortOf(question);
  switch (sort) {
    case 'relevantie': {
      const ranks = new Map([...(found ?? [])].map((id, rank) => [id, rank]));
      return (listing) => [ranks.get(listing.id) ?? ranks.size];
    }
    case 'afstand':
      return (listing) => [distanceTo(listing, question.home?.point) ?? Number.MAX_VALUE];
    case 'versheid':
      return (listing) => [FRESHEST_FIRST.indexOf(freshness(listing, refresh, today))];
    case 'passend':
      return question.asker === 'ouder' ? fitForParent(question) : fitForSchool(question);
    case 'naam':
      return () => [];
    default:
      return sort satisfies never;
  }
}

/** What a child goes to all year; then what is for some hours; then help; then what is for professionals. */
const NEAREST_TO_A_CHILD: Record<Kind, number> = {
  plusklas: 0,
  voltijd: 0,
  'jonge-kind': 0,
  oudercursus: 1,
  programma: 1,
  begeleiding: 2,
  scholing: 3,
  netwerk: 3,
  'passend-alternatief': 4,
};

/** Help that a school can call in; then where it can send a child; then what its people can learn. */
const NEAREST_TO_A_SCHOOL: Record<Kind, number> = {
  begeleiding: 0,
  plusklas: 1,
  voltijd: 1,
  'jonge-kind': 1,
  programma: 1,
  oudercursus: 1,
  scholing: 2,
  netwerk: 2,
  'passend-alternatief': 3,
};

/**
 * For a parent: what is meant for the child or the parent before what is meant for the school, places for children who
 * dropped out last unless they are asked for, what is held for children before help, what names this municipality before
 * what takes the whole region, then the nearest. The texts of the finder explain it in a sentence (`finder-page.ts`).
 */
function fitForParent(question: Question): (listing: Listing) => number[] {
  const isForDropouts = asksForDropouts(question);
  return (listing) => {
    const isLast = listing.kind === 'passend-alternatief' && !isForDropouts;
    return [
      Number(isLast),
      Number(!isMeantFor(listing, question)),
      isForDropouts && listing.kind === 'passend-alternatief' ? -1 : NEAREST_TO_A_CHILD[listing.kind],
      ...nearness(listing, question),
    ];
  };
}

/** For a school: help before places before training, then as for a parent; among equals what is meant for a school. */
function fitForSchool(question: Question): (listing: Listing) => number[] {
  const isForDropouts = asksForDropouts(question);
  return (listing) => [
    isForDropouts && listing.kind === 'passend-alternatief' ? -1 : NEAREST_TO_A_SCHOOL[listing.kind],
    ...nearness(listing, question),
    Number(!isMeantFor(listing, question)),
  ];
}

/** What names the municipality of the question before what takes everybody, and of these the nearest. */
function nearness(listing: Listing, { home }: Question): number[] {
  if (!home) return [];
  const isNamed = listing.area.includes(home.municipality.id);
  return [Number(!isNamed), distanceTo(listing, home.point) ?? Number.MAX_VALUE];
}

/** Whether an offer is for this asker first: an entry names its audience in that order. */
function isMeantFor({ audience }: Listing, { asker }: Question): boolean {
  const [first] = audience;
  return askers[asker].some((one) => one === first);
}

function asksForDropouts({ kinds: asked, topics }: Question): boolean {
  return asked.includes('passend-alternatief') || topics.includes('thuiszitten');
}
