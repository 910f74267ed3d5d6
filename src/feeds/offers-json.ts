import { offerRecord } from './offer-record.ts';
import type { Publication } from '../content/catalogue.ts';

/** All offers as JSON, with who publishes them and on which terms. */
export function offersJson(publication: Publication): string {
  const { region, today, offers, address } = publication;
  return JSON.stringify({
    title: region.title,
    publisher: region.publisher,
    url: address('/'),
    documentation: address('/data/'),
    licence: region.licence,
    generated: today,
    offers: offers.map((offer) => offerRecord(offer, publication)),
  });
}
