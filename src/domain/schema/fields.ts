/**
 * The building blocks of the content schema: one zod type for each sort of value. Messages are for an editor, in
 * Dutch; `fix` in the parameters of a custom issue says what to do.
 */
import * as z from 'zod';
import { isPlainDate } from './dates.ts';
import { isId } from './id.ts';

/** A rule that an editor broke: what is wrong, and how to mend it. */
function rule<T>(holds: (value: T) => boolean, message: string, fix: string) {
  return (value: T, context: z.RefinementCtx) => {
    if (!holds(value)) context.addIssue({ code: 'custom', message, params: { fix } });
  };
}

/** Text between two lengths in characters, with outer white space cut. */
export const text = (min: number, max: number) => z.string().trim().min(min).max(max);

/** Lower case words with hyphens, with at least one letter: safe as a file name and in an address. */
export const id = z
  .string()
  .superRefine(
    rule(
      isId,
      'is geen geldige id',
      'gebruik kleine letters, cijfers en streepjes, met minstens één letter, zoals leerlab-voorbeeld',
    ),
  );

/** A date in the calendar. Some YAML readers turn an unquoted date into a Date at midnight UTC: taken back to text. */
export const plainDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .superRefine(
      rule(isPlainDate, 'is geen datum die bestaat', 'schrijf de datum als jaar-maand-dag, zoals 2026-09-14'),
    ),
);

/** The date of a source, as exact as it is known: a year, a month or a day. */
export const partialDate = z.preprocess(
  (value) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'number'
        ? String(value)
        : value,
  z
    .string()
    .superRefine(
      rule(
        (value) => isPlainDate(`${value}-01-01`.slice(0, 10)),
        'is geen datum die bestaat',
        "schrijf een jaar, een maand of een dag, zoals '2022', '2022-09' of 2022-09-14",
      ),
    ),
);

/** A place on earth in WGS84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

const POINT = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/;

/** `52.228, 4.522`: latitude, longitude in WGS84 degrees, as a map site copies it. */
export const point = z
  .string()
  .superRefine(
    rule(
      (value) => {
        const [, lat, lon] = POINT.exec(value.trim()) ?? [];
        return Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
      },
      'is geen punt op de kaart',
      'schrijf breedte en lengte met een punt en een komma, zoals 52.228, 4.522',
    ),
  )
  .transform((value): Point => {
    const [, lat, lon] = POINT.exec(value.trim()) ?? [];
    return { lat: Number(lat), lon: Number(lon) };
  });

/** South-west and north-east corner. */
export const bounds = z.tuple([point, point]);

/** A full Dutch postcode, given back as `2171 AB`. */
export const postcode = z
  .string()
  .superRefine(
    rule(
      (value) => /^[1-9]\d{3} ?[A-Za-z]{2}$/.test(value),
      'is geen postcode',
      'schrijf vier cijfers en twee letters, zoals 2171 AB',
    ),
  )
  .transform((value) => `${value.slice(0, 4)} ${value.slice(-2).toUpperCase()}`);

/** The four digits of a Dutch postcode, as text. */
export const postcodeArea = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine(
    rule(
      (value) => /^[1-9]\d{3}$/.test(value),
      'is geen postcode van vier cijfers',
      "schrijf vier cijfers, zoals '2171'",
    ),
  );

/** The number that Statistics Netherlands gives a municipality. */
export const municipalityCode = z
  .string()
  .superRefine(
    rule((value) => /^GM\d{4}$/.test(value), 'is geen CBS-code', 'schrijf GM en vier cijfers, zoals GM1234'),
  );

/** Where map tiles come from, with `{z}`, `{x}` and `{y}` in it. */
export const tileUrl = z
  .string()
  .superRefine(
    rule(
      (value) =>
        /^https:\/\/[^\s{}/]+\//.test(value) && ['{z}', '{x}', '{y}'].every((part) => value.includes(part)),
      'is geen adres van kaarttegels',
      'schrijf een adres met https:// ervoor en {z}, {x} en {y} erin',
    ),
  );

export const url = z
  .string()
  .superRefine(
    rule(
      (value) => URL.canParse(value) && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(value),
      'is geen webadres',
      'plak het hele adres, met https:// ervoor',
    ),
  );

export const email = z
  .string()
  .superRefine(
    rule(
      (value) => z.email().safeParse(value).success,
      'is geen e-mailadres',
      'schrijf een algemeen adres van de organisatie, zoals info@voorbeeld.nl',
    ),
  );

/** A telephone number as text; unquoted in YAML it would lose its leading zero. */
export const phone = z
  .string()
  .superRefine(
    rule(
      (value) => /^\+?[\d\s()-]{10,20}$/.test(value) && value.replace(/\D/g, '').length >= 10,
      'is geen telefoonnummer',
      "schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'",
    ),
  );
