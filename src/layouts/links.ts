/** The addresses of the site as a page must write them: under the folder in which the site is placed (`BASE_PATH`). */
import { buildName } from '../content/build-name.ts';
import { addressOf, type AddressName } from '../domain/site/addresses.ts';
import type { Kind } from '../domain/schema/vocabulary.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address within the site, such as `/aanbod/`, as a page must write it. */
export const inSite = (address: string): string => `${base}${address}`;

/** The address within the site of a page that stands at a path of its host. */
export const withinSite = (pathname: string): string => pathname.slice(base.length);

const to = (name: AddressName, ...parts: (string | number)[]) => inSite(addressOf(name, ...parts));

export const links = {
  home: to('home'),
  offers: to('offers'),
  offer: (id: string) => to('offer', id),
  providers: to('providers'),
  provider: (id: string) => to('provider', id),
  kind: (kind: Kind) => to('kind', kind),
  municipality: (id: string) => to('municipality', id),
  municipalityAge: (id: string, age: number) => to('municipalityAge', id, age),
  age: (age: number) => to('age', age),
  guide: (id: string) => to('guide', id),
  schools: to('schools'),
  schoolDetails: to('schoolDetails', buildName()),
  shortlist: to('shortlist'),
  about: to('about'),
  privacy: to('privacy'),
  accessibility: to('accessibility'),
  howFresh: `${to('about')}#klopt-het`,
  baseMapPicture: `${to('baseMapPicture')}#base-map`,
  baseMapData: to('baseMapData', buildName()),
  /** The picture of a shared link. */
  shareImage: (name: string) => to('sharePicture', name),
  embedBuilder: to('embedBuilder'),
  embeddedView: to('embeddedView'),
  openData: to('openData'),
  offlineWorker: to('offlineWorker'),
  changes: to('changes'),
  check: (provider: string) => to('check', provider),
  roundMail: (provider: string) => to('roundMail', provider),
  editorsCalendar: to('editorsCalendar'),
  desk: to('desk'),
  manual: to('manual'),
  finderIndex: to('finderIndex', buildName()),
  contacts: to('contacts', buildName()),
  searchTopics: to('searchTopics', buildName()),
  // Pagefind makes these two files when the pages are there.
  textIndex: inSite(`/pagefind/${buildName()}/pagefind.js`),
  textIndexOffers: inSite(`/pagefind/${buildName()}/offers.json`),
};
