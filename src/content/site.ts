/** The content of the region, joined: the only place that asks Astro for a collection. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { dateInAmsterdam, type PlainDate } from '../domain/schema/dates.ts';
import { listingOf, type Listing } from '../domain/offer/listing.ts';
import { inOrder } from '../domain/finder/order.ts';
import { emptyQuery } from '../domain/finder/question.ts';
import { isTopic } from '../domain/schema/topic.ts';
import type { Guide, Municipality, Offer, Provider, Region, Topic } from '../domain/schema/schema.ts';

/** An offer with the entry whose text Astro renders. */
export type OfferEntry = Offer & { entry: CollectionEntry<'offers'> };
export type GuideEntry = Guide & { entry: CollectionEntry<'guides'> };

export interface Catalogue {
  region: Region;
  /** The day of building: pages that show a date-bound state correct it on the day of viewing. */
  today: PlainDate;
  municipalities: Municipality[];
  topics: Topic[];
  /** What people type: the topics, and the words for kinds and sectors. */
  searchTopics: Topic[];
  /** By name. */
  providers: Provider[];
  guides: GuideEntry[];
  /** In the finder's default order. */
  offers: OfferEntry[];
  listings: Listing[];
  offer: (id: string) => OfferEntry;
  provider: (id: string) => Provider;
  /** What a provider runs itself, and what it joins in as a partner. */
  offersOf: (provider: string) => Record<Role, OfferEntry[]>;
  municipality: (id: string) => Municipality;
  nameOf: (municipality: string) => string;
  topic: (id: string) => Topic;
}

/** What an organisation can be to an offer, by the name of the offer's field. */
type Role = 'providers' | 'partners';

let catalogue: Promise<Catalogue> | undefined;

/** The whole catalogue, read once. Throws when an entry names another that does not exist. */
export function getCatalogue(): Promise<Catalogue> {
  catalogue ??= readCatalogue();
  return catalogue;
}

async function readCatalogue(): Promise<Catalogue> {
  const region = (await getEntry('region', 'region'))?.data;
  if (!region) throw new Error('The content folder has no region.yaml');
  const today = dateInAmsterdam(new Date());
  const entries = await getCollection('offers');
  const unordered = new Map(entries.map((entry) => [entry.id, { ...entry.data, id: entry.id, entry }]));
  const everything = [...unordered.values()].map(listingOf);
  const listings = inOrder(everything, emptyQuery, { refresh: region.refresh, today });
  const providers = (await getCollection('providers')).map(({ id, data }) => ({ ...data, id }));
  const guides = (await getCollection('guides')).map((entry) => ({ ...entry.data, id: entry.id, entry }));
  const municipalities = (await getCollection('municipalities')).map(({ data }) => data);
  const searchTopics = (await getCollection('topics')).map(({ data }) => data);
  const topics = searchTopics.filter(({ id }) => isTopic(id));
  const inFinderOrder = listings.map(({ id }) => unordered.get(id)).filter((offer) => offer !== undefined);
  const run = byOrganisation(inFinderOrder, 'providers');
  const joined = byOrganisation(inFinderOrder, 'partners');
  const municipality = finder('municipality', municipalities);
  return {
    region,
    today,
    municipalities,
    topics,
    searchTopics,
    providers: providers.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    guides: guides.toSorted((a, b) => a.order - b.order),
    offers: inFinderOrder,
    listings,
    offer: finder('offer', inFinderOrder),
    provider: finder('provider', providers),
    offersOf: (id) => ({ providers: run.get(id) ?? [], partners: joined.get(id) ?? [] }),
    municipality,
    nameOf: (id) => municipality(id).name,
    topic: finder('topic', topics),
  };
}

function byOrganisation(offers: readonly OfferEntry[], role: Role): Map<string, OfferEntry[]> {
  const groups = new Map<string, OfferEntry[]>();
  for (const offer of offers)
    for (const id of offer[role]) groups.set(id, [...(groups.get(id) ?? []), offer]);
  return groups;
}

function finder<T extends { id: string }>(name: string, entries: readonly T[]): (id: string) => T {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`There is no ${name} with the id ${id}`);
    return entry;
  };
}
