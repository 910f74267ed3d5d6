import ical, { escape, ICalEventRepeatingFreq, type ICalEventData } from 'ical-generator';
import { milestones } from '../domain/round/milestones.ts';
import { addDays } from '../domain/schema/dates.ts';
import { editorsCalendar as words } from '../texts/nl/editors-calendar.ts';
import type { Publication } from '../content/catalogue.ts';

/**
 * The round in the calendar of the editors (RFC 5545), every year again: when it begins, when to remind and when it
 * closes. Schedules of a host stop without a word; a calendar that an editor subscribes to does not.
 */
export function editorsCalendar({ region, today, address }: Publication): string {
  const work = address('/beheer/ronde/');
  const events = milestones(region.refresh, today).map(({ name, day }): ICalEventData => ({
    id: `ronde-${name}@${region.id}`,
    stamp: new Date(today),
    start: new Date(day),
    end: new Date(addDays(day, 1)),
    allDay: true,
    repeating: { freq: ICalEventRepeatingFreq.YEARLY },
    summary: words[name].title(region.title),
    description: `${words[name].what} ${work}`,
    url: work,
  }));
  const file = ical({
    // The library escapes every text but these two.
    prodId: {
      company: escape(region.publisher, false),
      product: escape(region.title, false),
      language: 'NL',
    },
    name: escape(words.name(region.title), false),
    events,
  });
  // The library leaves the last line open.
  return `${file.toString()}\r\n`;
}
