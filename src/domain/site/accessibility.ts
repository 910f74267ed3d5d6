/**
 * How far a site conforms to the law on accessible sites, in the words of the Dutch government's model statement: the status
 * follows from whether somebody examined it, and when (digitoegankelijk.nl, "De status", read in November 2026).
 */
import { addDays, type PlainDate } from '../schema/dates.ts';

/** A and B: examined, with everything or not everything in order. C: an examination is planned. D: neither. */
export type ConformityStatus = 'A' | 'B' | 'C' | 'D';

/** An examination of the whole site by the method WCAG-EM, as `region.yaml` has it. */
export interface Examination {
  /** The day of its report, or the day for which it is planned. */
  on: PlainDate;
  /** Where its report can be read; absent while it is planned. */
  report?: string | undefined;
  /** Whether the site passed on every requirement. */
  passed: boolean;
}

/** In years: an older report counts no more. */
const REPORT_HOLDS = 3;
/** In days, half a year: a plan for a later day is none yet. */
const PLAN_HOLDS = 183;

/** The status on a day. A report that grew old and a plan that was not kept lose their status without anybody's doing. */
export function conformityOf(examination: Examination | undefined, today: PlainDate): ConformityStatus {
  if (!examination) return 'D';
  const { on, report, passed } = examination;
  if (report === undefined) return on >= today && on <= addDays(today, PLAN_HOLDS) ? 'C' : 'D';
  const [year = 0] = today.split('-').map(Number);
  const oldest = `${year - REPORT_HOLDS}${today.slice(4)}`;
  if (on > today || on < oldest) return 'D';
  return passed ? 'A' : 'B';
}

/**
 * The day on which the makers last looked at every kind of page themselves. Whoever does that again changes this day,
 * and the list of what does not conform with it (`src/texts/nl/accessibility.ts`). What the tools find needs no day: they
 * look at every change.
 */
export const LOOKED_THROUGH: PlainDate = '2026-11-27';

/** Whether that is so long ago, over a year, that the statement says that it may no longer be right. */
export const isLookedThroughLongAgo = (today: PlainDate): boolean => today > addDays(LOOKED_THROUGH, 366);
