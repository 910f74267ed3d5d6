/**
 * The building blocks of the content schema: one zod type for each sort of value. Messages are for an editor, in
 * Dutch; `fix` in the parameters of a custom issue says what to do.
 */
import * as z from 'zod';
import { isPlainDate } from './dates.ts';
import { isId } from './id.ts';
import { MAX_URL_LENGTH } from '../limits.ts';
import { attributionParts } from './attribution.ts';
import { originOf } from './origin.ts';
import { explainSigns, refusedSigns } from './signs.ts';

/** The sorts of value of which a check knows how people write them in other ways. */
export type Sort =
  'text' | 'id' | 'date' | 'partialDate' | 'amount' | 'point' | 'postcode' | 'url' | 'email' | 'phone';

/** The sort of each building block, for who explains what is wrong with a value. */
export const sorts = z.registry<{ sort: Sort }>();

function ofSort<T extends z.ZodType>(sort: Sort, schema: T): T {
  sorts.add(schema, { sort });
  return schema;
}

/** A rule that an editor broke: what is wrong, and how to mend it. */
function rule<T>(holds: (value: T) => boolean, message: string, fix: string) {
  return (value: T, context: z.RefinementCtx) => {
    if (!holds(value)) context.addIssue({ code: 'custom', message, params: { fix } });
  };
}

/** A text of signs that a reader can see. `params.signs` of the issue are those that are not. */
function visibly(value: string, context: z.RefinementCtx) {
  const signs = refusedSigns(value);
  const explained = explainSigns(signs);
  if (!explained) return;
  const { problem: message, fix } = explained;
  context.addIssue({ code: 'custom', message, params: { fix, isWhole: true, signs } });
}

/** From so many characters on a text may have several lines, and its box in a form too. */
export const LONG_TEXT = 120;

/** White space within a text as it was meant: a shorter one stands on one line, wherever somebody broke it. */
const spaced = (max: number) => (value: string) =>
  max > LONG_TEXT ? value.replaceAll('\t', ' ') : value.replace(/[\t ]*[\t\n][\t\n ]*/g, ' ');

/** Text between two lengths in characters, with outer white space cut, in which marks of HTML or Markdown may stand. */
export const anyText = (min: number, max: number) =>
  ofSort('text', z.string().trim().overwrite(spaced(max)).min(min).max(max).superRefine(visibly));

/** What pages would show as it was typed: tags and entities of HTML, bold and links of Markdown. */
const MARKUP =
  /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\((?:https?:|\/)[^)]*\)/i;

function plainly(mark: string): string {
  if (mark.startsWith('&')) return `typ het teken zelf in plaats van ${mark}`;
  if (mark.startsWith('[')) return 'schrijf alleen de woorden; een webadres hoort bij url';
  return mark.startsWith('*') ? 'haal de sterretjes weg' : `haal ${mark} weg`;
}

/** A text that stands wholly between quotation marks of Word, which YAML takes for a part of it. */
const IN_CURLS = /^(?:[“”„]([^“”„]+)[“”„]|‘([^‘’]+)’)$/;

/** Text that is printed as it was typed: between two lengths in characters, with outer white space cut. */
export const text = (min: number, max: number) =>
  ofSort(
    'text',
    anyText(min, max).superRefine((value, context) => {
      const [curled, inDouble, inSingle] = IN_CURLS.exec(value) ?? [];
      if (curled !== undefined)
        context.addIssue({
          code: 'custom',
          message: 'de krulletjes uit Word om deze tekst komen mee op de site',
          params: { fix: 'haal de krulletjes weg', bare: (inDouble ?? inSingle ?? '').trim() },
        });
      const [mark] = MARKUP.exec(value) ?? [];
      if (mark === undefined) return;
      const message = `hier staat opmaak die bezoekers als tekens zien: ${mark}`;
      context.addIssue({ code: 'custom', message, params: { fix: plainly(mark), isWhole: true } });
    }),
  );

/** Lower case words with hyphens, with at least one letter: safe as a file name and in an address. */
export const id = ofSort(
  'id',
  z
    .string()
    .superRefine(
      rule(
        isId,
        'is geen geldige id',
        'gebruik kleine letters, cijfers en streepjes, met minstens één letter, zoals leerlab-voorbeeld',
      ),
    ),
);

