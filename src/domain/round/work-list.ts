import { groupBy } from '../schema/grouping.ts';
import { addDays, type PlainDate } from '../schema/dates.ts';
import { cutoff, freshness, NEEDS_ATTENTION, type Freshness, type Refresh } from '../offer/freshness.ts';
import {
  answeredProviders,
  lastSent,
  repliedOffers,
  unreachableProviders,
  type RoundMemory,
} from './memory.ts';
import type { StaleState } from './staleness.ts';
import type { Offer, Provider, Region } from '../schema/schema.ts';
import { compareText } from '../schema/text.ts';
import type { State } from '../schema/vocabulary.ts';

/** What the round needs to know of an offer. */
export interface RoundOffer {
  id: string;
  title: string;
  providers: readonly string[];
  state: State;
  verified?: PlainDate | undefined;
}

/** One provider's part in the round. */
export interface RoundTask<T extends RoundOffer = RoundOffer> {
  provider: string;
  /** The offers that the provider is responsible for and that still run, the most urgent first. */
  offers: (T & { fresh: Exclude<Freshness, 'ended'> })[];
  /** Those on which nobody replied yet in this round. */
  open: T[];
  /** The most urgent state among what is open; `undefined` when the provider has replied on all. */
  need: StaleState | undefined;
}

export interface RoundDay {
  refresh: Refresh;
  today: PlainDate;
  /** Ids of offers on which a reply came that is not in the entry yet, such as "it changed". */
  replied?: ReadonlySet<string>;
  /** Providers that answered in words of their own, about all that they are asked. */
  answered?: ReadonlySet<string>;
}

const ORDER: readonly (Freshness | undefined)[] = [...NEEDS_ATTENTION, 'current', undefined];
const byNeed = (a: Freshness | undefined, b: Freshness | undefined) => ORDER.indexOf(a) - ORDER.indexOf(b);

/** The work of a round, a provider at a time in order of need: never confirmed, overdue, due, and replied last. */
export function roundTasks<T extends RoundOffer>(
  offers: readonly T[],
  { refresh, today, replied = new Set(), answered = new Set() }: RoundDay,
): RoundTask<T>[] {
  const running = offers.flatMap((offer) => {
    const fresh = freshness(offer, refresh, today);
    return fresh === 'ended' ? [] : [{ ...offer, fresh }];
  });
  const tasks = [...groupBy(running, ({ providers }) => providers[0] ?? '')].map(
    ([provider, own]): RoundTask<T> => {
      const sorted = own.sort((a, b) => byNeed(a.fresh, b.fresh) || compareText(a.title, b.title));
      const open = answered.has(provider)
        ? []
        : sorted.filter(({ id, fresh }) => fresh !== 'current' && !replied.has(id));
      const [first] = open;
      return { provider, offers: sorted, open, need: first && (first.fresh as StaleState) };
    },
  );
  return tasks.sort(
    (a, b) => byNeed(a.need, b.need) || b.open.length - a.open.length || compareText(a.provider, b.provider),
  );
}

/** A provider's row in the work list of the editors. */
export interface WorkRow {
  provider: Provider;
  task: RoundTask<Offer>;
  /** When the last mail of this round was made, today left out. */
  lastDrafted: PlainDate | undefined;
  /** When its mail came back; absent as long as it arrives. */
  unreachable: PlainDate | undefined;
}

/** The work of a round, a row for each provider in order of need. `memory` is what earlier runs left. */
export function workList(
  {
    offers,
    providers,
    region: { refresh },
  }: {
    offers: readonly Offer[];
    providers: readonly Provider[];
    region: Pick<Region, 'refresh'>;
  },
  memory: RoundMemory | undefined,
  today: PlainDate,
): WorkRow[] {
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const drafted = memory ? lastSent(memory, today) : new Map<string, PlainDate>();
  const bounced = memory ? unreachableProviders(memory) : new Map<string, PlainDate>();
  const entries = new Map(offers.map((offer) => [offer.id, offer]));
  const replied = repliedOffers(memory, entries);
  const answered = answeredProviders(memory);
  return roundTasks(offers, { refresh, today, replied, answered }).flatMap((task) => {
    const provider = byId.get(task.provider);
    if (!provider) return [];
    const { id } = provider;
    return [{ provider, task, lastDrafted: drafted.get(id), unreachable: bounced.get(id) }];
  });
}

/** How far a round is. */
export interface RoundProgress {
  offers: number;
  repliedOffers: number;
  providers: number;
  /** Those that replied on all they have. */
  repliedProviders: number;
}

export function roundProgress(tasks: readonly RoundTask[]): RoundProgress {
  const sum = (count: (task: RoundTask) => number) => tasks.reduce((total, task) => total + count(task), 0);
  return {
    offers: sum(({ offers }) => offers.length),
    repliedOffers: sum(({ offers, open }) => offers.length - open.length),
    providers: tasks.length,
    repliedProviders: sum(({ open }) => (open.length === 0 ? 1 : 0)),
  };
}

/** The date in a mail up to which one can reply is at least this many days ahead. */
const LEAST_DAYS = 14;

/** The last day of the round that runs; near its end and after it, a fortnight from today. */
export function lastDayToReply(refresh: Refresh, today: PlainDate): PlainDate {
  const last = addDays(cutoff(refresh, today), refresh.weeks * 7 - 1);
  const least = addDays(today, LEAST_DAYS);
  return last > least ? last : least;
}
