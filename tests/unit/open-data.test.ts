import { describe, expect, test } from 'vitest';
import { offersCsv } from '../../src/feeds/offers-csv.ts';
import { offersJson } from '../../src/feeds/offers-json.ts';
import { offerSchema } from '../../src/domain/schema/schema.ts';
import { FIXTURE, publish, REGION } from './publication.ts';

interface File {
  licence?: { name: string };
  generated: string;
  offers: Record<string, unknown>[];
}
const json = (folder: string) => JSON.parse(offersJson(publish(folder))) as File;

describe('The offers as JSON', () => {
  test('carry every field of the content but the note of the editors', () => {
    const offer = json(FIXTURE).offers.find(({ id }) => id === 'leerlab-voorbeeld') ?? {};
    const published = Object.keys(offerSchema.shape).filter((field) => field !== 'note');
    expect(Object.keys(offer)).toEqual(expect.arrayContaining(published));
    expect(JSON.stringify(json(FIXTURE))).not.toContain('Alleen voor redacteuren');
  });

  test('say who may come by name, whose it is, how fresh it is, and on which page it stands', () => {
    expect(json(FIXTURE).offers.find(({ id }) => id === 'leerlab-voorbeeld')).toMatchObject({
      areaNames: ['Teylingen', 'Lisse'],
      providers: [{ id: 'stichting-voorbeeld' }],
      freshness: 'current',
      url: 'https://voorbeeld.nl/kaart/aanbod/leerlab-voorbeeld/',
    });
  });

  test('name the day and the licence', () => {
    expect(json(REGION)).toMatchObject({ generated: '2026-11-22', licence: { name: 'CC BY 4.0' } });
  });
});

describe('The offers as a table', () => {
  const lines = (folder: string) => offersCsv(publish(folder)).trimEnd().split('\r\n');

  test('have a row for each offer under one row of headings', () => {
    expect(lines(REGION)).toHaveLength(publish(REGION).offers.length + 1);
    expect(lines(REGION)[0]).toMatch(/^\uFEFF"id";"titel";"soort"/);
  });

  test('put several values in one cell with a bar between them', () => {
    const row = lines(FIXTURE).find((line) => line.startsWith('"leerlab-voorbeeld"'));
    expect(row).toContain('"Teylingen | Lisse"');
    expect(row).toContain('"Voorbeeldstraat 1, 2171 AB Sassenheim"');
  });

  test('keep a telephone number and a text that looks like a formula as text', () => {
    const odd = publish(FIXTURE, () => ({ title: '=SOM(A1)', contact: { phone: '071-512 34 56' } }));
    expect(offersCsv(odd)).toContain(`"'=SOM(A1)"`);
    expect(offersCsv(odd)).toContain('"071-512 34 56"');
  });
});
