import * as z from 'zod';
import { expect, test } from 'vitest';
import { formOf, pathsOf } from '../../src/domain/form/form.ts';
import { pointPasted } from '../../src/domain/form/map-link.ts';
import { readList, readTyped, writeTyped } from '../../src/domain/form/typed.ts';
import {
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
} from '../../src/domain/schema/schema.ts';
import { described } from '../../src/domain/schema/shared.ts';

const SCHEMAS = {
  offer: offerSchema,
  provider: providerSchema,
  guide: guideSchema,
  topic: topicSchema,
  municipality: municipalitySchema,
  region: regionSchema,
  linkException: linkExceptionSchema,
};

/** The names of all fields in a JSON Schema, which zod itself makes: a second reader of the same schema. */
function fieldsIn(schema: unknown, under = ''): string[] {
  const { properties, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
  if (items && !Array.isArray(items)) return fieldsIn(items, under);
  return Object.entries(properties ?? {}).flatMap(([name, field]) => [
    under + name,
    ...fieldsIn(field, `${under}${name}.`),
  ]);
}

test.each(Object.entries(SCHEMAS))(
  'every field of the schema of a %s is in its form, in its order',
  (_, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    expect(pathsOf(formOf(schema))).toEqual(fieldsIn(json));
  },
);

test('a field that no form knows stops the build instead of being left out', () => {
  const strange = z.strictObject({ moment: described(z.date(), 'Moment', 'Wanneer het is.') });
  expect(() => formOf(strange)).toThrow('No form knows the sort of value in moment: date');
  const nameless = z.strictObject({ title: z.string() });
  expect(() => formOf(nameless)).toThrow('has no title');
});

test.each([
  [
    'https://www.google.com/maps/place/X/@52.16,4.49,17z/data=!3m1!4b1!4m6!3m5!8m2!3d52.1583!4d4.4931',
    '52.1583, 4.4931',
  ],
  ['https://www.google.nl/maps/@52.1601144,4.4970097,15z?entry=ttu', '52.16011, 4.49701'],
  ['https://www.google.com/maps?q=52.2281,4.5222', '52.2281, 4.5222'],
  ['https://maps.apple.com/?ll=52.2281,4.5222&q=School', '52.2281, 4.5222'],
  ['https://www.openstreetmap.org/?mlat=52.2281&mlon=4.5222#map=17/52.2/4.5', '52.2281, 4.5222'],
  ['https://www.openstreetmap.org/#map=17/52.22810/4.52220', '52.2281, 4.5222'],
  ['geo:52.2281,4.5222', '52.2281, 4.5222'],
  ['52.2281, 4.5222', '52.2281, 4.5222'],
  ['52,2281 4,5222', '52.2281, 4.5222'],
  [`52°09'40.3"N 4°29'30.1"E`, '52.16119, 4.49169'],
])('a point is read from what a map gives to copy: %s', (typed, point) => {
  expect(pointPasted(typed)).toBe(point);
});

test.each(['https://maps.app.goo.gl/abc123', 'https://school.nl/', 'om de hoek', ''])(
  'no point is guessed from %j',
  (typed) => {
    expect(pointPasted(typed)).toBeUndefined();
  },
);

test.each([
  ['date', '14 sept 2026', '2026-09-14'],
  ['date', '3-9-2026', '2026-09-03'],
  ['date', 'volgende week', 'volgende week'],
  ['partialDate', 'maart 2024', '2024-03'],
  ['amount', '€ 12,50', 12.5],
  ['amount', 'gratis', 0],
  ['amount', 'ligt eraan', 'ligt eraan'],
  ['number', '6 jaar', 6],
  ['url', 'www.school.nl', 'https://www.school.nl'],
  ['email', 'mailto:Info@School.nl', 'info@school.nl'],
  ['phone', 'Tel: 071 - 512 34 56', '071-512 34 56'],
  ['postcode', '2171ab', '2171 AB'],
  ['text', '  woensdag  ', 'woensdag'],
] as const)(
  'a box for a %s takes %j as people type it, and keeps what it does not understand',
  (sort, typed, value) => {
    expect(readTyped(sort, typed)).toBe(value);
  },
);

test('an emptied box is no value, and a list takes commas and lines', () => {
  expect(readTyped('text', '   ')).toBeUndefined();
  expect(readList('date', '6 oktober 2026, 3-11-2026\n2026-12-01')).toEqual([
    '2026-10-06',
    '2026-11-03',
    '2026-12-01',
  ]);
  expect(readList('text', '')).toBeUndefined();
  expect(writeTyped(12.5)).toBe('12,50');
  expect(writeTyped(['a', 'b'])).toBe('a, b');
});
