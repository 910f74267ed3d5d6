import * as z from 'zod';
import * as field from './fields.ts';
import { described } from './shared.ts';

/** One row of `link-exceptions.yaml`: what may fail for a while when the addresses are tried. */
export const linkExceptionSchema = z
  .strictObject({
    address: described(field.url, 'Webadres', 'Het adres, zoals het in de vermelding staat.').optional(),
    entry: described(field.id, 'Vermelding', 'De id: de naam van het bestand.').optional(),
    until: described(field.plainDate, 'Tot en met', 'De laatste dag van de uitzondering.'),
    reason: described(field.text(3, 200), 'Reden', 'Waarom het adres even niet werkt.'),
  })
  .superRefine(({ address, entry }, context) => {
    if ((address === undefined) !== (entry === undefined)) return;
    context.addIssue({
      code: 'custom',
      message: 'een uitzondering hoort bij één adres of bij één vermelding',
      params: { fix: 'vul address in of entry, niet allebei' },
    });
  });
