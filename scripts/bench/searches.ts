import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { takeIngredients } from './ingredients.ts';

const EACH = 4;

/** What is searched for: themes, towns and pairs of them in the region's own words; always the same. */
export function wordsToSearch(region: readonly SourceFile[]): string[] {
  const { random, topics, municipalities } = takeIngredients(region, EACH);
  const themes = random.sample(topics, EACH).map(({ label }) => label.toLowerCase());
  const towns = random.sample(municipalities, EACH).map(({ name }) => name.toLowerCase());
  return [...themes, ...towns, ...themes.map((theme, index) => `${theme} ${towns[index] ?? ''}`.trim())];
}
