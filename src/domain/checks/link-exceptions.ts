import { idOf } from './paths.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { LinkException } from '../schema/schema.ts';

/**
 * Which addresses may fail today, with the exception that says so, and the exceptions that are over. `places` holds by
 * address the files in which it stands; an exception for an entry excuses what stands in that entry alone.
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
