import type { PlainDate } from '../schema/dates.ts';
import type { Entries } from './entries.ts';
import type { Problem } from './problem.ts';

/** Reports dates after today: nobody can have confirmed, seen or written something later than today. */
export function checkCalendar({ offers, providers }: Entries, today: PlainDate): Problem[] {
  const fix = `vul een dag in tot en met vandaag (${today})`;
  const future = (date: string | undefined) => date !== undefined && date > today;
  const sources = [...offers, ...providers].flatMap(({ entry, report }) =>
    entry.sources.flatMap(({ date }, index) =>
      future(date) ? [report(['sources', index, 'date'], `${date} ligt in de toekomst`, fix)] : [],
    ),
  );
  const states = offers.flatMap(({ entry, report }) => [
    ...(future(entry.verified) ? [report(['verified'], `${entry.verified} ligt in de toekomst`, fix)] : []),
    ...(future(entry.places?.on)
      ? [report(['places', 'on'], `${entry.places?.on} ligt in de toekomst`, fix)]
      : []),
  ]);
  return [...states, ...sources];
}
