import type { Ingredients } from './ingredients.ts';
import { makeLocation } from './places.ts';
import { slugOf } from './slug.ts';

/** A made-up provider, as it is written in its file. */
export function makeProvider(ingredients: Ingredients, name: string) {
  const { random, words, providers } = ingredients;
  const model = random.pick(providers);
  const location = makeLocation(ingredients);
  const site = `https://${slugOf(name)}.voorbeeld.nl/`;
  return {
    name,
    type: model.type,
    sectors: model.sectors,
    municipality: location.municipality,
    ...(random.chance(0.8) && { url: site, email: `info@${slugOf(name)}.voorbeeld.nl` }),
    ...(random.chance(0.6) && { location }),
    partner: random.chance(0.2),
    description: words.sentences(2, 300),
    sources: [{ title: `Website van ${name}`, url: site }],
  };
}

export function makeProviderName({ random, words }: Ingredients): string {
  return `${random.pick(['Stichting', 'Bureau', 'Basisschool', 'Praktijk', 'Vereniging'])} ${words.name()}`;
}
