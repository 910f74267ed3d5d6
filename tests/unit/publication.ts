import { checkContent } from '../../src/content/read.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import type { Publication } from '../../src/feeds/publication.ts';
import { readContent } from '../../scripts/lib/content.ts';

/** A content folder as it would be published under https://voorbeeld.nl/kaart/, with changes to its offers. */
export function publish(folder: string, change: (offer: Offer) => Partial<Offer> = () => ({})): Publication {
  const today = '2026-11-22';
  const { entries } = checkContent(readContent(folder), today);
  const all = <T extends { id: string }>(located: readonly { entry: T }[]) => {
    const list = located.map(({ entry }) => entry);
    const byId = new Map(list.map((entry) => [entry.id, entry]));
    const one = (id: string): T => {
      const entry = byId.get(id);
      if (!entry) throw new Error(`${folder} has no ${id}`);
      return entry;
    };
    return { list, one };
  };
  const [region] = entries.region;
  if (!region) throw new Error(`${folder} has no region`);
  const municipalities = all(entries.municipalities);
  return {
    region: region.entry,
    today,
    offers: all(entries.offers).list.map((offer) => ({ ...offer, ...change(offer) })),
    municipalities: municipalities.list,
    municipality: municipalities.one,
    provider: all(entries.providers).one,
    topic: all(entries.topics).one,
    address: (path) => `https://voorbeeld.nl/kaart${path}`,
  };
}

export const FIXTURE = 'tests/fixtures/region';
export const REGION = 'content';
