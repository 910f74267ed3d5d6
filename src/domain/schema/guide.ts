import * as z from 'zod';
import * as words from './vocabulary.ts';
import * as field from './fields.ts';
import { described, oneOf } from './shared.ts';

/** Front matter of `pages/<id>.mdx`, a guide. */
export const guideSchema = z.strictObject({
  title: described(field.text(3, 80), 'Titel', 'De vraag die de wijzer beantwoordt.'),
  summary: described(field.text(20, 300), 'Samenvatting', 'Een of twee zinnen.'),
  audience: described(
    z.array(oneOf(words.audiences)).min(1),
    'Voor wie',
    'Leerling, ouder, school of professional.',
  ),
  kinds: described(
    z.array(oneOf(words.kinds)),
    'Past bij',
    'Bij welke soorten aanbod de wijzer hoort; weglaten als hij overal bij past.',
  ).default([]),
  order: described(z.number().int().min(1), 'Volgorde', 'Lager staat eerder.').default(99),
});
