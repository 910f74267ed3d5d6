import type { PlainDate } from '../domain/schema/dates.ts';
import { addDays } from '../domain/schema/dates.ts';
import type { Offer } from '../domain/schema/schema.ts';
import { clockTimes } from '../domain/offer/clock-times.ts';
import { heldLabel, sentence } from '../texts/wording.ts';
import { fold, property } from './calendar-lines.ts';
import type { Publication } from './publication.ts';

/** The clock of the Netherlands, as calendar programs want it spelled out (RFC 5545, section 3.6.5). */
const TIME_ZONE = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
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
END:VTIMEZONE`.split('\n');

/**
 * The meetings of all offers as a calendar (RFC 5545). A meeting lasts the whole day, unless the entry names one time
 * from and till.
 */
export function calendar(publication: Publication): string {
  const { region, offers } = publication;
  const running = offers.filter(({ state }) => state !== 'gestopt');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    property('PRODID', `-//${region.publisher}//${region.title}//NL`),
    property('X-WR-CALNAME', region.title),
    'X-WR-TIMEZONE:Europe/Amsterdam',
    ...TIME_ZONE,
    ...running.flatMap((offer) =>
      (offer.when?.sessions ?? []).flatMap((day) => event(offer, day, publication)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(offer: Offer, day: PlainDate, { region, today, address }: Publication): string[] {
  const [place] = offer.locations;
  const where = place
    ? [place.name, place.street, [place.postcode, place.town].filter(Boolean).join(' ')].filter(Boolean)
    : [sentence(heldLabel({ venues: [], online: offer.online }))];
  return [
    'BEGIN:VEVENT',
    property('UID', `${offer.id}-${day}@${region.id}`),
    `DTSTAMP:${compact(today)}T000000Z`,
    ...period(offer, day),
    property('SUMMARY', offer.title),
    property('DESCRIPTION', offer.summary),
    property('LOCATION', where.join(', ')),
    `URL:${address(`/aanbod/${offer.id}/`)}`,
    'END:VEVENT',
  ];
}

function period(offer: Offer, day: PlainDate): string[] {
  const times = clockTimes(offer.when?.text ?? '');
  if (!times) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
  const at = (time: string) => `TZID=Europe/Amsterdam:${compact(day)}T${time.replace(':', '')}00`;
  return [`DTSTART;${at(times.from)}`, `DTEND;${at(times.until)}`];
}

const compact = (date: PlainDate) => date.replaceAll('-', '');
