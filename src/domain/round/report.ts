import { groupBy } from '../schema/grouping.ts';
import type { PlainDate } from '../schema/dates.ts';
import { cutoff, type Refresh } from '../offer/freshness.ts';
import { WHOLE_REGION, type Kind, type State } from '../schema/vocabulary.ts';

/** What the report needs to know of an offer. */
export interface ReportedOffer {
  id: string;
  kind: Kind;
  area: readonly string[];
  state: State;
  verified?: PlainDate | undefined;
}

/** An entry at an earlier moment. */
export interface EarlierEntry {
  /** This mark differs from the one of today when what is offered has changed. */
  mark: string;
  ended: boolean;
}

export interface RoundReport {
  /** Running offers by kind and by municipality; what is open to the whole region is counted apart. */
  table: { kind: Kind; total: number; wholeRegion: number; byMunicipality: ReadonlyMap<string, number> }[];
  running: number;
  /** How many were confirmed in this round, including those that ended in it. */
  confirmed: number;
  changed: number;
  new: number;
  ended: number;
}

/** What a steering group wants to know of a round: what there is, and what became of it since the earlier moment. */
export function reportRound(
  offers: readonly ReportedOffer[],
  marks: Readonly<Record<string, EarlierEntry>>,
  earlier: Readonly<Record<string, EarlierEntry>>,
  { refresh, today, kinds }: { refresh: Refresh; today: PlainDate; kinds: readonly Kind[] },
): RoundReport {
  const running = offers.filter(({ state }) => state !== 'gestopt');
  const start = cutoff(refresh, today);
  const isKnown = ({ id }: ReportedOffer) => Object.hasOwn(earlier, id);
  const endedNow = offers.filter(
    (offer) => offer.state === 'gestopt' && isKnown(offer) && !earlier[offer.id]?.ended,
  );
  const removed = Object.keys(earlier).filter((id) => !earlier[id]?.ended && !Object.hasOwn(marks, id));
  return {
    table: kinds.map((kind) => {
      const own = running.filter((offer) => offer.kind === kind);
      const places = own.flatMap(({ area }) => (area.includes(WHOLE_REGION) ? [] : area));
      return {
        kind,
        total: own.length,
        wholeRegion: own.filter(({ area }) => area.includes(WHOLE_REGION)).length,
        byMunicipality: new Map([...groupBy(places, (id) => id)].map(([id, all]) => [id, all.length])),
      };
    }),
    running: running.length,
    confirmed: offers.filter(({ verified }) => verified !== undefined && verified >= start).length,
    changed: offers.filter(
      (offer) =>
        isKnown(offer) && !endedNow.includes(offer) && marks[offer.id]?.mark !== earlier[offer.id]?.mark,
    ).length,
    new: offers.filter((offer) => !isKnown(offer)).length,
    ended: endedNow.length + removed.length,
  };
}
