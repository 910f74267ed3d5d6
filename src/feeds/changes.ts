import { Feed } from 'feed';
import type { PlainDate } from '../domain/schema/dates.ts';
import type { Offer } from '../domain/schema/schema.ts';
import { labels, openData } from '../texts/nl.ts';
import { dateLabel } from '../texts/nl/wording.ts';
import type { Publication } from '../content/catalogue.ts';

const MOST_ENTRIES = 100;

/** What was confirmed or changed last, newest first, as an Atom feed (RFC 4287). */
export function changes(publication: Publication): string {
  const { region, offers, today, address } = publication;
  const changed = offers
    .flatMap((offer) => {
      const on = changedOn(offer);
      return on && on <= today ? [{ offer, on }] : [];
    })
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.offer.id.localeCompare(b.offer.id))
    .slice(0, MOST_ENTRIES);
  const feed = new Feed({
    id: address('/'),
    title: region.title,
    description: openData.changes,
    link: address('/'),
    language: region.language,
    author: { name: region.publisher },
    copyright: region.licence?.name ?? region.publisher,
    updated: instant(changed[0]?.on ?? today),
    feedLinks: { atom: address('/wijzigingen.xml') },
  });
  for (const { offer, on } of changed) {
    const link = address(`/aanbod/${offer.id}/`);
    const { changedOn: described, confirmedOn } = openData;
    feed.addItem({
      id: link,
      title: offer.title,
      link,
      date: instant(on),
      description: `${offer.verified === on ? confirmedOn(dateLabel(on)) : described(dateLabel(on))} ${offer.summary}`,
      category: [{ name: labels.kinds[offer.kind].one, term: offer.kind }],
    });
  }
  return feed.atom1();
}

/** The day of the last confirmation, or of a newer source: that is when somebody last had reason to change the entry. */
function changedOn({ verified, sources }: Offer): PlainDate | undefined {
  const days = sources.flatMap(({ date }) => (date?.length === 10 ? [date] : []));
  return [...days, ...(verified ? [verified] : [])].toSorted().at(-1);
}

/** The moment that stands for a day: noon, so that the day is the same in every time zone of the country's readers. */
const instant = (date: PlainDate) => new Date(`${date}T12:00:00Z`);
