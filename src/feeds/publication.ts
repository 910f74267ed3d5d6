import type { PlainDate } from '../domain/schema/dates.ts';
import type { Municipality, Offer, Provider, Region, Topic } from '../domain/schema/schema.ts';

/** What a feed is made from: the content of a region, and where it stands on the web. */
export interface Publication {
  region: Region;
  /** The day of building. */
  today: PlainDate;
  offers: readonly Offer[];
  municipalities: readonly Municipality[];
  provider: (id: string) => Provider;
  municipality: (id: string) => Municipality;
  topic: (id: string) => Topic;
  /** The full web address of a page of the site, such as `/aanbod/x/`. */
  address: (path: string) => string;
}
