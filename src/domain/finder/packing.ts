/**
 * The finder's index as it travels. This packing serves the budgets for 10,000 offers alone: the home page usable with
 * an index of at most 60 B an offer (gzip). It has one column for each property, controlled words as numbers and
 * repeated lists once, because columns compress far better than rows, and a visitor with a bad connection waits for
 * this file before filtering. Where a region never comes near a thousand offers, rows as plain JSON will do.
 */
import type { Refresh } from '../offer/freshness.ts';
import type { Listing, Venue } from '../offer/listing.ts';
import type { FinderMunicipality } from './home.ts';
import {
  accesses,
  audiences,
  forms,
  kinds,
  vacancies,
  precisions,
  sectors,
  states,
  valuesOf,
} from '../schema/vocabulary.ts';

/** All that the finder needs to give results without asking a server. */
export interface FinderIndex {
  refresh: Refresh;
  municipalities: FinderMunicipality[];
  topics: { id: string; label: string }[];
  listings: Listing[];
}

type PackedVenue = [municipality: number, town: number, precision: number, lat?: number, lon?: number];

export interface PackedIndex extends Omit<FinderIndex, 'listings'> {
  areas: string[][];
  towns: string[];
  id: string[];
  title: string[];
  kind: number[];
  audience: number[];
  sectors: number[];
  ages: ([from: number, to: number] | 0)[];
  area: number[];
  access: number[];
  online: number[];
  topicsOf: number[][];
  forms: number[];
  state: number[];
  verified: (string | 0)[];
  vacancy: number[];
  vacancyOn: (string | 0)[];
  venues: PackedVenue[][];
}

/** A set of controlled words as the bits of a number. A bit stands for a word by its position in the list. */
const toBits = (list: object, values: readonly string[]) =>
  valuesOf(list).reduce((bits, value, index) => bits | (values.includes(value) ? 1 << index : 0), 0);
/** Reads sets of words. Equal sets are the same array, because thousands of rows have few different ones. */
const setReader = <T extends object>(list: T) => {
  const words = valuesOf(list);
  const known = new Map<number, (keyof T & string)[]>();
  return (bits = 0) => {
    const set = known.get(bits) ?? words.filter((_, index) => bits & (1 << index));
    known.set(bits, set);
    return set;
  };
};

const AUDIENCE_BITS = valuesOf(audiences).length;

/** An audience as bits, and above them which one is first: for whom an offer is meant first decides the order. */
const packAudience = (audience: Listing['audience']) =>
  toBits(audiences, audience) +
  (Math.max(0, valuesOf(audiences).indexOf(audience[0] ?? 'leerling')) << AUDIENCE_BITS);

/** Reads audiences, with the first one in front. */
const audienceReader = () => {
  const read = setReader(audiences);
  const known = new Map<number, Listing['audience']>();
  return (packed = 0) => {
    const first = valuesOf(audiences)[packed >> AUDIENCE_BITS];
    const all = read(packed & ((1 << AUDIENCE_BITS) - 1));
    const inOrder = known.get(packed) ?? [...all].sort((a, b) => Number(b === first) - Number(a === first));
    known.set(packed, inOrder);
    return inOrder;
  };
};

/** A controlled word as its number in the list, from 1. A word that is not known is 0. */
const toNumber = (list: object, value: string | undefined) => valuesOf(list).indexOf(value as never) + 1;
const wordReader = <T extends object>(list: T) => {
  const words = valuesOf(list);
  return (number = 0) => words[number - 1];
};

export function packIndex({ refresh, municipalities, topics, listings }: FinderIndex): PackedIndex {
  const areaKeys = [...new Set(listings.map((listing) => listing.area.join()))];
  const towns = [...new Set(listings.flatMap((listing) => listing.venues.map((venue) => venue.town)))];
  const packVenue = ({ municipality, town, precision, point }: Venue): PackedVenue => {
    const row = municipalities.findIndex(({ id }) => id === municipality);
    const packed: PackedVenue = [row, towns.indexOf(town), toNumber(precisions, precision)];
    return point ? [packed[0], packed[1], packed[2], point.lat, point.lon] : packed;
  };
  const column = <T>(value: (listing: Listing) => T) => listings.map(value);
  return {
    refresh,
    municipalities,
    topics,
    areas: areaKeys.map((key) => key.split(',')),
    towns,
    id: column((listing) => listing.id),
    title: column((listing) => listing.title),
    kind: column((listing) => toNumber(kinds, listing.kind)),
    audience: column(({ audience }) => packAudience(audience)),
    sectors: column((listing) => toBits(sectors, listing.sectors)),
    ages: column(({ ages }) => (ages ? [ages.from, ages.to] : 0)),
    area: column((listing) => areaKeys.indexOf(listing.area.join())),
    access: column((listing) => toNumber(accesses, listing.access)),
    online: column((listing) => Number(listing.online)),
    topicsOf: column((listing) =>
      listing.topics.map((id) => topics.findIndex((topic) => topic.id === id)).filter((topic) => topic >= 0),
    ),
    forms: column((listing) => toBits(forms, listing.forms)),
    state: column((listing) => toNumber(states, listing.state)),
    verified: column((listing) => listing.verified ?? 0),
    vacancy: column((listing) => toNumber(vacancies, listing.vacancy)),
    vacancyOn: column((listing) => listing.vacancyOn ?? 0),
    venues: column((listing) => listing.venues.map(packVenue)),
  };
}

export function unpackIndex(packed: PackedIndex): FinderIndex {
  const { refresh, municipalities, topics } = packed;
  const [precisionOf, kindOf, accessOf] = [wordReader(precisions), wordReader(kinds), wordReader(accesses)];
  const [stateOf, vacancyOf] = [wordReader(states), wordReader(vacancies)];
  const [audienceOf, sectorsOf, formsOf] = [audienceReader(), setReader(sectors), setReader(forms)];
  const unpackVenue = ([row, town, precision, lat, lon]: PackedVenue): Venue => ({
    municipality: municipalities[row]?.id ?? '',
    town: packed.towns[town] ?? '',
    precision: precisionOf(precision) ?? 'municipality',
    point: lat === undefined || lon === undefined ? undefined : { lat, lon },
  });
  const listings = packed.id.map((id, row): Listing => {
    const ages = packed.ages[row];
    return {
      id,
      title: packed.title[row] ?? '',
      kind: kindOf(packed.kind[row]) ?? 'programma',
      audience: audienceOf(packed.audience[row]),
      sectors: sectorsOf(packed.sectors[row]),
      ages: ages ? { from: ages[0], to: ages[1] } : undefined,
      area: packed.areas[packed.area[row] ?? 0] ?? [],
      access: accessOf(packed.access[row]),
      online: packed.online[row] === 1,
      topics: (packed.topicsOf[row] ?? []).map((topic) => topics[topic]?.id ?? ''),
      forms: formsOf(packed.forms[row]),
      state: stateOf(packed.state[row]) ?? 'actief',
      verified: packed.verified[row] || undefined,
      vacancy: vacancyOf(packed.vacancy[row]),
      vacancyOn: packed.vacancyOn[row] || undefined,
      venues: (packed.venues[row] ?? []).map(unpackVenue),
    };
  });
  return { refresh, municipalities, topics, listings };
}
