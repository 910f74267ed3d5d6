/** The addresses of the site's own pages, under the folder in which the site is placed (`BASE_PATH`). */
import type { Kind } from '../domain/schema/vocabulary.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address within the site, such as `/aanbod/`, as a page must write it. */
export const inSite = (address: string): string => `${base}${address}`;

export const links = {
  home: inSite('/'),
  offers: inSite('/aanbod/'),
  offer: (id: string) => inSite(`/aanbod/${id}/`),
  providers: inSite('/aanbieders/'),
  provider: (id: string) => inSite(`/aanbieders/${id}/`),
  kind: (kind: Kind) => inSite(`/soort/${kind}/`),
  /** The sign of a kind within the file of signs. */
  municipality: (id: string) => inSite(`/gemeente/${id}/`),
  municipalityAge: (id: string, age: number) => inSite(`/gemeente/${id}/leeftijd/${age}/`),
  age: (age: number) => inSite(`/leeftijd/${age}/`),
  guide: (id: string) => inSite(`/wijzer/${id}/`),
  schools: inSite('/begeleiders/'),
  schoolDetails: inSite('/data/begeleiders.json'),
  shortlist: inSite('/bewaard/'),
  about: inSite('/over/'),
  howFresh: inSite('/over/#klopt-het'),
  ground: inSite('/basemap.svg#ground'),
  groundData: inSite('/data/basemap.json'),
  /** The picture of a shared link. */
  shareImage: (name: string) => inSite(`/delen/${name}.png`),
  embedBuilder: inSite('/insluiten/'),
  embeddedView: inSite('/kaart/'),
  openData: inSite('/data/'),
  changes: inSite('/wijzigingen.xml'),
  check: (provider: string) => inSite(`/controle/${provider}/`),
  roundMail: (provider: string) => inSite(`/controle/${provider}/mail.txt`),
  finderIndex: inSite('/data/finder.json'),
  contacts: inSite('/data/contacts.json'),
  searchTopics: inSite('/data/words.json'),
  textIndex: inSite('/pagefind/pagefind.js'),
  textIndexOffers: inSite('/pagefind/offers.json'),
};
