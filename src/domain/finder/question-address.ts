import { readAgeQuestion, type AgeQuestion } from '../offer/ages.ts';
import type { Freshness } from '../offer/freshness.ts';
import { findPlace, findPostcode, inTown, type FoundPlace, type Place } from './home.ts';
import { askers, emptyQuery, sorts, views, type Asker, type Query } from './question.ts';
import { forms, kinds, sectors, valuesOf } from '../schema/vocabulary.ts';

/** What an address may name; anything else in it is ignored. */
export interface AddressBook {
  places: Place[];
  topics: string[];
}

const FRESHNESS: Freshness[] = ['unconfirmed', 'overdue', 'due', 'current', 'ended'];
const MAX_WORDS_LENGTH = 200;

/** Reads the finder's question from an address. Unknown and broken values count as not given. Never throws. */
export function readAddress(parameters: URLSearchParams, book: AddressBook): Query {
  const one = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((value) => value === parameters.get(name));
  const many = <T extends string>(name: string, allowed: readonly T[]) => {
    const given = parameters.getAll(name).flatMap((value) => value.split(','));
    return allowed.filter((value) => given.includes(value));
  };
  return {
    words: readWords(parameters.get('q') ?? ''),
    asker: one('voor', Object.keys(askers) as Asker[]) ?? emptyQuery.asker,
    ...readAges(parameters),
    place: readPlace(parameters, book.places),
    kinds: many('soort', valuesOf(kinds)),
    topics: many('thema', book.topics),
    sectors: many('sector', valuesOf(sectors)),
    forms: many('vorm', valuesOf(forms)),
    freshness: many('vers', FRESHNESS),
    view: one('weergave', views) ?? emptyQuery.view,
    sort: one('sorteer', sorts),
  };
}

/** Writes a question as address parameters: only what differs from an empty question, always in the same order. */
export function writeAddress(query: Query): URLSearchParams {
  const { place } = query;
  const values: [string, string | undefined][] = [
    ['q', query.words],
    ['voor', query.asker === emptyQuery.asker ? '' : query.asker],
    ['leeftijd', query.age?.toString()],
    ['groep', query.group],
    ['gemeente', place?.municipality.id],
    ['postcode', place?.postcode?.replace(' ', '')],
    ['plaats', place?.postcode ? '' : place?.town],
    ['soort', query.kinds.join()],
    ['thema', query.topics.join()],
    ['sector', query.sectors.join()],
    ['vorm', query.forms.join()],
    ['vers', query.freshness.join()],
    ['weergave', query.view === emptyQuery.view ? '' : query.view],
    ['sorteer', query.sort],
  ];
  return new URLSearchParams(values.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** Cut to a length in whole characters, so that half an emoji never ends up in an address. */
function readWords(text: string): string {
  return [...text.trim()].slice(0, MAX_WORDS_LENGTH).join('').trimEnd();
}

/** `leeftijd` may hold a group, as the form sends it; `groep` may be the bare number. */
function readAges(parameters: URLSearchParams): AgeQuestion {
  const byAge = readAgeQuestion(parameters.get('leeftijd') ?? '');
  const given = parameters.get('groep') ?? '';
  const byGroup = readAgeQuestion(/^\d$/.test(given) ? `groep ${given}` : given);
  return { ...(byGroup?.group && { group: byGroup.group }), ...byAge };
}

/** A postcode says most, then a town; both must agree with the municipality when that is given too. */
function readPlace(parameters: URLSearchParams, places: Place[]): FoundPlace | undefined {
  const municipality = places.find((place) => place.id === parameters.get('gemeente'));
  const within = municipality ? [municipality] : places;
  const byPostcode = findPostcode(within, parameters.get('postcode') ?? '');
  const byTown = findPlace(within, parameters.get('plaats') ?? '');
  return byPostcode ?? byTown ?? (municipality && inTown(municipality));
}
