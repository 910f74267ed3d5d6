import { idOf } from './paths.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { LinkException } from '../schema/schema.ts';

/**
 * Finds which addresses may fail today, with the exception that says so, and which exceptions have ended. `places` gives
 * for each address the files that hold it; an exception for an entry excuses only the addresses in that entry.
 */
export function applyExceptions(
  exceptions: readonly LinkException[],
  places: ReadonlyMap<string, ReadonlySet<string>>,
  today: PlainDate,
): { excused: Map<string, LinkException>; over: LinkException[] } {
  const current = exceptions.filter(({ until }) => today <= until);
  const excused = new Map<string, LinkException>();
  for (const [url, files] of places) {
    const exception = current.find(
      ({ address, entry }) => address === url || [...files].every((file) => idOf(file) === entry),
    );
    if (exception) excused.set(url, exception);
  }
  return { excused, over: exceptions.filter(({ until }) => today > until) };
}
