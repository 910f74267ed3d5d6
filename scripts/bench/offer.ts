import { MAX_AGE, MIN_AGE } from '../../src/domain/offer/ages.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import { forms, vacancies, valuesOf, WHOLE_REGION } from '../../src/domain/schema/vocabulary.ts';
import { labels } from '../../src/texts/nl.ts';
import { makeDate } from './dates.ts';
import type { Ingredients } from './ingredients.ts';
import { makeLocation } from './places.ts';
import { slugOf } from './slug.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
/** The longest made-up title, in characters. A title may have 80; the others are kept for a number behind it. */
const LONGEST_TITLE = 72;
const DAY_PARTS = ['ochtend', 'middag', 'avond'];

/**
 * The front matter of a made-up offer. Its kind, audience and sector come from one real offer, because they belong
 * together.
 */
export function makeOffer(ingredients: Ingredients, model: Offer, title: string, providers: string[]) {
  const { random, words, municipalities, topics } = ingredients;
  const from = random.between(MIN_AGE, 16);
  const some = <T extends object>(probability: number, value: () => T) =>
    random.chance(probability) ? value() : {};
  const site = `https://${slugOf(title)}.voorbeeld.nl/`;
  return {
    title,
    kind: model.kind,
    summary: words.sentences(2, 300),
    providers,
    audience: model.audience,
    sectors: model.sectors,
    ...some(0.75, () => ({ ages: { from, to: Math.min(MAX_AGE, from + random.between(1, 8)) } })),
    area: random.chance(0.3)
      ? [WHOLE_REGION]
      : random.sample(municipalities, random.between(1, 7)).map(({ id }) => id),
    ...(model.access && { access: model.access }),
    ...some(0.7, () => ({
      locations: Array.from({ length: random.between(1, 2) }, () => makeLocation(ingredients)),
    })),
    online: random.chance(0.1),
    topics: random.sample(topics, random.between(1, 4)).map(({ id }) => id),
    forms: random.sample(valuesOf(forms), random.between(0, 2)),
    ...some(0.5, () => ({ when: { text: `${random.pick(WEEKDAYS)}${random.pick(DAY_PARTS)}` } })),
    ...some(0.4, () => ({ cost: { amount: random.between(0, 60) * 5, per: 'cursus' } })),
    apply: { via: model.apply?.via ?? ['aanbieder'], steps: words.sentences(2, 600) },
    ...some(0.6, () => ({ contact: { url: site, email: `info@${slugOf(title)}.voorbeeld.nl` } })),
    ...some(0.2, () => ({ places: { state: random.pick(valuesOf(vacancies)), on: makeDate(random) } })),
    state: random.chance(0.04) ? 'gestopt' : random.chance(0.04) ? 'gepland' : 'actief',
    sources: [{ title: `Website van ${title}`, date: makeDate(random), url: site }],
    ...some(0.7, () => ({ verified: makeDate(random), verifiedBy: 'aanbieder' })),
  };
}

/** A title as providers give them, short enough for the check. Not yet unique: many offers have much the same name. */
export function makeTitle({ random, words, topics, municipalities }: Ingredients, { kind }: Offer): string {
  const name = words.name();
  const town = random.pick(random.pick(municipalities).towns).name;
  const kindLabel = labels.kinds[kind].one;
  const topic = random.pick(topics).label;
  const titles = [
    `${kindLabel} ${name} ${town}`,
    `${name}, ${kindLabel.toLowerCase()}`,
    `${kindLabel} ${topic.toLowerCase()} in ${town}`,
    `${topic} bij ${name}`,
    `${name} ${town}`,
  ];
  return random.pick(titles.filter((title) => title.length <= LONGEST_TITLE));
}
