import { z } from 'zod';
import * as field from './fields.ts';
import { described } from './shared.ts';

/** One row of `topics.yaml`. A topic with the id of a kind holds the words for that kind. */
export const topicSchema = z.strictObject({
  id: described(field.id, 'Id', 'Kleine letters en streepjes.'),
  label: described(field.text(2, 60), 'Naam', 'Zoals bezoekers het lezen.'),
  synonyms: described(
    z.array(field.text(1, 60)),
    'Zoekwoorden',
    'Wat mensen typen als ze dit bedoelen.',
  ).default([]),
});
