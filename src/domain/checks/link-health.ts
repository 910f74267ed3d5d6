import { groupBy } from '../schema/grouping.ts';
import { addDays, type PlainDate } from '../schema/dates.ts';

/** What became of a request: the status of its response, or none. */
export type LinkResponse = { status: number } | { failure: string };

export type LinkState = 'works' | 'unsure' | 'broken';

/** Sites give these statuses to programs, while a person may well get in. */
const TO_PROGRAMS = new Set([401, 403, 405, 429]);

export function linkState(response: LinkResponse): LinkState {
  if ('failure' in response) return 'broken';
  if (TO_PROGRAMS.has(response.status)) return 'unsure';
  return response.status < 400 ? 'works' : 'broken';
}

/** For each host, the first day on which it failed; a run in which all of its addresses work clears that day. */
export type LinkMemory = Readonly<Record<string, PlainDate>>;

/** A site with the addresses on it that fail today. */
export interface FailingSite {
  host: string;
  since: PlainDate;
  urls: string[];
}

/** How long a site must fail before it is reported, in days: any site may be down for a day. */
const PATIENCE_DAYS = 7;

export interface LinkVerdicts {
  /** Sites that failed now and a week or longer ago. */
  broken: FailingSite[];
  /** Sites that failed for the first time, or not long enough. */
  suspect: FailingSite[];
  /** Addresses that let no program in. */
  unsure: string[];
  memory: LinkMemory;
}

/** Decides what to report of today's responses and what to remember until the next run. */
export function judgeLinks(
  responses: ReadonlyMap<string, LinkResponse>,
  memory: LinkMemory,
  today: PlainDate,
): LinkVerdicts {
  const inState = (state: LinkState) =>
    [...responses].filter(([, response]) => linkState(response) === state).map(([url]) => url);
  const sites = [...groupBy(inState('broken'), hostOf)].map(([host, urls]): FailingSite => ({
    host,
    since: (Object.hasOwn(memory, host) ? memory[host] : undefined) ?? today,
    urls,
  }));
  const isLong = ({ since }: FailingSite) => addDays(since, PATIENCE_DAYS) <= today;
  return {
    broken: sites.filter(isLong),
    suspect: sites.filter((site) => !isLong(site)),
    unsure: inState('unsure'),
    memory: Object.fromEntries(sites.map(({ host, since }) => [host, since])),
  };
}

/** The host of an address. A text that only looks like an address has none, and is then used as it is. */
const hostOf = (url: string) => URL.parse(url)?.host ?? url;
