import * as z from 'zod';
import { kinds, sectors, valuesOf, wordsIdOf } from './vocabulary.ts';
import * as field from './fields.ts';
import { described } from './shared.ts';

const WORDS_FOR: ReadonlySet<string> = new Set([...valuesOf(kinds), ...valuesOf(sectors).map(wordsIdOf)]);

/**
 * One row of `topics.yaml`. A row with the id of a kind, or of a sector in lower case, is no topic: it holds the words
 * that people type for that kind or sector.
 */
export const topicSchema = z.strictObject({
  id: described(field.id, 'Id', 'Kleine letters en streepjes.'),
  label: described(field.text(2, 60), 'Naam', 'Zoals bezoekers het lezen.'),
  synonyms: described(
    z.array(field.text(1, 60)),
    'Zoekwoorden',
    'Wat mensen typen als ze dit bedoelen.',
  ).default([]),
  near: described(
    z.array(field.text(1, 60)),
    'Woorden die in de buurt komen',
    'Wat mensen typen voor iets wat hier niet is, en waar dit het dichtst bij komt.',
  ).default([]),
});

/** Whether a row with this id is a topic, which an offer can have and a visitor can choose. */
export function isTopic(id: string): boolean {
  return !WORDS_FOR.has(id);
}
