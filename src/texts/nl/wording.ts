/** Small Dutch phrases made from data: ages, groups, venues, dates, costs and counts. Pages and islands use them. */
import { groupsOfAge, groupsOfRange, type AgeRange } from '../../domain/offer/ages.ts';
import { addDays, type PlainDate } from '../../domain/schema/dates.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { contactOf } from '../../domain/offer/contact.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import { WHOLE_REGION, type Sector, type Vacancy } from '../../domain/schema/vocabulary.ts';
import { labels } from './labels.ts';

// The months are written out, because the first use of Intl takes a cheap phone a tenth of a second, before the page
// responds.
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "groep 4", "klas 1" or "peuter". */
export function groupLabel(group: string): string {
  if (/^[a-z]+$/.test(group)) return group;
  return group.startsWith('klas-') ? `klas ${group.slice(5)}` : `groep ${group}`;
}

/** "groep 3 t/m 8", "groep 8 en klas 1", "groep 1 t/m klas 6"; empty when there is none. */
function groupsLabel(groups: readonly string[]): string {
  const [first, last] = [groups.at(0), groups.at(-1)];
  if (!first || !last) return '';
  if (first === last) return groupLabel(first);
  const sameSchool = first.startsWith('klas-') === last.startsWith('klas-');
  if (!sameSchool) return `${groupLabel(first)} ${groups.length === 2 ? 'en' : 't/m'} ${groupLabel(last)}`;
  return `${groupLabel(first)} ${groups.length === 2 ? 'en' : 't/m'} ${last.replace('klas-', '')}`;
}

/** "6 t/m 12 jaar · groep 3 t/m 8". */
export function agesLabel(ages: AgeRange): string {
  const years = ages.from === ages.to ? `${ages.from} jaar` : `${ages.from} t/m ${ages.to} jaar`;
  const groups = groupsOfRange(ages);
  const last = groups.at(-1);
  const fromToddler = last ? `peuter t/m ${groupLabel(last)}` : 'peuter';
  return [years, ages.from < 4 ? fromToddler : groupsLabel(groups)].filter(Boolean).join(' · ');
}

/** For an offer that names no ages, whom it is for by its sectors: "opvang en peuters, basisschool". */
export function sectorsLabel(sectors: readonly Sector[]): string {
  if (sectors.length === 0) return 'geen leeftijd genoemd';
  return sentenceList(sectors.map((sector) => labels.sectors[sector].toLowerCase()));
}

/** "8 jaar · groep 4 of 5". */
export function ageLabel(age: number): string {
  const groups = groupsOfAge(age);
  const label = groups
    .map(groupLabel)
    .join(' of ')
    .replace(/^(groep|klas) (\d) of \1 /, '$1 $2 of ');
  return label ? `${age} jaar · ${label}` : `${age} jaar`;
}

/** "Leiden", "Leiden en Lisse", "Leiden, Lisse en Katwijk". */
export function sentenceList(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' en ');
}

/** "in Leiden", "in Leiden en Leiderdorp", "op 4 plekken", "online" or "geen vaste plek". */
export function heldLabel({ venues, online }: Pick<Listing, 'venues' | 'online'>): string {
  const towns = [...new Set(venues.map((venue) => venue.town))];
  if (towns.length > 2) return `op ${towns.length} plekken`;
  if (towns.length > 0) return `in ${sentenceList(towns)}${online ? ' en online' : ''}`;
  return online ? 'online' : 'geen vaste plek';
}

/** "voor de hele regio", "voor Leiden en Lisse" or "voor 7 gemeenten". */
export function areaLabel(area: readonly string[], nameOf: (municipality: string) => string): string {
  if (area.includes(WHOLE_REGION)) return 'voor de hele regio';
  return area.length > 3 ? `voor ${area.length} gemeenten` : `voor ${sentenceList(area.map(nameOf))}`;
}

/** Where an offer is held and for whom: "in Leiden · ook voor Oegstgeest" for somebody who asked for Oegstgeest. */
export function whereLabel(
  listing: Pick<Listing, 'venues' | 'online' | 'area'>,
  asked: string | undefined,
  nameOf: (municipality: string) => string,
): string {
  const held = heldLabel(listing);
  if (!asked) return `${held} · ${areaLabel(listing.area, nameOf)}`;
  const isHeldThere = listing.venues.some((venue) => venue.municipality === asked);
  return isHeldThere ? held : `${held} · ook voor ${nameOf(asked)}`;
}

/**
 * "minder dan 1 km", "4 km". It is as the crow flies and from the middle of a town, so it is never more exact than
 * that.
 */
export function distanceLabel(kilometres: number): string {
  return kilometres < 1 ? 'minder dan 1 km' : `${Math.round(kilometres)} km`;
}

/** "14 september 2026". */
export function dateLabel(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${monthLabel(month ?? 0)} ${year}`;
}

/** The year, month or day of a source in words: "2022", "juni 2023", "6 januari 2020". */
export function partialDateLabel(date: string): string {
  if (date.length === 10) return dateLabel(date);
  if (date.length === 4) return date;
  const [year, month] = date.split('-').map(Number);
  return `${monthLabel(month ?? 0)} ${year}`;
}

/** In days. What is older is told with its year. */
const FRESH_DAYS = 365;

/** "Er is een wachtlijst", or "In 2018 was er een wachtlijst" when that was more than a year ago. */
export function vacancyLabel(vacancy: Vacancy, on: PlainDate | undefined, today: PlainDate): string {
  if (on !== undefined && addDays(on, FRESH_DAYS) >= today) return labels.vacancy[vacancy];
  return on === undefined ? '' : `In ${on.slice(0, 4)} ${labels.vacancyThen[vacancy]}`;
}

/** "1 resultaat", "12 resultaten". */
export function countLabel(count: number): string {
  return count === 1 ? '1 resultaat' : `${count} resultaten`;
}

/** A text with its first letter in upper case, to begin a line. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "september" for 9; empty for what is no month. */
export function monthLabel(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** "Gratis", "€ 40,00 per cursus"; empty when no amount is known. */
export function priceLabel(cost: Offer['cost']): string {
  if (cost?.amount === 0) return 'Gratis';
  if (!cost?.amount) return '';
  const amount = cost.amount.toLocaleString('nl-NL', { style: 'currency', currency: 'EUR' });
  return [amount, cost.per && `per ${cost.per}`].filter(Boolean).join(' ');
}

/** The price with the words about it: "Gratis. Geen kosten voor ouders"; empty when nothing is known. */
export function costLabel(cost: Offer['cost']): string {
  return [priceLabel(cost), cost?.text && sentence(cost.text)].filter(Boolean).join('. ');
}

/** Whom to contact about an offer, in one line; empty when nothing is known. */
export function contactLabel(offer: Offer, providers: readonly Provider[]): string {
  const { url, email, phone } = contactOf(offer, providers);
  return [url, email, phone].filter(Boolean).join(' · ');
}

/** "De ronde van september 2026 is nog niet begonnen." */
export function roundDueLabel(start: PlainDate): string {
  return `De ronde van ${partialDateLabel(start.slice(0, 7))} is nog niet begonnen. Vraag dus zelf na of iets nog klopt.`;
}

/** "0 bevestigd sinds september 2026:"; `since` is the day on which the round began. */
export function standingLabel(confirmed: number, since: PlainDate): string {
  return `${confirmed} bevestigd sinds ${partialDateLabel(since.slice(0, 7))}:`;
}
