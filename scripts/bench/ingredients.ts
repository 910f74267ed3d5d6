import { readEntries } from '../../src/domain/checks/entries.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { isTopic } from '../../src/domain/schema/topic.ts';
import type { Municipality, Offer, Provider, Region, Topic } from '../../src/domain/schema/schema.ts';
import { createRandom, type Random } from './random.ts';
import { learnWords, type Words } from './words.ts';

/** What made-up content is made of: a real region, chance and words. */
export interface Ingredients {
  random: Random;
  words: Words;
  region: Region;
  municipalities: Municipality[];
  topics: Topic[];
  /** Real entries, whose kinds, sectors and routes the made-up ones take over in the same proportions. */
  offers: Offer[];
  providers: Provider[];
}

/** Takes the ingredients from a region's content. Throws when some of it is not there. */
export function takeIngredients(files: readonly SourceFile[], seed: number): Ingredients {
  const { entries } = readEntries(files);
  const plain = <T>(list: { entry: T }[]) => list.map(({ entry }) => entry);
  const [region] = plain(entries.region);
  const [offers, providers] = [plain(entries.offers), plain(entries.providers)];
  const [municipalities, topics] = [plain(entries.municipalities), plain(entries.topics)];
  if (!region || [offers, providers, municipalities, topics].some((list) => list.length === 0)) {
    throw new Error(
      'Making content needs a region with offers, providers, municipalities and topics to go by. See: npm run check',
    );
  }
  const random = createRandom(seed);
  const texts = [
    ...offers.map((offer) => offer.summary),
    ...entries.offers.map(({ file }) => file.body.text),
  ];
  return {
    random,
    words: learnWords(texts, random),
    region,
    municipalities,
    topics: topics.filter(({ id }) => isTopic(id)),
    offers,
    providers,
  };
}