/** A date in the calendar. Some YAML readers turn an unquoted date into a Date at midnight UTC: taken back to text. */
export const plainDate = ofSort(
  'date',
  z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string()
      .superRefine(
        rule(
          isPlainDate,
          'is geen datum die bestaat',
          'schrijf de datum als jaar-maand-dag, zoals 2026-09-14',
        ),
      ),
  ),
);

/** The date of a source, as exact as it is known: a year, a month or a day. */
export const partialDate = ofSort(
  'partialDate',
  z.preprocess(
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
          (value) => /^\d{4}(?:-\d{2}){0,2}$/.test(value) && isPlainDate(`${value}-01-01`.slice(0, 10)),
          'is geen datum die bestaat',
          "schrijf een jaar, een maand of een dag, zoals '2022', '2022-09' of 2022-09-14",
        ),
      ),
  ),
);

/** A point on earth in WGS84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

const POINT = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/;

/** `52.228, 4.522`: latitude, longitude in WGS84 degrees, as a map site copies it. */
export const point = ofSort(
  'point',
  z
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
    }),
);

/** An amount in euro. */
export const amount = ofSort('amount', z.number().min(0));

/** South-west and north-east corner. */
export const bounds = z.tuple([point, point]);

/** A full Dutch postcode, given back as `2171 AB`. */
export const postcode = ofSort(
  'postcode',
  z
    .string()
    .superRefine(
      rule(
        (value) => /^[1-9]\d{3} ?[A-Za-z]{2}$/.test(value),
        'is geen postcode',
        'schrijf vier cijfers en twee letters, zoals 2171 AB',
      ),
    )
    .transform((value) => `${value.slice(0, 4)} ${value.slice(-2).toUpperCase()}`),
);

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

/** Where map tiles come from, with `{z}`, `{x}` and `{y}` in it. Its host enters the security policy. */
export const tileUrl = z
  .string()
  .superRefine(
    rule(
      (value) =>
        value.length <= MAX_URL_LENGTH &&
        /^https:\/\/[^\s"'<>\\]+$/.test(value) &&
        originOf(value) !== undefined &&
        ['{z}', '{x}', '{y}'].every((part) => value.includes(part)),
      'is geen adres van kaarttegels',
      'schrijf een adres met https:// ervoor en {z}, {x} en {y} erin',
    ),
  )
  .superRefine(visibly);

/** How makers of maps ask to be named: text, with links in it. */
export const attribution = (min: number, max: number) =>
  anyText(min, max).superRefine((value, context) => {
    if (attributionParts(value)) return;
    const message = 'hier staat meer dan tekst en links';
    const fix = 'schrijf alleen woorden, en een link zo: <a href="https://voorbeeld.nl">Voorbeeld</a>';
    context.addIssue({ code: 'custom', message, params: { fix, isWhole: true } });
  });

export const url = ofSort(
  'url',
  z
    .string()
    .superRefine(
      rule(
        (value) =>
          value.length <= MAX_URL_LENGTH &&
          URL.canParse(value) &&
          /^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/.test(value),
        'is geen webadres',
        'plak het hele adres, met https:// ervoor',
      ),
    )
    .superRefine(visibly),
);

/** A web address of a host that enters the security policy. */
export const policyUrl = ofSort(
  'url',
  url.superRefine(
    rule(
      // What is no address at all is said once.
      (value) => !url.safeParse(value).success || originOf(value) !== undefined,
      'heeft tekens in de naam van de site die daar niet horen',
      'kopieer het adres uit de adresbalk, en gebruik alleen letters, cijfers, streepjes en punten voor de naam',
    ),
  ),
);

export const email = ofSort(
  'email',
  z
    .string()
    .superRefine(
      rule(
        (value) => z.email().safeParse(value).success,
        'is geen e-mailadres',
        'schrijf een algemeen adres van de organisatie, zoals info@voorbeeld.nl',
      ),
    ),
);

/** A telephone number as text; unquoted in YAML it would lose its leading zero. */
export const phone = ofSort(
  'phone',
  z
    .string()
    .superRefine(
      rule(
        (value) => /^\+?[\d\s()-]{10,20}$/.test(value) && value.replace(/\D/g, '').length >= 10,
        'is geen telefoonnummer',
        "schrijf het nummer met netnummer, tussen aanhalingstekens, zoals '071-512 34 56'",
      ),
    ),
);
