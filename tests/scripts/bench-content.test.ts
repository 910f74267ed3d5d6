import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeContent } from '../../scripts/bench/content.ts';
import { wordsToSearch } from '../../scripts/bench/searches.ts';
import { isTopic } from '../../src/domain/schema/topic.ts';
import { checked, filesOf, REGION } from '../content/region.ts';

const TODAY = '2026-11-22';
const SIZE = 200;

const regions = {
  'the small region': filesOf(REGION),
  'the region itself': filesOf(path.join(import.meta.dirname, '../../content')),
};

describe.each(Object.entries(regions))('content made for the figures, after %s,', (_, region) => {
  const made = makeContent(region, SIZE);
  const { entries, problems } = checked(made, TODAY);
  const offers = entries.offers.map(({ entry }) => entry);
  const different = (values: unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;

  test('passes the check', () => {
    expect(problems).toEqual([]);
  });

  test('has so many offers, and a provider for each four', () => {
    expect(offers).toHaveLength(SIZE);
    expect(entries.providers).toHaveLength(SIZE / 4);
  });

  test('is the same each time, and different for another size', () => {
    expect(makeContent(region, SIZE)).toEqual(made);
    expect(makeContent(region, SIZE + 1).at(-1)).not.toEqual(made.at(-1));
  });

  test('gives every offer a title of its own', () => {
    expect(different(offers.map(({ title }) => title))).toBe(SIZE);
  });

  test('varies in all that a visitor can ask for', () => {
    for (const field of ['kind', 'ages', 'area', 'forms', 'verified', 'summary'] as const) {
      expect(different(offers.map((offer) => offer[field])), field).toBeGreaterThan(3);
    }
    const topics = entries.topics.map(({ entry }) => entry.id).filter(isTopic);
    expect(new Set(offers.flatMap((offer) => offer.topics))).toEqual(new Set(topics));
    expect(new Set(offers.map(({ locations }) => locations.length))).toEqual(new Set([0, 1, 2]));
  });

  test('asks nothing of another site', () => {
    expect(entries.region[0]?.entry.map.tiles).toBeUndefined();
  });

  test('has words to search for', () => {
    const words = wordsToSearch(region);
    expect(words).toEqual(wordsToSearch(region));
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => word.trim().length > 2)).toBe(true);
  });
});

test('A region without entries is nothing to make more of', () => {
  const empty = regions['the small region'].filter(({ path: name }) => !name.startsWith('offers/'));
  expect(() => makeContent(empty, 10)).toThrow('needs a region with offers');
});
