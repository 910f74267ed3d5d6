import type { Publication } from '../../content/catalogue.ts';
import { serviceOf } from './service.ts';

/** All offers as one page of services, in the form of the HSDS interface for reading. */
export function hsdsServices(publication: Publication): string {
  const contents = publication.offers.map((offer) => serviceOf(offer, publication));
  return JSON.stringify({
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  });
}
