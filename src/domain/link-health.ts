import { addDays, type PlainDate } from './dates.ts';

/** What became of a request: the answer's status, or nothing that can be called an answer. */
export type LinkAnswer = { status: number } | { failure: string };

export type LinkState = 'works' | 'unsure' | 'broken';

/** Sites say these to programs; a person may well get in. */
const TO_PROGRAMS = new Set([401, 403, 405, 429]);

export function linkState(answer: LinkAnswer): LinkState {
  if ('failure' in answer) return 'broken';
  if (TO_PROGRAMS.has(answer.status)) return 'unsure';
  return answer.status < 400 ? 'works' : 'broken';
}

/** The first day on which an address failed without a good answer since, by address. */
export type LinkMemory = Readonly<Record<string, PlainDate>>;

/** An address that may fail for a while. */
export interface LinkException {
  url: string;
  /** The last day on which it may. */
  until: PlainDate;
}

/** A site may be down for a day: only what failed a week ago, too, is reported. */
const PATIENCE_DAYS = 7;

export interface LinkVerdicts {
  /** Failed now and a week or longer ago. */
  broken: string[];
  /** Failed for the first time, or not long enough. */
  suspect: string[];
  unsure: string[];
  memory: LinkMemory;
}

/** What to report of the answers of today, and what to remember until the next time. */
export function judgeLinks(
  answers: ReadonlyMap<string, LinkAnswer>,
  memory: LinkMemory,
  exceptions: readonly LinkException[],
  today: PlainDate,
): LinkVerdicts {
  const excused = new Set(exceptions.filter(({ until }) => today <= until).map(({ url }) => url));
  const verdicts: LinkVerdicts = { broken: [], suspect: [], unsure: [], memory: {} };
  const failing: Record<string, PlainDate> = {};
  for (const [url, answer] of answers) {
    const state = linkState(answer);
    if (state === 'works' || excused.has(url)) continue;
    if (state === 'unsure') {
      verdicts.unsure.push(url);
      continue;
    }
    const since = memory[url] ?? today;
    failing[url] = since;
    (addDays(since, PATIENCE_DAYS) <= today ? verdicts.broken : verdicts.suspect).push(url);
  }
  return { ...verdicts, memory: failing };
}
