import { readAgeQuestion } from '../offer/age-words.ts';
import type { AgeQuestion } from '../offer/ages.ts';
import type { Freshness } from '../offer/freshness.ts';
import { findHome, findPostcode, inTown, type Home, type FinderMunicipality } from './home.ts';
import { askers, emptyQuestion, sorts, views, type Asker, type Question } from './question.ts';
import { forms, kinds, sectors, valuesOf } from '../schema/vocabulary.ts';

/** The municipalities and topics that an address may name. Anything else in it is ignored. */
export interface AddressBook {
  municipalities: FinderMunicipality[];
  topics: string[];
}

const FRESHNESS: Freshness[] = ['unconfirmed', 'overdue', 'due', 'current', 'ended'];
const MAX_WORDS_LENGTH = 200;

/** Reads the finder's question from an address. Unknown and broken values count as not given. Never throws. */
export function readAddress(parameters: URLSearchParams, book: AddressBook): Question {
  const one = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((value) => value === parameters.get(name));
  const many = <T extends string>(name: string, allowed: readonly T[]) => {
    const given = parameters.getAll(name).flatMap((value) => value.split(','));
    return allowed.filter((value) => given.includes(value));
  };
  return {
    words: readWords(parameters.get('q') ?? ''),
    asker: one('voor', Object.keys(askers) as Asker[]) ?? emptyQuestion.asker,
    ...readAges(parameters),
    home: readHome(parameters, book.municipalities),
    kinds: many('soort', valuesOf(kinds)),
    topics: many('thema', book.topics),
    sectors: many('sector', valuesOf(sectors)),
    forms: many('vorm', valuesOf(forms)),
    freshness: many('vers', FRESHNESS),
    view: one('weergave', views) ?? emptyQuestion.view,
    sort: one('sorteer', sorts),
  };
}

/**
 * Writes a question as address parameters. They hold only what differs from the empty question, always in the same
 * order.
 */
export function writeAddress(question: Question): URLSearchParams {
  const { home } = question;
  const values: [string, string | undefined][] = [
    ['q', question.words],
    ['voor', question.asker === emptyQuestion.asker ? '' : question.asker],
    ['leeftijd', question.age?.toString()],
    ['groep', question.group],
    ['gemeente', home?.municipality.id],
    ['postcode', home?.postcode?.replace(' ', '')],
    ['plaats', home?.postcode ? '' : home?.town],
    ['soort', question.kinds.join()],
    ['thema', question.topics.join()],
    ['sector', question.sectors.join()],
    ['vorm', question.forms.join()],
    ['vers', question.freshness.join()],
    ['weergave', question.view === emptyQuestion.view ? '' : question.view],
    ['sorteer', question.sort],
  ];
  return new URLSearchParams(values.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The words, cut at a whole character, so that half an emoji never ends up in an address. */
function readWords(text: string): string {
  return [...text.trim()].slice(0, MAX_WORDS_LENGTH).join('').trimEnd();
}

/** Reads the age or the group. `leeftijd` may hold a group, as the form sends it, and `groep` may be a bare number. */
function readAges(parameters: URLSearchParams): AgeQuestion {
  const byAge = readAgeQuestion(parameters.get('leeftijd') ?? '');
  const given = parameters.get('groep') ?? '';
  const byGroup = readAgeQuestion(/^\d$/.test(given) ? `groep ${given}` : given);
  return { ...(byGroup?.group && { group: byGroup.group }), ...byAge };
}

/** Reads the home. A postcode says most, then a town; when the municipality is given too, both must agree with it. */
function readHome(parameters: URLSearchParams, municipalities: FinderMunicipality[]): Home | undefined {
  const municipality = municipalities.find(({ id }) => id === parameters.get('gemeente'));
  const within = municipality ? [municipality] : municipalities;
  const byPostcode = findPostcode(within, parameters.get('postcode') ?? '');
  const byTown = findHome(within, parameters.get('plaats') ?? '');
  return byPostcode ?? byTown ?? (municipality && inTown(municipality));
}
