import * as z from 'zod';
import * as field from './fields.ts';
import { described, oneOf } from './shared.ts';
import { verdicts } from './vocabulary.ts';

/** How a provider was asked, or how it answered. */
export const ways = { mail: {}, telefoon: {}, anders: {} } as const;

/** A short mark that changes when what it was made from does. */
const mark = z.string().regex(/^[0-9a-f]{6,64}$/);

const sent = z.strictObject({
  provider: described(field.id, 'Aanbieder', 'De id van de aanbieder.'),
  on: described(field.plainDate, 'Op', 'De dag waarop de mail is gemaakt.'),
  way: described(oneOf(ways), 'Hoe', 'mail, telefoon of anders.').default('mail'),
});

const reply = z.strictObject({
  provider: described(
    field.id,
    'Aanbieder',
    'De id van de aanbieder; weg als niemand weet van wie het is.',
  ).optional(),
  offer: described(
    field.id,
    'Aanbod',
    'De id van het aanbod; weg als het antwoord over alles gaat.',
  ).optional(),
  on: described(field.plainDate, 'Op', 'De dag van het antwoord.'),
  verdict: described(oneOf(verdicts), 'Antwoord', 'klopt, gewijzigd of gestopt.').optional(),
  source: described(mark, 'Bron', 'Een kenmerk van de mail of spreadsheet, niet de tekst.').optional(),
  changes: described(mark, 'Wijzigingen', 'Een kenmerk van de gewijzigde velden.').optional(),
  words: described(z.boolean(), 'Woorden', 'Of er nog woorden te verwerken zijn.').default(false),
  waits: described(z.boolean(), 'Wacht', 'Of het antwoord nog niet is overgenomen.').default(false),
  strange: described(z.boolean(), 'Onbekend', 'Of de afzender niet van deze aanbieder is.').default(false),
  aside: described(z.boolean(), 'Weggelegd', 'Of de redactie het heeft weggelegd.').default(false),
});

const unreachable = z.strictObject({
  provider: described(field.id, 'Aanbieder', 'De id van de aanbieder.'),
  on: described(field.plainDate, 'Op', 'De dag waarop een mail terugkwam.'),
});

/**
 * `rondes/<year>.yaml`: what a round remembers. It holds neither words nor senders nor mailboxes, because the repository may
 * be public.
 */
export const roundSchema = z.strictObject({
  start: described(field.plainDate, 'Begin', 'De eerste dag van de ronde.'),
  begin: described(
    z.strictObject({
      on: described(field.plainDate, 'Op', 'De dag waarop de ronde is begonnen.'),
      marks: described(z.record(field.id, mark), 'Kenmerken', 'Het aanbod zoals het toen was.').default({}),
      ended: described(z.array(field.id), 'Gestopt', 'Wat toen al gestopt was.').default([]),
    }),
    'Bij het begin',
    'Waarmee het verslag vergelijkt.',
  ),
  sent: described(z.array(sent), 'Verstuurd', 'Wie wanneer is gevraagd.').default([]),
  replies: described(z.array(reply), 'Antwoorden', 'Wat er binnenkwam.').default([]),
  unreachable: described(z.array(unreachable), 'Komt niet aan', 'Waar de mail terugkwam.').default([]),
});
