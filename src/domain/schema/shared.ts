/** What several parts of the content schema share. */
import * as z from 'zod';
import { valuesOf } from './vocabulary.ts';
import * as words from './vocabulary.ts';
import * as field from './fields.ts';

/** Gives a field the Dutch title and description that an editor reads. */
export const described = <T extends z.ZodType>(schema: T, title: string, description: string) =>
  schema.meta({ title, description });

/** One of the values of a controlled list. */
export const oneOf = <T extends object>(list: T) => z.enum(valuesOf(list));

/** Adds an issue when two values stand in the wrong order; those that are wrong in themselves are not compared. */
export function ordered<T>(
  from: keyof T & string,
  to: keyof T & string,
  name: string,
  isValid: (value: never) => boolean,
) {
  return (value: T, context: z.RefinementCtx) => {
    const [first, last] = [value[from], value[to]];
    if (first == null || last == null || ![first, last].every((each) => isValid(each as never))) return;
    if (first <= last) return;
    const message = `${name} loopt van ${String(first)} tot ${String(last)}: het begin ligt na het einde`;
    context.addIssue({
      code: 'custom',
      path: [from],
      message,
      params: { fix: 'draai begin en einde om, of verbeter ze' },
    });
  };
}

const locationFields = z.strictObject({
  name: described(field.text(2, 80), 'Naam', 'Naam van het gebouw of de school.').optional(),
  street: described(field.text(2, 80), 'Straat', 'Straat en huisnummer.').optional(),
  postcode: described(field.postcode, 'Postcode', 'Zoals 2171 AB.').optional(),
  town: described(field.text(2, 60), 'Plaats', 'Woonplaats, zoals in het adres.'),
  municipality: described(field.id, 'Gemeente', 'De gemeente waarin het adres ligt.'),
  point: described(
    field.point,
    'Punt',
    'Plak een link van een kaart, of breedte en lengte zoals 52.228, 4.522.',
  ).optional(),
  precision: described(
    oneOf(words.precisions),
    'Nauwkeurigheid',
    'Hoe precies het punt is. Alleen een heel adres wordt als adres getekend.',
  ).default('municipality'),
});

/** A place where something is held, or where an organisation sits. What is drawn as an address must be one. */
export const location = locationFields.superRefine(({ precision, street }, context) => {
  if (precision !== 'exact' || street) return;
  context.addIssue({
    code: 'custom',
    path: ['precision'],
    message: 'een exact punt is een adres, en er is geen straat',
    params: { fix: 'vul street in, of kies postcode, town of municipality' },
  });
});

/** Ways to reach an organisation; functional addresses only. */
export const contact = {
  url: described(field.url, 'Website', 'Het hele webadres.').optional(),
  email: described(field.email, 'E-mail', 'Een algemeen adres, nooit dat van een persoon.').optional(),
  phone: described(field.phone, 'Telefoon', 'Een algemeen nummer, nooit een mobiel nummer.').optional(),
};

/** Where a fact was read. */
export const source = z.strictObject({
  title: described(field.text(3, 160), 'Titel', 'Waar dit staat.'),
  date: described(field.partialDate, 'Datum', 'Van wanneer de bron is: een jaar, maand of dag.').optional(),
  url: described(field.url, 'Webadres', 'Waar de bron te lezen is.').optional(),
});

/** Ids of other entries. */
export const references = (title: string, description: string) =>
  described(z.array(field.id), title, description);
