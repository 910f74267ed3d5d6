import ical, { escape, type ICalEventData } from 'ical-generator';
import type { PlainDate } from '../domain/schema/dates.ts';
import { addDays } from '../domain/schema/dates.ts';
import type { Offer } from '../domain/schema/schema.ts';
import { clockTimes } from '../domain/offer/clock-times.ts';
import { heldLabel, sentence } from '../texts/nl/wording.ts';
import type { Publication } from '../content/catalogue.ts';

const TIME_ZONE = 'Europe/Amsterdam';

/** The clock of the Netherlands, as calendar programs want it spelled out (RFC 5545, section 3.6.5). */
const CLOCK = `BEGIN:VTIMEZONE
TZID:${TIME_ZONE}
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/**
 * The meetings of all offers as a calendar (RFC 5545). A meeting lasts the whole day, unless the entry names one time
 * from and till.
 */
export function calendar(publication: Publication): string {
  const { region, offers } = publication;
  const running = offers.filter(({ state }) => state !== 'gestopt');
  const events = running.flatMap((offer) =>
    (offer.when?.sessions ?? []).map((day) => event(offer, day, publication)),
  );
  const file = ical({
    // The library escapes every text but these two.
    prodId: {
      company: escape(region.publisher, false),
      product: escape(region.title, false),
      language: 'NL',
    },
    name: escape(region.title, false),
    timezone: {
      // Each event names its own zone. A zone for the whole file would take the Z from DTSTAMP, which is always in UTC;
      // only a file without events needs one, because a calendar without any part is not valid.
      name: events.length === 0 ? TIME_ZONE : null,
      generator: () => CLOCK,
    },
    events,
  });
  // The library leaves the last line open.
  return `${file.toString()}\r\n`;
}

function event(offer: Offer, day: PlainDate, { region, today, address }: Publication): ICalEventData {
  const [place] = offer.locations;
  const where = place
    ? [place.name, place.street, [place.postcode, place.town].filter(Boolean).join(' ')].filter(Boolean)
    : [sentence(heldLabel({ venues: [], online: offer.online }))];
  return {
    id: `${offer.id}-${day}@${region.id}`,
    stamp: new Date(today),
    ...period(offer, day),
    summary: offer.title,
    description: offer.summary,
    location: where.join(', '),
    url: address(`/aanbod/${offer.id}/`),
  };
}

function period(offer: Offer, day: PlainDate): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const times = clockTimes(offer.when?.text ?? '');
  if (!times) return { start: new Date(day), end: new Date(addDays(day, 1)), allDay: true };
  // The library reads such a text and writes it again by the clock of the machine, whichever that is.
  const at = (time: string) => `${day}T${time}:00`;
  return { start: at(times.from), end: at(times.until), timezone: TIME_ZONE };
}
