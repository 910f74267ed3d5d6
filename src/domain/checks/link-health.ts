import { addDays, type PlainDate } from '../schema/dates.ts';

/** What became of a request: the status of its response, or none. */
export type LinkResponse = { status: number } | { failure: string };

export type LinkState = 'works' | 'unsure' | 'broken';

/** Sites say these to programs; a person may well get in. */
const TO_PROGRAMS = new Set([401, 403, 405, 429]);

export function linkState(response: LinkResponse): LinkState {
  if ('failure' in response) return 'broken';
  if (TO_PROGRAMS.has(response.status)) return 'unsure';
  return response.status < 400 ? 'works' : 'broken';
}

/** The first day on which a site failed, without a run since in which all of it worked; by host. */
export type LinkMemory = Readonly<Record<string, PlainDate>>;

/** A site with the addresses on it that fail today. */
export interface FailingSite {
  host: string;
  since: PlainDate;
  urls: string[];
}

/** A site may be down for a day: only what failed a week ago, too, is reported. */
const PATIENCE_DAYS = 7;

export interface LinkVerdicts {
  /** Failed now and a week or longer ago. */
  broken: FailingSite[];
  /** Failed for the first time, or not long enough. */
  suspect: FailingSite[];
  /** Addresses that let no program in. */
  unsure: string[];
  memory: LinkMemory;
}

/** What to report of the responses of today, and what to remember until the next time. */
export function judgeLinks(
  responses: ReadonlyMap<string, LinkResponse>,
  memory: LinkMemory,
  today: PlainDate,
): LinkVerdicts {
  const inState = (state: LinkState) =>
    [...responses].filter(([, response]) => linkState(response) === state).map(([url]) => url);
  const sites = [...Map.groupBy(inState('broken'), hostOf)].map(([host, urls]): FailingSite => ({
    host,
    since: memory[host] ?? today,
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

/** What only looks like an address has no host, and goes by its own text. */
const hostOf = (url: string) => URL.parse(url)?.host ?? url;
