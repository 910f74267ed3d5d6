import { byKind } from '../domain/finder/order.ts';
import { listingOf, type Listing } from '../domain/offer/listing.ts';
import type { PlainDate } from '../domain/schema/dates.ts';
import type { Guide, Municipality, Offer, Provider, Region, Topic } from '../domain/schema/schema.ts';
import { isTopic } from '../domain/schema/topic.ts';
import { WHOLE_REGION } from '../domain/schema/vocabulary.ts';
import type { Content } from './read.ts';

/** The fields of an entry as its file has them, before the schema fills in what is absent. */
export type WrittenFields = Record<string, unknown>;

/** The checked entries of a region, before they are joined. */
export interface Entries {
  region: Region;
  municipalities: readonly Municipality[];
  /** Every row of `topics.yaml`, those with the words for kinds and sectors included. */
  topics: readonly Topic[];
  providers: readonly Provider[];
  guides: readonly Guide[];
  offers: readonly Offer[];
  /** By the id of the offer. */
  written: ReadonlyMap<string, WrittenFields>;
}

/** The entries without the places where they stand in their files; `undefined` when no region follows the schema. */
export function entriesOf(content: Pick<Content, 'entries'>): Entries | undefined {
  const { region, municipalities, topics, providers, guides, offers } = content.entries;
  const [own] = region;
  if (!own) return undefined;
  const bare = <T>(located: readonly { entry: T }[]) => located.map(({ entry }) => entry);
  return {
    region: own.entry,
    municipalities: bare(municipalities),
    topics: bare(topics),
    providers: bare(providers),
    guides: bare(guides),
    offers: bare(offers),
    written: new Map(offers.map(({ entry, fields }) => [entry.id, fields])),
  };
}

/** The content of a region, joined. Pages and commands stand on this one. */
export interface Catalogue {
  region: Region;
  /** The day of reading. A page that shows a state which depends on the date puts it right on the day of viewing. */
  today: PlainDate;
  municipalities: readonly Municipality[];
  topics: Topic[];
  /** What people type: the topics, and the words for kinds and sectors. */
  searchTopics: readonly Topic[];
  /** By name. */
  providers: Provider[];
  /** In the order that the guides ask for. */
  guides: Guide[];
  /** In the finder's default order, with what the schema fills in. */
  offers: readonly Offer[];
  listings: Listing[];
  offer: (id: string) => Offer;
  provider: (id: string) => Provider;
  municipality: (id: string) => Municipality;
  topic: (id: string) => Topic;
  /** The name of a municipality. */
  nameOf: (municipality: string) => string;
  /** The name behind an id in a field of an offer; a word that is no id is given back as it is. */
  nameIn: (field: string, word: string) => string;
  /** What an organisation runs itself, and what it joins in as a partner. */
  offersOf: (provider: string) => Record<Role, Offer[]>;
  /** The offers that an organisation answers for and that have not ended: what the round asks it about. */
  answeredBy: (provider: string) => Offer[];
  /** The fields of an offer as its file has them, before the schema fills in what is absent. */
  writtenFields: (offer: string) => WrittenFields;
}

/** The catalogue with the place where it stands on the web: what a feed is made from. */
export interface Publication extends Pick<
  Catalogue,
  'region' | 'today' | 'offers' | 'municipalities' | 'provider' | 'municipality' | 'topic'
> {
  /** The whole web address of a page of the site, such as `/aanbod/x/`. */
  address: (path: string) => string;
}

/** What an organisation can be to an offer, by the name of the offer's field. */
type Role = 'providers' | 'partners';

/** Joins the entries of a region. The functions of the catalogue throw on an id that is none of theirs. */
export function joinCatalogue(entries: Entries, today: PlainDate): Catalogue {
  const { region, municipalities, topics: searchTopics, written } = entries;
  const unordered = new Map(entries.offers.map((offer) => [offer.id, offer]));
  const everything = entries.offers.map(listingOf);
  const listings = byKind(everything);
  const offers = listings.flatMap(({ id }) => unordered.get(id) ?? []);
  const topics = searchTopics.filter(({ id }) => isTopic(id));
  const run = byOrganisation(offers, 'providers');
  const joined = byOrganisation(offers, 'partners');
  const municipality = finder('municipality', municipalities);
  const provider = finder('provider', entries.providers);
  const topic = finder('topic', topics);
  const nameOf = (id: string) => municipality(id).name;
  return {
    region,
    today,
    municipalities,
    topics,
    searchTopics,
    providers: entries.providers.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    guides: entries.guides.toSorted((a, b) => a.order - b.order),
    offers,
    listings,
    offer: finder('offer', offers),
    provider,
    municipality,
    topic,
    nameOf,
    nameIn: (field, word) => {
      if (field === 'partners' || field === 'providers') return provider(word).name;
      if (field === 'topics') return topic(word).label;
      return field === 'area' && word !== WHOLE_REGION ? nameOf(word) : word;
    },
    offersOf: (id) => ({ providers: run.get(id) ?? [], partners: joined.get(id) ?? [] }),
    answeredBy: (id) =>
      (run.get(id) ?? []).filter(({ providers, state }) => providers[0] === id && state !== 'gestopt'),
    writtenFields: (id) => {
      const fields = written.get(id);
      if (!fields) throw new Error(`There is no offer with the id ${id}`);
      return fields;
    },
  };
}

function byOrganisation(offers: readonly Offer[], role: Role): Map<string, Offer[]> {
  const groups = new Map<string, Offer[]>();
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
