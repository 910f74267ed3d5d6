/** Made-up content of any size, in the manner of a real region: the same for the same region and size. */
import { parseDocument, stringify } from 'yaml';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { takeIngredients } from './ingredients.ts';
import { makeOffer, makeTitle } from './offer.ts';
import { makeProvider, makeProviderName } from './provider.ts';
import { slugOf } from './slug.ts';

const OFFERS_PER_PROVIDER = 4;

/** The files of a region with so many offers, and a provider for each four. Throws when the region is empty. */
export function makeContent(region: readonly SourceFile[], size: number): SourceFile[] {
  const ingredients = takeIngredients(region, size);
  const { random, words } = ingredients;
  const providers = unique(Math.ceil(size / OFFERS_PER_PROVIDER), () => ({
    name: makeProviderName(ingredients),
  }));
  const offers = unique(size, () => {
    const model = random.pick(ingredients.offers);
    return { name: makeTitle(ingredients, model), model };
  });
  return [
    ...region.flatMap(keepFrame),
    ...providers.map(({ id, name }) => ({
      path: `providers/${id}.yaml`,
      text: write(makeProvider(ingredients, name)),
    })),
    ...offers.map(({ id, name, model }) => {
      // A few providers have many offers and most have few, as in life.
      const provider = providers[Math.floor(random.within(0, 1) ** 2 * providers.length)];
      const offer = makeOffer(ingredients, model, name, [provider?.id ?? '']);
      const text = words.sentences(random.between(2, 5));
      return { path: `offers/${id}.mdx`, text: `---\n${write(offer)}---\n\n${text}\n` };
    }),
  ];
}

const write = (data: object) => stringify(data, { lineWidth: 0 });

/** Makes `count` things that all have different ids; a thing whose name is taken gets a number behind it. */
function unique<T extends { name: string }>(count: number, make: () => T): (T & { id: string })[] {
  const made = new Map<string, T & { id: string }>();
  while (made.size < count) {
    const thing = make();
    const name = made.has(slugOf(thing.name)) ? `${thing.name} ${made.size}` : thing.name;
    made.set(slugOf(name), { ...thing, name, id: slugOf(name) });
  }
  return [...made.values()];
}

/**
 * Keeps the files that are not entries: region, municipalities, topics and guides. Guides lose their links to entries and
 * their cards of offers, because those entries do not exist here; the region loses its map tiles, so that no other site
 * is asked for anything.
 */
function keepFrame({ path, text }: SourceFile): SourceFile[] {
  if (/^(offers|providers)\//.test(path)) return [];
  if (path.endsWith('.mdx')) {
    const plain = text
      .replace(/\[([^\]]*)\]\(\/(?:aanbod|aanbieders)\/[^)]+\)/g, '$1')
      .replace(/<Offer [^>]*\/>/g, '');
    return [{ path, text: plain }];
  }
  if (path !== 'region.yaml') return [{ path, text }];
  const region = parseDocument(text);
  region.deleteIn(['map', 'tiles']);
  return [{ path, text: String(region) }];
}
