import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { hsdsServices } from '../../src/feeds/hsds/services.ts';
import { FIXTURE, publish, REGION } from './publication.ts';

const id = { type: 'string', format: 'uuid' };
const text = { type: 'string', minLength: 1 };
const record = (required: string[], properties: object) => ({
  type: 'object',
  required: ['id', ...required],
  properties: { id, ...properties },
});
const list = (items: object) => ({ type: 'array', items });

/** What HSDS 3.1 asks of the records that we write: required fields, formats and closed lists. */
const address = record(['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  address_type: { enum: ['physical', 'postal', 'virtual'] },
});
const location = record(['location_type'], {
  location_type: { enum: ['physical', 'postal', 'virtual'] },
  latitude: { type: 'number' },
  longitude: { type: 'number' },
  addresses: list(address),
});
const service = record(['name', 'status'], {
  name: text,
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  minimum_age: { type: 'number' },
  maximum_age: { type: 'number' },
  last_modified: { type: 'string', format: 'date-time' },
  organization: record(['name', 'description'], { name: text, description: text }),
  additional_urls: list(record(['url'], { url: { type: 'string', format: 'uri' } })),
  phones: list(record(['number'], { number: text })),
  schedules: list(record([], { freq: { enum: ['WEEKLY', 'MONTHLY'] } })),
  service_areas: list(record([], { name: text })),
  service_at_locations: list(record([], { location })),
  cost_options: list(record([], { amount: { type: 'number' }, currency: { const: 'EUR' } })),
  attributes: list(record([], { taxonomy_term: record(['name', 'description'], {}) })),
});
const ajv = new Ajv2020({ allErrors: true, strict: false });
formats(ajv);
const validate = ajv.compile(list(service));

interface Service {
  id: string;
  name: string;
  [field: string]: unknown;
}
const services = (
  folder: string,
  ...rest: Parameters<typeof publish> extends [string, ...infer R] ? R : never
) => (JSON.parse(hsdsServices(publish(folder, ...rest))) as { contents: Service[] }).contents;
const leerlab = (...rest: Parameters<typeof services> extends [string, ...infer R] ? R : never) =>
  services(FIXTURE, ...rest).find(({ name }) => name === 'Leerlab Voorbeeld');

/** Every `id` anywhere in a value. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [String(inner)] : idsIn(inner)));
}

describe('The offers as services of Open Referral HSDS', () => {
  test.each([FIXTURE, REGION])('from %s have the required fields and formats', (folder) => {
    validate(services(folder));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('have the same ids wherever the site stands and whatever else changes', () => {
    const moved = { ...publish(FIXTURE), address: (path: string) => `https://elders.nl${path}` };
    const { contents } = JSON.parse(hsdsServices(moved)) as { contents: Service[] };
    expect(contents.map((one) => one.id)).toEqual(services(FIXTURE).map((one) => one.id));
    expect(leerlab(() => ({ summary: 'Een heel andere zin over dit lab.' }))?.id).toBe(leerlab()?.id);
  });

  test('keep the id that was published before', () => {
    expect(leerlab()?.id).toBe('a5c3ccfc-2d59-55f4-8787-66354bee89d2');
  });

  test('have no id twice within one service, apart from shared terms', () => {
    for (const one of services(REGION)) {
      const ids = idsIn(one);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('give ages, costs, area, sessions and the day of confirmation', () => {
    expect(leerlab()).toMatchObject({
      status: 'active',
      minimum_age: 6,
      maximum_age: 12,
      assured_date: '2026-09-14',
      cost_options: [{ amount: 0, currency: 'EUR', option: 'cursus' }],
      service_areas: [{ name: 'Teylingen' }, { name: 'Lisse' }],
      schedules: [{ valid_from: '2026-09-09', valid_to: '2027-07-07' }, { dtstart: '2026-10-06' }],
    });
  });

  test('warn of an offer that nobody confirmed', () => {
    expect(leerlab()).not.toHaveProperty('alert');
    expect(leerlab(() => ({ verified: undefined }))?.['alert']).toMatch(/Nog niet bevestigd/);
  });

  test('call an offer that has ended defunct', () => {
    expect(leerlab(() => ({ state: 'gestopt' }))?.['status']).toBe('defunct');
  });
});
