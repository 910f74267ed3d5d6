import { describe, expect, test } from 'vitest';
import { structuredData } from '../../src/feeds/structured-data.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import { FIXTURE, publish } from './publication.ts';

const graphOf = (change: Partial<Offer> = {}) => {
  const publication = publish(FIXTURE, () => change);
  const offer = publication.offers.find(({ id }) => id === 'leerlab-voorbeeld');
  if (!offer) throw new Error('The fixture lacks its offer');
  return structuredData(offer, publication)['@graph'] as unknown as Record<string, unknown>[];
};

describe('What a search engine reads of an offer', () => {
  test('is a service with its provider, area, ages and price', () => {
    expect(graphOf()[0]).toMatchObject({
      '@type': 'Service',
      name: 'Leerlab Voorbeeld',
      areaServed: [{ name: 'Teylingen' }, { name: 'Lisse' }],
      audience: { suggestedMinAge: 6, suggestedMaxAge: 12 },
      offers: { price: 0, priceCurrency: 'EUR' },
    });
  });

  test('is a course when parents or professionals learn something', () => {
    expect(graphOf({ kind: 'oudercursus' })[0]).toMatchObject({ '@type': 'Course' });
    expect(graphOf({ kind: 'scholing' })[0]).toMatchObject({ '@type': 'Course' });
  });

  test('gives the way to the page, from home over the kind', () => {
    expect(graphOf()[1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'https://voorbeeld.nl/kaart/' },
        { position: 2, item: 'https://voorbeeld.nl/kaart/soort/plusklas/' },
        { position: 3, item: 'https://voorbeeld.nl/kaart/aanbod/leerlab-voorbeeld/' },
      ],
    });
  });
});
