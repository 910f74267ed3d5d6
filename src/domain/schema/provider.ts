import * as z from 'zod';
import * as words from './vocabulary.ts';
import * as field from './fields.ts';
import { contact, described, location, oneOf, source } from './shared.ts';

/** `providers/<id>.yaml`. */
export const providerSchema = z.strictObject({
  name: described(field.text(2, 100), 'Naam', 'Zoals mensen de organisatie kennen.'),
  type: described(field.text(2, 60), 'Soort organisatie', 'In gewone woorden, zoals basisschool.'),
  sectors: described(z.array(oneOf(words.sectors)), 'Sector', 'VSE, PO, VO, MBO of HO.').default([]),
  municipality: described(field.id, 'Gemeente', 'De gemeente waarin de organisatie zit.').optional(),
  ...contact,
  location: described(location, 'Adres', 'Waar de organisatie zit.').optional(),
  partner: described(z.boolean(), 'Partner', 'Of de organisatie meedoet aan het netwerk.').default(false),
  embed: described(
    field.url,
    'Pagina met de kaart',
    'De pagina van de organisatie waarop deze kaart staat.',
  ).optional(),
  description: described(field.text(20, 300), 'Beschrijving', 'Een of twee zinnen.').optional(),
  sources: described(z.array(source), 'Bronnen', 'Waar dit op steunt.').default([]),
});
